import { keyNumber } from '../initiative/filter.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { classify } from '../focus/classify.ts'
import { classWords } from '../focus/focus.words.ts'
import { fileColumns } from './file-columns.ts'
import type { FileColumn } from './file-columns.ts'
import { neutralise } from './formula.ts'

/** The first line: the key, each column's header, and the class, which is derived. */
const csvHeader = (columns: readonly FileColumn[]): string[] =>
  ['Key', ...columns.map(({ header }) => header), 'Class'].map(neutralise)

/** One initiative, in the order of the header; nothing in it starts a formula. */
const csvRow = (
  row: InitiativeRecord,
  known: { class: InitiativeClass; columns: readonly FileColumn[] },
): string[] =>
  [row.key, ...known.columns.map((column) => column.text(row)), classWords[known.class]].map(neutralise)

/** Every initiative that is not archived, header first, by key; made row by row, so that any number of them streams. */
export function* csvRows(snapshot: Snapshot): Generator<string[]> {
  const classes = classify(snapshot)
  const columns = fileColumns(snapshot.portfolio.currency, snapshot.fields)
  yield csvHeader(columns)
  const listed = snapshot.initiatives.filter((row) => row.archivedAt === null)
  for (const row of listed.toSorted((a, b) => keyNumber(a.key) - keyNumber(b.key))) {
    yield csvRow(row, { class: classes.get(row.id) ?? 'unclassified', columns })
  }
}
