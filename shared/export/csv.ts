import { classWords } from '../focus/focus.words.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { fileColumns } from './file-columns.ts'
import type { FileColumn } from './file-columns.ts'
import { neutralise } from './formula.ts'
import { listInitiatives } from './listed.ts'

/** The first line: the key, each column's header, and the class, which is derived. */
const csvHeader = (columns: readonly FileColumn[]): string[] =>
  ['Key', ...columns.map(({ header }) => header), 'Class'].map(neutralise)

/** One initiative, in the order of the header; nothing in it starts a formula. */
const csvRow = (row: Initiative, columns: readonly FileColumn[]): string[] =>
  [row.key, ...columns.map((column) => column.text(row)), classWords[row.class]].map(neutralise)

/** Every initiative that the filter lets through, header first, by key; made row by row, so that any number of them streams. */
export function* csvRows(snapshot: Snapshot, filter = ''): Generator<string[]> {
  const columns = fileColumns(snapshot.portfolio.currency, snapshot.fields)
  yield csvHeader(columns)
  const { rows } = listInitiatives(snapshot, { filter, locale: 'en' })
  for (const row of rows) yield csvRow(row, columns)
}
