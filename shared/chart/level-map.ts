import type { BackboneCell, BackboneRow, CellState } from '../capability/backbone.ts'
import { groupRows } from '../capability/backbone-groups.ts'
import type { BackboneGrouping } from '../capability/backbone-groups.ts'
import { sayLevel } from '../capability/capability.words.ts'
import { formatQuarter } from '../kernel/quarter.ts'
import type { Quarter } from '../kernel/quarter.ts'
import { sayBackbone, sayRun } from './level-map-sentences.ts'

/** Measures of the picture itself, in its own units. */
export const levelMapFrame = { names: 240, now: 96, head: 36, group: 32, row: 48, gap: 2 } as const

/** Quarters in a row in which a capability stays as it is: one field, with its words. */
export interface LevelRun extends Pick<BackboneCell, 'planned' | 'required' | 'state' | 'shortBy'> {
  readonly from: Quarter
  readonly to: Quarter
  /** How many quarters. */
  readonly count: number
  readonly x: number
  readonly width: number
  /** Its level: "2 shared in part". */
  readonly level: string
  /** What is required, and whether it is there. */
  readonly need: string
  /** When it is so: "Jan–Jun 2027". */
  readonly when: string
}

export interface LevelLine {
  readonly row: BackboneRow
  readonly y: number
  /** The level today, in words. */
  readonly now: string
  readonly runs: readonly LevelRun[]
}

export interface LevelMapPicture {
  readonly width: number
  readonly height: number
  readonly columns: readonly {
    readonly quarter: Quarter
    readonly title: string
    readonly x: number
    readonly width: number
  }[]
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly y: number
    readonly lines: readonly LevelLine[]
  }[]
  /** The picture in a sentence. */
  readonly sentence: string
}

interface Options {
  quarters: readonly Quarter[]
  by: BackboneGrouping
  width: number
  locale?: string
}

/** Capabilities over quarters as fields of one level each, in groups. The rows come in their order. */
export function drawLevelMap(rows: readonly BackboneRow[], options: Options): LevelMapPicture {
  const { quarters, by, width, locale = 'en' } = options
  const { names, now, head, group, row } = levelMapFrame
  const column = (width - names - now) / Math.max(1, quarters.length)
  const left = (at: number) => names + now + at * column
  const say = runWriter(locale)
  let y: number = head
  const groups = groupRows(rows, by).map((one) => {
    const top = y
    y += group
    const lines = one.rows.map((each) => {
      const line = { row: each, y, now: nowWords(each), runs: runsOf(each, { left, column, say }) }
      y += row
      return line
    })
    return { id: one.id, title: one.title, y: top, lines }
  })
  const columns = quarters.map((quarter, at) => ({
    quarter,
    title: formatQuarter(quarter, locale),
    x: left(at),
    width: column,
  }))
  return { width, height: y, columns, groups, sentence: sayBackbone(rows, locale) }
}

const levelOf = (level: number | null): string =>
  level === null ? sayLevel(null) : `${level} ${sayLevel(level)}`

const nowWords = ({ now }: BackboneRow): string => levelOf(now.assessed)

interface Place {
  left: (at: number) => number
  column: number
  say: (run: Pick<LevelRun, 'from' | 'to'>) => string
}

// rows share their quarters, and writing months out is slow
function runWriter(locale: string): Place['say'] {
  const written = new Map<string, string>()
  return ({ from, to }) => {
    const name = `${from.start} ${to.end}`
    const text = written.get(name) ?? sayRun({ from, to }, locale)
    written.set(name, text)
    return text
  }
}

function runsOf({ cells }: BackboneRow, { left, column, say }: Place): LevelRun[] {
  const runs: LevelRun[] = []
  for (const [at, cell] of cells.entries()) {
    const last = runs.at(-1)
    const { planned, required, state, shortBy, quarter } = cell
    const from = last && isSame(last, cell) ? runs.pop() : undefined
    const count = (from?.count ?? 0) + 1
    const first = from?.from ?? quarter
    runs.push({
      planned,
      required,
      state,
      shortBy,
      from: first,
      to: quarter,
      count,
      x: left(at + 1 - count),
      width: count * column - levelMapFrame.gap,
      level: levelOf(planned),
      need: needWords[state](cell),
      when: say({ from: first, to: quarter }),
    })
  }
  return runs
}

const isSame = (run: LevelRun, cell: BackboneCell): boolean =>
  (['planned', 'required', 'state', 'shortBy'] as const).every((name) => run[name] === cell[name])

const needWords = {
  nothing_required: () => 'nothing needs it yet',
  ready: ({ required }) => `enough: ${required} needed`,
  late: ({ required }) => `late: ${required} needed`,
  short: ({ required, shortBy }) => `short by ${shortBy}: ${required} needed`,
} as const satisfies Record<CellState, (cell: BackboneCell) => string>
