import readSheets from 'read-excel-file/universal'

import type { Cell, Sheet } from '#shared/import/table.ts'

import { limits } from './parsed-file.ts'
import type { ParsedFile } from './parsed-file.ts'
import { scanXlsx } from './scan-xlsx.ts'
import { UnreadableFile } from './unreadable-file.ts'

type Row = readonly unknown[]

/** An XLSX file as sheets of cells: cached values of formulas, days as ISO text, numbers as numbers. Throws UnreadableFile. */
export async function parseXlsx(bytes: Buffer): Promise<ParsedFile> {
  const leftOut = await scanXlsx(bytes)
  const read = await readSheets(new Blob([new Uint8Array(bytes)]), { trim: false }).catch(
    (error: unknown) => {
      throw new UnreadableFile(
        `The Excel file cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}.`,
      )
    },
  )
  let cells = 0
  const sheets = read.map(({ sheet, data }): Sheet => {
    const rows: readonly Row[] = data
    if (rows.length > limits.rows)
      throw new UnreadableFile(`The sheet “${sheet}” has more than ${limits.rows} rows.`)
    cells += rows.length * (rows[0]?.length ?? 0)
    if ((rows[0]?.length ?? 0) > limits.columns || cells > limits.cells) {
      throw new UnreadableFile(`The sheet “${sheet}” has more cells than can be imported.`)
    }
    return { name: sheet, rows: rows.map((row) => row.map(cellOf)) }
  })
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile('The file holds no rows.')
  const whole = leftOut.putInto(sheets)
  refuseLongText(whole)
  return { kind: 'xlsx', encoding: null, delimiter: null, sheets: whole }
}

/** A text that many cells share, or that is merged over many, is one in memory, until the sheet is written down. */
function refuseLongText(sheets: readonly Sheet[]): void {
  let letters = 0
  for (const { rows } of sheets) {
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') letters += cell.length
    if (letters > limits.letters)
      throw new UnreadableFile('The Excel file holds more text than can be imported.')
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOrInstant(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  return typeof value === 'string' ? value : ''
}

/** Excel's days have no zone; a time within half a second of midnight is rounding. */
function dayOrInstant(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  const iso = rounded.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('.000Z', '')
}
