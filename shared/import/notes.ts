import type { ImportRun } from './import-run.ts'
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
  [/shifted/, 'row is shifted sideways', 'rows are shifted sideways'],
  [/quotation mark/, 'row has a quotation mark out of place', 'rows have a quotation mark out of place'],
]

/** What was noticed about the file: rows that are no initiatives, rows that cannot be trusted, bytes that were replaced. */
export function notesOf(rows: readonly PlannedRow[], { damaged, headerRow }: PlanInput): Note[] {
  const notes: Note[] = kinds.flatMap(([reason, one, many]) => {
    const found = rows.flatMap((row) => (row.reason !== null && reason.test(row.reason) ? [row.row] : []))
    return noteOf(found, one, many)
  })
  const held = damaged.filter((row) => row >= headerRow)
  return [
    ...notes,
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
