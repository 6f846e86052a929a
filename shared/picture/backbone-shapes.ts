import { traitWords } from '../capability/capability.words.ts'
import { levelMapFrame } from '../chart/level-map.ts'
import type { LevelLine, LevelMapPicture, LevelRun } from '../chart/level-map.ts'
import type { Fill, Shape, Stroke, TextShape } from './picture.ts'
import { cutText, textWidth } from './text-width.ts'

const small = 10.5
const { names, now, row: tall, gap } = levelMapFrame

/** The higher the level, the deeper its slate; one that nobody has assessed is an empty field. */
export const levelFill = (level: number | null): { fill?: Fill; stroke: Stroke } =>
  level === null
    ? { stroke: { tone: 'strong_line', width: 1 } }
    : { fill: { tone: 'foundation', opacity: level * 0.14 }, stroke: { tone: 'line', width: 1 } }

/** What the columns are: today, and each quarter in as many lines as it needs. */
export const headShapes = ({ columns }: LevelMapPicture): Shape[] => [
  ...headText('Capability', 0, names),
  ...headText('Today', names + 6, now - 8),
  ...columns.flatMap(({ title, x, width }) => headText(title, x + 4, width - 6)),
]

function headText(title: string, x: number, room: number): TextShape[] {
  const look = { kind: 'text', x, size: small, tone: 'faint' } as const
  if (textWidth(title, small) <= room) return [{ ...look, y: 30, text: title }]
  const words = title.split(' ')
  const [last = ''] = words.splice(-1)
  const first = words.join(' ')
  return [
    { ...look, y: 17, text: cutText(first, small, room) },
    { ...look, y: 30, text: cutText(last, small, room) },
  ].filter(({ text }) => text !== '')
}

/** A capability with its level today, and its levels as they are planned. */
export function lineShapes({ row, y, now: today, runs }: LevelLine): Shape[] {
  const { name, trait, isMostImportant } = row.reading.capability
  const room = names - 10
  const about = [...(isMostImportant ? ['Most important'] : []), ...(trait ? [traitWords[trait]] : [])].join(
    ' · ',
  )
  const shapes: Shape[] = [
    { kind: 'text', x: 0, y: y + 18, text: cutText(name, 12, room), size: 12, tone: 'ink', width: room },
    ...field({ x: names, y, width: now - gap * 2 }, row.now.assessed),
    ...words(inTwo(today), { x: names, y, width: now - gap * 2 }),
    ...runs.flatMap((run) => runShapes(run, y)),
  ]
  if (about === '') return shapes
  const below = { size: small, tone: 'muted' } as const
  return [...shapes, { kind: 'text', x: 0, y: y + 33, text: cutText(about, small, room), ...below }]
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

const field = ({ x, y, width }: Place, level: number | null): Shape[] => [
  { kind: 'rect', x, y: y + 1, width, height: tall - 3, radius: 4, ...levelFill(level) },
]

const inset = 6

/** "2 shared in part" as its number and, below that, what it is called. */
const inTwo = (level: string): string[] => {
  const at = level.indexOf(' ')
  return /^\d/.test(level) ? [level.slice(0, at), level.slice(at + 1)] : [level]
}

/** One line of words below the other; the first is what counts. */
const words = (lines: readonly string[], { x, y, width }: Place): TextShape[] =>
  lines
    .map((text, at): TextShape => {
      const [size, weight] = at === 0 ? ([11, 'bold'] as const) : ([small, undefined] as const)
      const cut = cutText(text, size, width - 2 * inset, weight)
      const bold = weight === undefined ? {} : { weight }
      return { kind: 'text', x: x + inset, y: y + 17 + at * 14, text: cut, size, ...bold, tone: 'ink' }
    })
    .filter(({ text }) => text !== '')

/** Quarters in which it stays as it is; what falls short is hatched at its foot, and says so. */
function runShapes({ x, width, planned, state, level, need }: LevelRun, y: number): Shape[] {
  const at = { x, y, width }
  const isNarrow = planned !== null && textWidth(level, 11, 'bold') > width - 2 * inset
  const shapes = [...field(at, planned), ...words([isNarrow ? String(planned) : level, need], at)]
  if (state !== 'short' && state !== 'late') return shapes
  return [
    ...shapes,
    {
      kind: 'rect',
      x: x + 1,
      y: y + tall - 9,
      width: width - 2,
      height: 6,
      radius: 2,
      fill: { tone: 'split', hatched: true },
      says: need,
    },
  ]
}
