import Papa from 'papaparse'

import { csvRows } from '#shared/export/csv.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

const lineEnd = '\r\n'
const rowsAtOnce = 500

/** One row an initiative that the filter lets through, some hundred rows at a time. The mark at the start tells Excel that this is UTF-8. */
export function* csvFile(snapshot: Snapshot, filter: string): Generator<string> {
  let rows: string[][] = []
  yield '\uFEFF'
  for (const row of csvRows(snapshot, filter)) {
    if (rows.push(row) < rowsAtOnce) continue
    yield toText(rows)
    rows = []
  }
  if (rows.length > 0) yield toText(rows)
}

const toText = (rows: string[][]) => Papa.unparse(rows, { newline: lineEnd }) + lineEnd
