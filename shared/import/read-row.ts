import type { CustomName } from '../field/custom.ts'
import type { InitiativeField } from '../initiative/initiative.ts'
import { purposes } from '../initiative/purpose.ts'
import { cellText, isBlank } from './clean.ts'
import { sharedAmount } from './merged-rows.ts'
import type { ReadRow } from './read-rows.ts'
import { unread } from './reading.ts'
import type { TargetSources } from './row-sources.ts'
import type { RowDuration } from './settle-row.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

/** Originals in warnings are kept up to here: enough to recognise the cell. */
const longestOriginal = 1_000

/**
 * Reads a row's cells into `result`, target by target; answers its duration, which settles the end later. `shared` are
 * the positions of amounts that the row shares with others.
 */
export function readInto(
  result: ReadRow,
  cells: readonly Cell[],
  { targets, shared }: { targets: readonly TargetSources[]; shared: ReadonlySet<number> | null },
): RowDuration | null {
  let duration: RowDuration | null = null
  for (const { target, sources } of targets) {
    const { value, original } = firstSaid(result, cells, { target, sources, shared })
    if (target === 'duration') {
      // its reader gives durations
      if (value !== undefined) duration = { value: value as RowDuration['value'], original }
      if (result.values.end === undefined && !result.emptied.includes('end')) result.emptied.push('end')
    } else if (target === 'purpose') setPurpose(result, value)
    else setValue(result, target, value)
  }
  return duration
}

/** What the first column that says something says; "not reported" is nothing to a column that can do better. */
function firstSaid(
  result: ReadRow,
  cells: readonly Cell[],
  { target, sources, shared }: TargetSources & { shared: ReadonlySet<number> | null },
): { value: unknown; original: string } {
  let weak: { value: unknown; original: string } = { value: undefined, original: '' }
  for (const { index, read, readInRow, keep } of sources) {
    const cell = cellAt(cells, index)
    const isShared = shared?.has(index) === true && !isBlank(cell)
    const inRow = isBlank(cell) ? null : readInRow
    const { value, message } = isShared ? unread(sharedAmount) : inRow ? inRow(cell, cells) : read(cell)
    const original = cellText(cell).slice(0, longestOriginal)
    if (message !== null) {
      const field = target === 'duration' ? 'end' : target === 'purpose' ? 'role' : target
      result.warnings.push({ field, message, original })
    }
    if (keep) result.kept.push({ ...keep, word: original })
    if (value !== undefined && value !== 'not_reported') return { value, original }
    if (value !== undefined && weak.value === undefined) weak = { value, original }
  }
  return weak
}

function setValue(result: ReadRow, field: InitiativeField | CustomName, value: unknown): void {
  if (value === undefined) {
    // the end may be known from the duration already
    if (!result.emptied.includes(field)) result.emptied.push(field)
    return
  }
  if (result.emptied.includes(field)) result.emptied = result.emptied.filter((one) => one !== field)
  // each field's reader gives the field's own type
  Object.assign(result.values, { [field]: value })
}

/** One answer sets role and area; an answer without an area leaves the area to its own column. */
function setPurpose(result: ReadRow, value: unknown): void {
  const purpose = purposes.find((one) => one.id === value)
  if (purpose) Object.assign(result.values, purpose.set)
  else result.emptied.push('role')
}
