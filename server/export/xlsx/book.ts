import writeXlsx from 'write-excel-file/node'
import type { Image, SheetData } from 'write-excel-file/node'

import { dataValidation } from '../../xlsx/data-validation.ts'
import type { Validation } from '../../xlsx/data-validation.ts'
import { bookParts } from './book-parts.ts'
import { sheetParts } from './sheet-parts.ts'

/** A sheet as it is laid out. Rows and columns count from 0 but in addresses. */
export interface BookSheet {
  name: string
  data: SheetData
  /** Of columns, in characters. */
  widths: readonly number[]
  /** Rows at the top and columns at the left that stay when the rest is scrolled. */
  frozen?: { rows: number; columns: number }
  /** The range with its header in which rows can be filtered, such as `A1:F20`. */
  filter?: string
  /** Rows, such as `1:1`, and columns, such as `A:B`, that stand on every printed page. */
  printTitles?: { rows: string; columns?: string }
  /** How many printed pages it is wide: one unless said. */
  pagesWide?: number
  /** Rows, from 0, that begin a new printed page. */
  breaks?: readonly number[]
  validations?: readonly Validation[]
  /** Holds words for lists, nothing to look at. */
  isHidden?: boolean
  hasGrid?: boolean
  images?: readonly Image[]
  /** Ranges of shares, each drawn as a bar behind its figure. */
  bars?: readonly string[]
}

export interface BookSetup {
  /** In the properties of the file. */
  title: string
  paper: 'a4' | 'letter'
  /** Of the tabs, as #rrggbb. */
  accent: string
  /** At the foot of every printed page. */
  foot: string
}

/** The font of every cell: where it is missing, programs have one of the same widths. */
const font = { fontFamily: 'Calibri', fontSize: 11 }

/** The bytes of a workbook with these sheets. */
export async function writeBook(sheets: readonly BookSheet[], setup: BookSetup): Promise<Uint8Array> {
  const written = sheets.map(({ name, data, widths, frozen, hasGrid, images }) => ({
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    showGridLines: hasGrid ?? true,
    ...(images && images.length > 0 && { images: [...images] }),
    ...(frozen && { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns }),
  }))
  const features = [
    ...sheets.map(({ validations }, at) => dataValidation(at, validations ?? [])),
    sheetParts(sheets, setup),
    bookParts(sheets, setup),
  ]
  return new Uint8Array(await writeXlsx(written, { ...font, features }).toBuffer())
}
