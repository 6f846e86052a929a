import { getCellAddress } from 'write-excel-file/utility'

import { fileColumns } from '#shared/export/file-columns.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { templateColumns } from '#shared/import/template.ts'
import type { TemplateColumn } from '#shared/import/template.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { validationOf, wordLists } from '../../xlsx/template-validation.ts'
import type { BookSheet } from './book.ts'
import { textCell } from './cells.ts'
import { cellOf, figures, importText, top, widthOf, wrapped } from './initiative-cells.ts'
import type { Look } from './look.ts'
import { rowHeight } from './row-height.ts'

/** Higher rows would hide their neighbours. */
const mostLines = 16

/** Rows below the last that can be filled in with the same lists. */
const spareRows = 500

const wordsSheetName = 'Words'

/**
 * One row an initiative, by key, under the headers by which an import knows the columns again, and the sheet of words
 * that its lists take. Nothing stands above the header, so that the sheet is read, filtered and pivoted as it is.
 */
export function initiativesSheets(
  snapshot: Pick<Snapshot, 'portfolio' | 'fields' | 'units'>,
  rows: readonly Initiative[],
  look: Look,
): BookSheet[] {
  const { currency } = snapshot.portfolio
  const columns = fileColumns(currency, snapshot.fields)
  const lists = templateColumns({
    currency,
    fields: snapshot.fields,
    units: snapshot.units.map(({ name }) => name),
    people: peopleIn(rows),
  })
  const columnWidths = [11, ...columns.map((column, at) => widthOf(column, lists[at], at)), 14]
  const headHeight = rowHeight(
    columns.map(({ header }, at) => ({ text: header, width: (columnWidths[at + 1] ?? 0) - 3 })),
    mostLines,
  )
  const sheet: BookSheet = {
    name: 'Initiatives',
    widths: columnWidths,
    frozen: { rows: 1, columns: 2 },
    filter: `A1:${getCellAddress(rows.length, columns.length + 1)}`,
    printTitles: { rows: '1:1', columns: 'A:B' },
    pagesWide: 2,
    validations: lists.flatMap((list, at) =>
      validationOf(list, {
        column: at + 1,
        rows: [1, rows.length + spareRows],
        words: { sheet: wordsSheetName, column: at },
      }),
    ),
    data: [
      [
        { ...look.heading('Key'), height: headHeight },
        ...columns.map(({ header, control }) =>
          look.heading(importText(header), figures.has(control) ? 'right' : 'left'),
        ),
        look.heading('Class'),
      ],
      ...rows.map((row) => {
        const texts = columns.flatMap((column, at) =>
          wrapped.has(column.control) ? [{ text: column.text(row), width: columnWidths[at + 1] ?? 0 }] : [],
        )
        const height = rowHeight(texts, mostLines)
        return [
          textCell(row.key, { ...top, height }),
          ...columns.map((column) => cellOf(column, row, currency)),
          textCell(classWords[row.class], top),
        ]
      }),
    ],
  }
  return [sheet, wordsSheet(lists)]
}

const wordsSheet = (lists: readonly TemplateColumn[]): BookSheet => ({
  name: wordsSheetName,
  widths: lists.map(() => 24),
  data: wordLists(lists, (word) => textCell(word)),
  isHidden: true,
})

/** Whose names are there already, to be chosen again. */
const peopleIn = (rows: readonly Initiative[]): string[] => [
  ...new Set(
    rows
      .flatMap(({ owner, sponsor }) => [owner?.name ?? '', sponsor?.name ?? ''])
      .filter((name) => name !== ''),
  ),
]
