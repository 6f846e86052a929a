import type { Column } from '#shared/initiative/column.ts'
import { groupRows } from '#shared/initiative/group.ts'
import type { Group } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'

export interface RowLine {
  kind: 'row'
  /** Unique among the lines: a row with two technologies stands in two groups. */
  key: string
  row: Initiative
}

export interface GroupLine {
  kind: 'group'
  key: string
  group: Group
  isOpen: boolean
}

export type Line = RowLine | GroupLine

/** What the grid draws, top to bottom: rows, or groups with the rows of the open ones. */
export function linesOf(
  rows: readonly Initiative[],
  grouped: { by: Column | undefined; columns: readonly Column[]; closed: ReadonlySet<string> },
): Line[] {
  const { by, columns, closed } = grouped
  if (!by) return rows.map(plainLine)
  return groupRows(rows, { by, columns }).flatMap((group): Line[] => {
    const isOpen = !closed.has(group.value)
    const head: Line = { kind: 'group', key: `group ${group.value}`, group, isOpen }
    const under = group.rows.map((row): Line => ({ kind: 'row', key: `${group.value} ${row.id}`, row }))
    return isOpen ? [head, ...under] : [head]
  })
}

// the same row makes the same line, so that a row that stays in sight is not drawn again
const plainLines = new WeakMap<Initiative, RowLine>()

function plainLine(row: Initiative): RowLine {
  const known = plainLines.get(row)
  if (known) return known
  const line: RowLine = { kind: 'row', key: row.id, row }
  plainLines.set(row, line)
  return line
}
