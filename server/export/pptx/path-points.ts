/** A point on the way of a path, absolute; `arc` is a part of a circle that ends there. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly kind: 'arc'; readonly x: number; readonly y: number; readonly arc: Arc }
  | { readonly kind: 'close' }

export interface Arc {
  readonly centreX: number
  readonly centreY: number
  readonly radius: number
  /** In degrees, clockwise from the right, as y grows downwards. */
  readonly from: number
  /** Clockwise where positive. */
  readonly sweep: number
}

const commands = /([MLHVAZ])([^MLHVAZ]*)/g
const number = /-?\d*\.?\d+(?:e-?\d+)?/g

/** The steps of path data in absolute M, L, H, V, A and Z. */
export function pathSteps(d: string): PathStep[] {
  const steps: PathStep[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(commands)) {
    if (command === 'Z') {
      steps.push({ kind: 'close' })
      continue
    }
    const numbers = Array.from(rest.matchAll(number), ([one]) => Number(one))
    const size = command === 'A' ? 7 : command === 'H' || command === 'V' ? 1 : 2
    for (let at = 0; at + size <= numbers.length; at += size) {
      const given = numbers.slice(at, at + size)
      const before = { x, y }
      const [one = 0, other = 0] = given.slice(-2)
      if (command === 'H') x = given[0] ?? x
      else if (command === 'V') y = given[0] ?? y
      else [x, y] = [one, other]
      if (command === 'A') steps.push({ kind: 'arc', x, y, arc: arcBetween(before, { x, y }, given) })
      // more points after a move are lines
      else steps.push({ kind: command === 'M' && at === 0 ? 'move' : 'line', x, y })
    }
  }
  return steps
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** The circle through two points, on the side that the flags say. */
function arcBetween(start: Spot, end: Spot, [given = 0, , , large = 0, sweep = 0]: readonly number[]): Arc {
  const [halfX, halfY] = [(end.x - start.x) / 2, (end.y - start.y) / 2]
  const half = Math.hypot(halfX, halfY)
  const radius = Math.max(given, half)
  const away =
    half === 0 ? 0 : (Math.sqrt(Math.max(0, radius ** 2 - half ** 2)) / half) * (large === sweep ? -1 : 1)
  const centreX = start.x + halfX - away * halfY
  const centreY = start.y + halfY + away * halfX
  const angle = ({ x, y }: Spot) => (Math.atan2(y - centreY, x - centreX) * 180) / Math.PI
  const from = (angle(start) + 360) % 360
  const turn = (((angle(end) - from) % 360) + 360) % 360
  return { centreX, centreY, radius, from, sweep: sweep === 1 ? turn : turn - 360 }
}

/** The box around all of a path, arcs included. */
export function boundsOf(steps: readonly PathStep[]): {
  x: number
  y: number
  width: number
  height: number
} {
  const spots = steps.flatMap((step): Spot[] => {
    if (step.kind === 'close') return []
    if (step.kind !== 'arc') return [step]
    const { centreX, centreY, radius, from, sweep } = step.arc
    // the ends, and the outermost points of the circle that the arc passes
    const passed = [0, 90, 180, 270, 360, 450, 540, 630].filter((one) =>
      sweep > 0 ? one > from && one < from + sweep : one - 360 < from && one - 360 > from + sweep,
    )
    return [
      step,
      ...passed.map((one) => ({
        x: centreX + radius * Math.cos((one * Math.PI) / 180),
        y: centreY + radius * Math.sin((one * Math.PI) / 180),
      })),
    ]
  })
  const [xs, ys] = [spots.map((one) => one.x), spots.map((one) => one.y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
