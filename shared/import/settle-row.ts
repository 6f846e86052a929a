import { endAfter } from './read-duration.ts'
import type { Duration } from './read-duration.ts'
import type { ReadRow, ReadValues } from './read-rows.ts'

/** What a row's duration column says, with the cell as it was written. */
export interface RowDuration {
  value: Duration
  original: string
}

/** Brings together what a row's cells say: constants where they say nothing, the end from the duration, days in order. */
export function settleRow(
  row: ReadRow,
  { constants, duration }: { constants: ReadValues; duration: RowDuration | null },
): void {
  endFromDuration(row, duration, constants.start ?? null)
  fillConstants(row, constants)
  orderDates(row)
}

/** The end is start plus duration, where no cell says the end itself. */
function endFromDuration(row: ReadRow, duration: RowDuration | null, constantStart: string | null): void {
  const start = row.values.start ?? constantStart
  if (duration === null || typeof row.values.end === 'string') return
  if (!start) {
    const message = 'There is no start to count this from.'
    row.warnings.push({ field: 'end', message, original: duration.original })
    return
  }
  row.values.end = endAfter(start, duration.value)
  row.emptied = row.emptied.filter((field) => field !== 'end')
}

/** A constant stands where the file says nothing. */
function fillConstants(row: ReadRow, constants: ReadValues): void {
  const filled: ReadRow['values'] = { ...constants, ...row.values }
  row.emptied = row.emptied.filter((field) => filled[field] === undefined)
  row.values = filled
}

/**
 * A file's start after its own end cannot both be right. The end stays, since findings about late work stand on it; the
 * start is left empty, with a warning that keeps it.
 */
function orderDates(row: ReadRow): void {
  const { start, end } = row.values
  if (!start || !end || start <= end) return
  delete row.values.start
  row.emptied.push('start')
  row.warnings.push({ field: 'start', message: `The start is after the end, ${end}.`, original: start })
}
