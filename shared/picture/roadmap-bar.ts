import { barOf, earlyPart } from '../chart/roadmap.ts'
import type { BarShape } from '../chart/roadmap.ts'
import { stageWords } from '../initiative/initiative.words.ts'
import { formatDay } from '../kernel/day.ts'
import { classWords } from '../initiative/initiative.words.ts'
import { allInOrderFrom } from '../roadmap/out-of-order.ts'
import { classFill } from './class-fill.ts'
import type { Fill, RectShape, Shape, Stroke } from './picture.ts'
import { planFrame } from './roadmap-plan.ts'
import type { PlanRow, RoadmapPlan } from './roadmap-plan.ts'

const round = (value: number) => Math.round(value * 10) / 10

/** A row's bar in time: faint when done, an outline while proposed, hatched in a red frame where it comes too early. */
export function barShapes(one: PlanRow, y: number, plan: RoadmapPlan): Shape[] {
  const bar = barOf(one.row, plan.scale)
  if (bar === null) return []
  const early =
    one.broken.length === 0 ? null : earlyPart(bar, allInOrderFrom(one.broken, plan.rules), plan.scale)
  const at = { y: y + planFrame.barTop, height: planFrame.bar, radius: 3 }
  const { fill, stroke } = lookOf(one)
  const says = sayBar(one, plan)
  const solid = solidPart(bar)
  const shapes: RectShape[] = [
    ...fades(bar, plan.left).map(({ x, width, opacity }): RectShape => ({
      kind: 'rect',
      ...at,
      x,
      width,
      fill: { ...fill, opacity: round((fill.opacity ?? 1) * opacity) },
    })),
    {
      kind: 'rect',
      ...at,
      x: round(plan.left + solid.x),
      width: round(solid.width),
      fill,
      ...(stroke ? { stroke } : {}),
      says,
    },
  ]
  if (early === null) return shapes
  return [
    ...shapes,
    {
      kind: 'rect',
      ...at,
      x: round(plan.left + early.x),
      width: round(early.width),
      fill: { tone: fill.tone, hatched: true },
      stroke: { tone: 'inverted', width: 1.5 },
      says: 'Out of order',
    },
  ]
}

function lookOf({ row }: PlanRow): { fill: Fill; stroke?: Stroke } {
  const fill = classFill(row.class)
  if (row.stage === 'idea' || row.stage === 'proposed')
    return { fill: { tone: fill.tone, opacity: 0.14 }, stroke: { tone: edgeOf(fill), width: 1.2 } }
  const pale = row.stage === 'completed' ? { opacity: 0.45 } : {}
  const edge = row.class === 'unclassified' ? { stroke: { tone: 'control_line', width: 1 } as const } : {}
  return { fill: { ...fill, ...pale }, ...edge }
}

/** Greys are too pale for an outline. */
const edgeOf = ({ tone }: Fill) => (tone === 'outside' || tone === 'unclassified' ? 'control_line' : tone)

const fade = { width: 7, gap: 2, opacities: [0.6, 0.35, 0.15] } as const
const faded = fade.opacities.length * (fade.width + fade.gap)

/** What is left of a bar beside ends that nobody has set; those fade out in steps. */
function solidPart({ x, width, isOpenStart, isOpenEnd }: BarShape): { x: number; width: number } {
  const room = Math.max(0, width - 4)
  const start = isOpenStart && room >= faded ? faded : 0
  const end = isOpenEnd && room - start >= faded ? faded : 0
  return { x: x + start, width: width - start - end }
}

function fades(bar: BarShape, left: number): { x: number; width: number; opacity: number }[] {
  const solid = solidPart(bar)
  const step = fade.width + fade.gap
  return fade.opacities.flatMap((opacity, at) => [
    ...(solid.x > bar.x ? [{ x: round(left + solid.x - (at + 1) * step), width: fade.width, opacity }] : []),
    ...(solid.x + solid.width < bar.x + bar.width
      ? [{ x: round(left + solid.x + solid.width + fade.gap + at * step), width: fade.width, opacity }]
      : []),
  ])
}

/** Its days, with a word where one is missing. */
export function sayDates({ row }: Pick<PlanRow, 'row'>, locale: string): { start: string; end: string } {
  const say = (day: string | null, missing: string) => (day === null ? missing : formatDay(day, { locale }))
  return { start: say(row.start, 'no start'), end: say(row.end, 'no end') }
}

function sayBar(one: PlanRow, { locale }: RoadmapPlan): string {
  const { key, title, stage } = one.row
  const { start, end } = sayDates(one, locale)
  return `${key} ${title}, ${classWords[one.row.class].toLowerCase()}, ${stageWords[stage].toLowerCase()}: ${start} – ${end}`
}
