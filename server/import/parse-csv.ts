import Papa from 'papaparse'

import type { Sheet } from '#shared/import/table.ts'

import { decode } from './decode.ts'
import type { ParsedFile } from './parsed-file.ts'
import { limits } from './parsed-file.ts'
import { refuseLongText } from './text-extent.ts'
import { UnreadableFile } from './unreadable-file.ts'

const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

const delimiterNames: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** A CSV file as one sheet of text cells. Row numbers count records, so blank rows count, too. Throws UnreadableFile. */
export function parseCsv(bytes: Uint8Array): ParsedFile {
  const { text: decoded, encoding } = decode(bytes)
  const text = decoded.replaceAll(/\r\n?/g, '\n') // a file may end its lines in several ways
  const named = /^\ufeff?sep=(.)\n/i.exec(text.slice(0, 20))?.[1]
  const stated = delimiters.find((one) => one === named)
  const delimiter = stated ?? guessDelimiter(text.slice(0, 200_000))
  refuseLongText(text, delimiter)
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: limits.rows + 1 })
  if (parsed.data.length > limits.rows)
    throw new UnreadableFile(`The file has more than ${limits.rows} rows.`)
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes')
  if (unclosed) {
    throw new UnreadableFile(
      `A quotation mark in row ${(unclosed.row ?? 0) + 1} is never closed, so the rows after it cannot be told apart.`,
    )
  }
  const malformed = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => (error.row ?? 0) + 1)
  const widest = parsed.data.reduce((most, row) => Math.max(most, row.length), 0)
  if (widest > limits.columns) throw new UnreadableFile(`The file has more than ${limits.columns} columns.`)
  const rows = withoutBlankEnd(stated ? [[], ...parsed.data.slice(1)] : parsed.data)
  if (rows.length === 0) throw new UnreadableFile('The file holds no rows.')
  const damaged = text.includes(replacement) ? rowsHolding(rows, replacement) : []
  const sheet: Sheet = {
    name: '',
    rows,
    ...(damaged.length > 0 ? { damaged } : {}),
    ...(malformed.length > 0 ? { malformed: [...new Set(malformed)] } : {}),
  }
  return { kind: 'csv', encoding, delimiter: delimiterNames[delimiter], sheets: [sheet] }
}

/** What stands for bytes that no decoder accepts. */
const replacement = '\ufffd'

const rowsHolding = (rows: readonly (readonly string[])[], text: string): number[] =>
  rows.flatMap((row, index) => (row.some((cell) => cell.includes(text)) ? [index + 1] : []))

const isBlankRow = (row: readonly string[]) => row.every((cell) => cell === '')

function withoutBlankEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => !isBlankRow(row))
  return rows.slice(0, last + 1)
}

/** The delimiter that cuts most of the first records into the same number of cells, and into most. */
export function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 60 })
    const counts = new Map<number, number>()
    for (const row of data) if (!isBlankRow(row)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [cells, count] of counts) {
      // regular rows first, then more cells: a title row or a comma in a sentence changes neither
      const score = cells < 2 ? 0 : (count / total) * 100 + Math.min(cells, 50) / 10
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}
