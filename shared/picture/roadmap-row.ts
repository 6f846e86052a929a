import { countWords } from '../focus/number-words.ts'
import { laneWords } from '../roadmap/lane.words.ts'
import { sayBroken } from '../roadmap/out-of-order.words.ts'
import type { Shape, TextShape } from './picture.ts'
import { barShapes } from './roadmap-bar.ts'
import { markShapes } from './roadmap-marks.ts'
import { lineHeight, mostSaid } from './roadmap-pages.ts'
import type { PlanLine } from './roadmap-pages.ts'
import { planFrame } from './roadmap-plan.ts'
import type { PlanRow, RoadmapPlan } from './roadmap-plan.ts'
import { cutText, textWidth } from './text-width.ts'

/** One line of the plan: a lane's head, or a row. */
export const lineShapes = (line: PlanLine, y: number, plan: RoadmapPlan): Shape[] =>
  line.kind === 'lane' ? laneShapes(line, y, plan) : rowShapes(line, y, plan)

const inset = 8

function laneShapes(
  { lane, count, continued }: PlanLine & { kind: 'lane' },
  y: number,
  { width }: RoadmapPlan,
): Shape[] {
  const { name, about } = laneWords[lane]
  const baseline = y + 16.5
  const shapes: Shape[] = [
    { kind: 'rect', x: 0, y, width, height: planFrame.lane, fill: { tone: 'line', opacity: 0.45 } },
  ]
  let x = inset
  const say = (text: string, look: Pick<TextShape, 'tone' | 'weight'>) => {
    const cut = cutText(text, 12, width - inset - x, look.weight)
    if (cut === '') return
    shapes.push({ kind: 'text', x, y: baseline, text: cut, size: 12, ...look })
    x += textWidth(cut, 12, look.weight) + 8
  }
  say(name, { tone: 'ink', weight: 'bold' })
  say(continued ? 'continued' : String(count), { tone: 'faint' })
  if (!continued) say(about, { tone: 'faint' })
  return shapes
}

function rowShapes(line: PlanLine & { kind: 'row' }, y: number, plan: RoadmapPlan): Shape[] {
  const { row } = line
  const said = y + planFrame.row + (row.marks.length > 0 ? planFrame.names : 0)
  return [
    ...nameShapes(row, y, plan),
    ...barShapes(row, y, plan),
    ...markShapes(row.marks, y, plan),
    ...brokenShapes(row, said, plan),
    {
      kind: 'path',
      d: `M0 ${y + lineHeight(line)}H${plan.width}`,
      stroke: { tone: 'line', width: 0.5 },
    },
  ]
}

function nameShapes({ row, under }: PlanRow, y: number, { left }: RoadmapPlan): Shape[] {
  const x = under === null ? inset : inset + 16
  const baseline = y + 16
  const key = cutText(row.key, 10, 70)
  const after = x + textWidth(key, 10) + 6
  const room = left - after - 8
  return [
    ...(under === null ? [] : [elbow(y)]),
    { kind: 'text', x, y: baseline, text: key, size: 10, tone: 'faint' },
    {
      kind: 'text',
      x: after,
      y: baseline,
      text: cutText(row.title, 11.5, room),
      size: 11.5,
      tone: 'ink',
      width: room,
    },
  ]
}

const elbow = (y: number): Shape => ({
  kind: 'path',
  d: `M${inset + 4} ${y}V${y + 12}H${inset + 11}`,
  stroke: { tone: 'strong_line', width: 1 },
})

/** Why it comes too early, rule by rule. */
function brokenShapes({ broken }: PlanRow, y: number, { rules, locale, width }: RoadmapPlan): Shape[] {
  const said = broken.slice(0, mostSaid).map((rule) => sayBroken(rule, { rules, locale }))
  const rest = broken.length - said.length
  const lines =
    rest > 0 ? [...said, `And ${countWords(rest, ['more rule', 'more rules'], locale)} broken.`] : said
  return lines.map((text, at): TextShape => {
    const room = width - 2 * inset - 16
    const look = { size: 10.5, tone: 'inverted', width: room } as const
    return {
      kind: 'text',
      x: inset + 16,
      y: y + at * planFrame.said + 9,
      text: cutText(text, look.size, room),
      ...look,
    }
  })
}
