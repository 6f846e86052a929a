import readSheets from 'read-excel-file/universal'

import { readPackage } from './read-package.ts'
import type { OfficePackage } from './read-package.ts'
import { elements } from './read-xml.ts'

export type ReadCell = string | number | boolean | Date | null

export interface ReadXlsx {
  sheets: Map<string, ReadCell[][]>
  package: OfficePackage
  /** What a program would reckon out: there should be nothing. */
  formulas: string[]
}

/** The sheets of a workbook by their names, each cell with its own type. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadXlsx> {
  const office = await readPackage(bytes)
  const read = await readSheets(new Blob([new Uint8Array(bytes)]), { trim: false })
  return {
    // what the reader makes of cells is one of these
    sheets: new Map(read.map(({ sheet, data }) => [sheet, data as ReadCell[][]])),
    package: office,
    formulas: [...office.documents]
      .filter(([path]) => path.startsWith('xl/worksheets/') && path.endsWith('.xml'))
      .flatMap(([, part]) => elements(part, 'f').map((one) => one.textContent)),
  }
}

/** The rows below a header of a sheet by header, whatever stands above it. */
export function rowsBelow(rows: readonly ReadCell[][], first: string): Record<string, ReadCell>[] {
  const at = rows.findIndex((row) => row[0] === first)
  const header = rows[at]
  if (!header) throw new Error(`no row begins with ${first}`)
  const below = rows.slice(at + 1)
  const end = below.findIndex((row) => row[0] === null)
  return below
    .slice(0, end === -1 ? below.length : end)
    .map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? null])))
}
