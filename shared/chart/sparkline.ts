import type { TrendPoint } from '../focus/trend.ts'
import { rounded } from './scale.ts'
import type { Point } from './scale.ts'

/** Measures of the picture itself, in its own units; focus runs from the top (+1) to the bottom (-1). */
export const sparkFrame = { width: 132, height: 36, inset: 4 } as const

type Known = TrendPoint & { focus: number }

export interface SparkPicture {
  /** A path for each stretch that is measured by one strategy and has no gap. */
  readonly lines: readonly string[]
  /** Where focus is 0: as much goes against the direction as along it. */
  readonly middle: number
  /** The earliest and the latest that are known; null when nothing is, the same when one is. */
  readonly first: (Point & { readonly point: Known }) | null
  readonly last: (Point & { readonly point: Known }) | null
}

/** Focus month by month as a line in a word's height. */
export function drawSparkline(points: readonly TrendPoint[]): SparkPicture {
  const { width, height, inset } = sparkFrame
  const step = points.length < 2 ? 0 : (width - 2 * inset) / (points.length - 1)
  const placed = points.map((point, at) => ({
    point,
    x: rounded(points.length < 2 ? width - inset : inset + at * step),
    y: rounded(inset + ((1 - (point.focus ?? 0)) / 2) * (height - 2 * inset)),
  }))
  const known = placed.filter(
    (one): one is Point & { point: Known; x: number; y: number } => one.point.focus !== null,
  )
  return {
    lines: linesThrough(placed),
    middle: height / 2,
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
  }
}

function linesThrough(placed: readonly (Point & { point: TrendPoint })[]): string[] {
  const lines: string[] = []
  for (const [at, { point, x, y }] of placed.entries()) {
    if (point.focus === null) continue
    const before = placed[at - 1]?.point
    const goesOn = before !== undefined && before.focus !== null && before.primary === point.primary
    if (goesOn) lines.push(`${lines.pop() ?? ''}L${x} ${y}`)
    else lines.push(`M${x} ${y}`)
  }
  return lines.filter((line) => line.includes('L'))
}
