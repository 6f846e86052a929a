import type { Assessment } from '../focus/assessment.ts'
import { countWords, formatFocus } from '../focus/number-words.ts'
import type { Picture, Shape, TextShape } from './picture.ts'
import { cutText } from './text-width.ts'

type Measured = Assessment['units'][number]
type Driving = Measured & { focus: number }

interface Options {
  locale?: string
  width?: number
  /** Units that are drawn; the upper levels first. The others are counted. */
  most?: number
}

const frame = { head: 24, row: 26, note: 15, indent: 14, bar: 12, figure: 46 } as const

/** Where it splits: each unit's focus as a bar from the middle, to the right when it drives what was declared. */
export function unitsPicture(
  { units }: Pick<Assessment, 'units'>,
  { locale = 'en', width = 440, most = 12 }: Options = {},
): Picture {
  const driving = units.filter((one): one is Driving => one.focus !== null)
  const shown = upperOf(driving, most)
  const names = Math.round(width * 0.4)
  const track = { left: names + 10, right: width - frame.figure - 8 }
  const shapes: Shape[] = driving.length === 0 ? [] : headOf(track)
  let y: number = frame.head
  for (const one of shown) {
    shapes.push(...rowOf(one, { y, names, track, locale, width }))
    y += heightOf(one)
  }
  const rest = sayRest(units, { driving, shown, locale })
  if (rest !== null)
    shapes.push({
      ...line,
      x: 0,
      y: y + 15,
      text: cutText(rest, line.size, width),
      tone: 'muted',
      width,
    })
  return {
    name: 'units',
    title: 'Where it splits',
    width,
    height: y + (rest === null ? 4 : 24),
    sentence: sayUnits(driving, locale),
    table: tableOf(driving, locale),
    shapes,
  }
}

const line = { kind: 'text', size: 12 } as const

/** The upper levels first, as far as there is room; the order of the tree stays. */
function upperOf(driving: readonly Driving[], most: number): readonly Driving[] {
  if (driving.length <= most) return driving
  const upper = new Set(driving.toSorted((one, other) => one.depth - other.depth).slice(0, most))
  return driving.filter((one) => upper.has(one))
}

const heightOf = ({ pullsOtherWay }: Measured) => frame.row + (pullsOtherWay ? frame.note : 0)

interface Track {
  readonly left: number
  readonly right: number
}

const middleOf = ({ left, right }: Track) => (left + right) / 2

const headOf = (track: Track): TextShape[] => {
  const look = { kind: 'text', y: 14, size: 11, tone: 'faint' } as const
  return [
    { ...look, x: track.left, text: '−1' },
    { ...look, x: middleOf(track), text: '0', anchor: 'middle' },
    { ...look, x: track.right, text: '+1', anchor: 'end' },
  ]
}

function rowOf(
  { unit, focus, depth, pullsOtherWay }: Driving,
  at: { y: number; names: number; track: Track; locale: string; width: number },
): Shape[] {
  const { y, names, track, locale, width } = at
  const x = Math.min(depth, 4) * frame.indent
  const baseline = y + 17
  const middle = middleOf(track)
  const long = Math.max(1, (Math.abs(focus) * (track.right - track.left)) / 2)
  const room = names - x
  return [
    { kind: 'path', d: `M0 ${y}H${width}`, stroke: { tone: 'line', width: 0.75 } },
    { ...line, x, y: baseline, text: cutText(unit.name, line.size, room), tone: 'ink', width: room },
    {
      kind: 'path',
      d: `M${middle} ${y + 4}V${y + frame.row - 4}`,
      stroke: { tone: 'strong_line', width: 1 },
    },
    {
      kind: 'rect',
      x: focus < 0 ? middle - long : middle,
      y: y + (frame.row - frame.bar) / 2,
      width: long,
      height: frame.bar,
      radius: 2,
      fill: { tone: focus < 0 ? 'competing' : 'core' },
      says: `${unit.name}: ${formatFocus(focus, locale)}`,
    },
    { ...line, x: width, y: baseline, text: formatFocus(focus, locale), tone: 'ink', anchor: 'end' },
    ...(pullsOtherWay ? [pulls({ x, y: y + frame.row + 9, room })] : []),
  ]
}

const pulls = ({ x, y, room }: { x: number; y: number; room: number }): TextShape => ({
  kind: 'text',
  x,
  y,
  text: cutText('pulls the other way', 11, room),
  size: 11,
  tone: 'split',
  width: room,
})

function sayRest(
  units: readonly Measured[],
  { driving, shown, locale }: { driving: readonly Driving[]; shown: readonly Driving[]; locale: string },
): string | null {
  if (driving.length === 0) return 'No unit drives a strategy yet.'
  const more = driving.length - shown.length
  const silent = units.length - driving.length
  const said = [
    ...(more > 0 ? [`${countWords(more, ['unit', 'units'], locale)} more`] : []),
    ...(silent > 0 ? [`${countWords(silent, ['unit', 'units'], locale)} without driving weight`] : []),
  ]
  return said.length === 0 ? null : `Not drawn: ${said.join(' and ')}.`
}

function sayUnits(driving: readonly Driving[], locale: string): string {
  if (driving.length === 0) return 'No unit drives a strategy yet.'
  const against = driving.filter((one) => one.pullsOtherWay).map((one) => one.unit.name)
  const count = countWords(driving.length, ['unit drives', 'units drive'], locale)
  const few = against.slice(0, 3).join(', ')
  if (against.length === 0) return `${count} a strategy, and none pulls the other way.`
  return against.length > 3
    ? `${count} a strategy; ${few} and ${against.length - 3} more pull the other way.`
    : `${count} a strategy; ${few} ${against.length === 1 ? 'pulls' : 'pull'} the other way.`
}

const tableOf = (driving: readonly Driving[], locale: string): string[][] => [
  ['Unit', 'Focus', 'Note'],
  ...driving.map(({ unit, focus, pullsOtherWay }) => [
    unit.name,
    formatFocus(focus, locale),
    pullsOtherWay ? 'pulls the other way' : '',
  ]),
]
