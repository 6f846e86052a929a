import { marksOf } from '../chart/roadmap.ts'
import type { MarkDrawn } from '../chart/roadmap.ts'
import { formatDay } from '../kernel/day.ts'
import type { Shape } from './picture.ts'
import { planFrame } from './roadmap-plan.ts'
import type { RoadmapPlan } from './roadmap-plan.ts'
import { cutText, textWidth } from './text-width.ts'

const name = { size: 9.5, longest: 150 } as const
const round = (value: number) => Math.round(value * 10) / 10

/** Milestones and gates on a row, and below it the names that there is room for. */
export function markShapes(marks: readonly MarkDrawn[], y: number, plan: RoadmapPlan): Shape[] {
  const short = marks.map((one) => ({ ...one, name: cutText(one.name, name.size, name.longest) }))
  return marksOf(short, plan.scale, (text) => textWidth(text, name.size)).flatMap(({ mark, x, nameX }) => {
    const middle = { x: plan.left + x, y: y + planFrame.barTop + planFrame.bar / 2 }
    const says = `${mark.name}, ${formatDay(mark.day, { locale: plan.locale })}`
    const said: Shape[] =
      nameX === null || mark.name === ''
        ? []
        : [
            {
              kind: 'text',
              x: round(plan.left + nameX),
              y: y + planFrame.row + 6,
              text: mark.name,
              size: name.size,
              tone: 'faint',
            },
          ]
    return [...(mark.kind === 'milestone' ? diamond(middle, mark, says) : flag(middle, mark, says)), ...said]
  })
}

interface Middle {
  readonly x: number
  readonly y: number
}
type State = Pick<MarkDrawn, 'state'>

/** A milestone: filled once it is reached. */
export function diamond({ x, y }: Middle, { state }: State, says?: string): Shape[] {
  const d = `M${round(x)} ${round(y - 5.5)}L${round(x + 5.5)} ${round(y)}L${round(x)} ${round(y + 5.5)}L${round(x - 5.5)} ${round(y)}Z`
  const look =
    state === 'done'
      ? ({ fill: { tone: 'ink' }, stroke: { tone: 'surface', width: 1.2 } } as const)
      : ({ fill: { tone: 'surface' }, stroke: { tone: 'ink', width: 1.2 } } as const)
  return [{ kind: 'path', d, ...look, ...(says === undefined ? {} : { says }) }]
}

const edges = { open: 'ink', done: 'ink', passed: 'ink', held: 'watch', stopped: 'inverted' } as const

/** A gate, a flag at a post: filled once passed. */
export function flag(middle: Middle, { state }: State, says?: string): Shape[] {
  const [x, y] = [round(middle.x - 5), round(middle.y - 6)]
  const at = (right: number, down: number) => `${round(x + right)} ${round(y + down)}`
  return [
    {
      kind: 'rect',
      x: x - 2,
      y: y - 1,
      width: 14,
      height: 14,
      radius: 3,
      fill: { tone: 'surface' },
      stroke: { tone: 'strong_line', width: 0.75 },
    },
    {
      kind: 'path',
      d: `M${at(1.5, 11)}L${at(1.5, 1)}L${at(9, 1)}L${at(6.8, 3.8)}L${at(9, 6.6)}L${at(1.5, 6.6)}`,
      fill: { tone: state === 'passed' ? 'ink' : 'surface' },
      stroke: { tone: edges[state], width: 1.2 },
      ...(says === undefined ? {} : { says }),
    },
  ]
}
