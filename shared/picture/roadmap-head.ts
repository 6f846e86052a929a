import { ticksOf, xOf } from '../chart/time-scale.ts'
import type { Tick } from '../chart/time-scale.ts'
import type { Shape, TextShape } from './picture.ts'
import { planFrame } from './roadmap-plan.ts'
import type { RoadmapPlan } from './roadmap-plan.ts'
import { overlap, textBox } from './text-box.ts'
import type { Box } from './text-box.ts'
import { textWidth } from './text-width.ts'

type Plan = Pick<RoadmapPlan, 'scale' | 'left' | 'width' | 'today' | 'locale'>

/** From one height to another. */
export type Strip = readonly [number, number]

/**
 * Years, quarters or months along the top as there is room, a hairline for each greater part, and today. Lines in time go
 * through the strips of bars only, so that they strike through no words.
 */
export function headShapes(plan: Plan, strips: readonly Strip[]): Shape[] {
  const { scale, left, width, locale } = plan
  const { major, minor } = ticksOf(scale, locale)
  const greater = major.length > 0 ? major : minor
  const today = todayShapes(plan, strips)
  const upper = { plan, y: 13, taken: [today.box], look: { size: 11, weight: 'bold', tone: 'ink' } } as const
  const lower = { plan, y: 31, taken: [], look: { size: 10.5, tone: 'faint' } } as const
  return [
    ...greater
      .filter(({ x }) => x > 0)
      .map(({ x }) => hair(`M${round(left + x)} 0V${planFrame.head}${through(left + x, strips)}`, 'line')),
    ...(major.length > 0 ? minor : [])
      .filter(({ x }) => x > 0)
      .map(({ x }) => hair(`M${round(left + x)} 20V${planFrame.head}`, 'line')),
    hair(`M0 ${planFrame.head}H${width}`, 'strong_line'),
    ...today.shapes,
    ...names(greater, upper),
    ...(major.length > 0 ? names(minor, lower) : []),
  ]
}

const through = (x: number, strips: readonly Strip[]) =>
  strips.map(([from, to]) => `M${round(x)} ${from}V${to}`).join('')

const round = (value: number) => Math.round(value * 10) / 10

const hair = (d: string, tone: 'line' | 'strong_line'): Shape => ({
  kind: 'path',
  d,
  stroke: { tone, width: 0.75 },
})

/** One after another, those that have room in the picture and touch nothing; one that meets today stands behind it. */
function names(
  ticks: readonly Tick[],
  given: { plan: Plan; y: number; taken: readonly Box[]; look: Pick<TextShape, 'size' | 'weight' | 'tone'> },
): TextShape[] {
  const { plan, y, look } = given
  const taken = [...given.taken]
  const shown: TextShape[] = []
  for (const { x, width, label } of ticks) {
    const from = plan.left + x + 4
    const behind = taken.find((one) => one.left < from + 30 && one.right > from)
    const until = plan.left + x + Math.max(width, 4)
    const places = [from, ...(behind && behind.right + 5 < until ? [behind.right + 5] : [])]
    const text = places
      .map((at): TextShape => ({ kind: 'text', x: at, y, text: label, ...look }))
      .find((one) => {
        const box = textBox(one)
        return box.right <= Math.min(plan.width, until) && taken.every((other) => !overlap(box, other))
      })
    if (text === undefined) continue
    shown.push(text)
    taken.push(textBox(text))
  }
  return shown
}

const pill = { size: 10, padding: 6, height: 16, top: 2 } as const

function todayShapes(
  { scale, left, width, today }: Plan,
  strips: readonly Strip[],
): { shapes: Shape[]; box: Box } {
  const x = left + xOf(today, scale) + scale.perDay / 2
  const wide = textWidth('Today', pill.size, 'bold') + 2 * pill.padding
  const from = Math.max(left, Math.min(x - wide / 2, width - wide))
  const box = { left: from - 2, right: from + wide + 2, top: pill.top, bottom: pill.top + pill.height }
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: `M${round(x)} ${pill.top + pill.height}V${planFrame.head}${through(x, strips)}`,
      stroke: { tone: 'accent', width: 1.5, opacity: 0.55 },
    },
    {
      kind: 'rect',
      x: from,
      y: pill.top,
      width: wide,
      height: pill.height,
      radius: pill.height / 2,
      fill: { tone: 'accent' },
    },
    {
      kind: 'text',
      x: from + wide / 2,
      y: pill.top + 11.6,
      text: 'Today',
      size: pill.size,
      weight: 'bold',
      tone: 'on_accent',
      anchor: 'middle',
    },
  ]
  return { shapes, box }
}
