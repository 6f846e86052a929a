import type { ImportRun } from './import-run.ts'
import { isAmount, mergedRows } from './merged-rows.ts'
import type { PlanInput } from './plan.ts'
import type { PlannedRow } from './plan-row.ts'

type Note = ImportRun['notes'][number]

const mostRows = 500

/** What each kind of row is called when there are several; the reasons themselves stand beside their rows. */
const kinds: readonly (readonly [reason: RegExp, one: string, many: string])[] = [
  [/^The row is blank/, 'row is blank', 'rows are blank'],
  [/repeats the header/, 'row repeats the header', 'rows repeat the header'],
  [/^The row is a total/, 'row is a total', 'rows are totals'],
  [/^The row is a remark/, 'row is a remark', 'rows are remarks'],
  [
    /has the same/,
    'row stands for the same as another row of the file',
    'rows stand for the same as another row of the file',
  ],
  [/part of the header/, 'row is part of the header', 'rows are part of the header'],
  [/^The row is a heading/, 'row is a heading', 'rows are headings'],
  [/^The row goes on/, 'row goes on with the one above it', 'rows go on with the ones above them'],
  [/shifted/, 'row is shifted sideways', 'rows are shifted sideways'],
  [/quotation mark/, 'row has a quotation mark out of place', 'rows have a quotation mark out of place'],
]

/** What was noticed about the file: rows that are no initiatives, rows that cannot be trusted, bytes that were replaced. */
export function notesOf(rows: readonly PlannedRow[], input: PlanInput): Note[] {
  const { damaged, headerRow } = input
  const notes: Note[] = kinds.flatMap(([reason, one, many]) => {
    const found = rows.flatMap((row) => (row.reason !== null && reason.test(row.reason) ? [row.row] : []))
    return noteOf(found, one, many)
  })
  const held = damaged.filter((row) => row >= headerRow)
  return [
    ...notes,
    ...noteOf(
      filledDown(rows, input),
      'row says what is merged over several rows, and stands for each of them',
      'rows say what is merged over several of them, and stands for each',
    ),
    ...noteOf(
      held,
      'row holds bytes that no decoder accepts; they were replaced by “\ufffd”',
      'rows hold bytes that no decoder accepts; they were replaced by “\ufffd”',
    ),
  ]
}

const noteOf = (rows: readonly number[], one: string, many: string): Note[] =>
  rows.length === 0
    ? []
    : [{ message: `${rows.length} ${rows.length === 1 ? one : many}.`, rows: rows.slice(0, mostRows) }]

/** Rows that are read with a value of a merged cell above them. Amounts are not: they stay empty, with a warning. */
function filledDown(rows: readonly PlannedRow[], input: PlanInput): number[] {
  const { above } = mergedRows(input)
  if (input.merged.length === 0) return []
  const used = input.columns.flatMap(({ field }, at) =>
    field === null || isAmount(field, input.fields) ? [] : at,
  )
  return rows.flatMap(({ row, verdict }) =>
    verdict !== 'skip' && used.some((at) => above(row, at) !== null) ? row : [],
  )
}
