import type { Cell, Sheet } from '#shared/import/table.ts'

import { columnPlace, isSheetPath } from './sheet-paths.ts'

/** What a formula failed with, at its place; both count from 0. */
interface ErrorCell {
  row: number
  column: number
  text: string
}

const errorCell = /<c\s([^>]*\bt="e"[^>]*)>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)?<v>([^<]{1,20})<\/v>/g
const address = /\br="([A-Z]{1,3})(\d{1,7})"/
const mark = Buffer.from('t="e"')
/** The longest piece of a cell that may be cut by the end of a chunk. */
const overlap = 4_096

/**
 * Notes the cells whose formula failed. The reader of workbooks takes them for blank ones, and a blank cell says
 * nothing, where "#REF!" has to be told.
 */
export class ErrorCells {
  readonly #found = new Map<string, ErrorCell[]>()
  #tail = Buffer.alloc(0)

  /** Takes the parts of an archive, chunk by chunk, each part in one go. */
  add(path: string, chunk: Buffer, isFirst: boolean): void {
    if (!isSheetPath(path)) return
    const bytes = isFirst ? chunk : Buffer.concat([this.#tail, chunk])
    let end = Math.max(0, bytes.length - overlap)
    if (bytes.includes(mark)) {
      const text = bytes.toString('latin1')
      const cells = this.#found.get(path) ?? []
      for (const match of text.matchAll(errorCell)) {
        const [, letters, row] = address.exec(match[1] ?? '') ?? []
        if (letters === undefined) continue
        cells.push({ row: Number(row) - 1, column: columnPlace(letters), text: match[2] ?? '' })
        end = Math.max(end, match.index + match[0].length)
      }
      this.#found.set(path, cells)
    }
    this.#tail = Buffer.from(bytes.subarray(end))
  }

  /** The sheets with these cells as text, where the reader had left blanks. `paths` names the part of each sheet. */
  putInto(sheets: readonly Sheet[], paths: ReadonlyMap<string, string>): Sheet[] {
    return sheets.map((sheet) => {
      const errors = this.#found.get(paths.get(sheet.name) ?? '') ?? []
      if (errors.length === 0) return sheet
      const rows: Cell[][] = sheet.rows.map((row) => [...row])
      for (const { row, column, text } of errors) {
        const cells = rows[row]
        if (cells && column < cells.length && cells[column] === '') cells[column] = text
      }
      return { ...sheet, rows }
    })
  }
}
