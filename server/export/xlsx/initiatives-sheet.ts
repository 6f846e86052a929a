import { getCellAddress } from 'write-excel-file/utility'

import { neutralise, restore } from '#shared/export/formula.ts'
import { fileColumns } from '#shared/export/file-columns.ts'
import type { FileColumn } from '#shared/export/file-columns.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Control } from '#shared/initiative/initiative.view.ts'
import { templateColumns } from '#shared/import/template.ts'
import type { TemplateColumn } from '#shared/import/template.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { validationOf, wordLists } from '../../xlsx/template-validation.ts'
import type { BookSheet } from './book.ts'
import { dayCell, moneyCell, numberCell, textCell } from './cells.ts'
import type { Written } from './cells.ts'
import type { Look } from './look.ts'
import { formats } from './number-format.ts'
import { rowHeight } from './row-height.ts'

const widths: Readonly<Record<Control, number>> = {
  text: 24,
  longText: 52,
  choice: 12,
  choices: 22,
  tags: 22,
  unit: 22,
  person: 20,
  day: 14,
  money: 20,
  number: 14,
  score: 10,
  flag: 13,
}
const widthOfTitle = 40
const wrapped: ReadonlySet<Control> = new Set(['text', 'longText', 'choices', 'tags', 'unit', 'person'])

const figures: ReadonlySet<Control> = new Set(['money', 'number', 'score'])

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

/** As wide as its header and the words that it may hold, within reason. */
function widthOf({ header, control }: FileColumn, list: TemplateColumn | undefined, at: number): number {
  if (at === 0) return widthOfTitle
  const words = control === 'choice' ? (list?.words ?? []) : []
  const longest = Math.max(header.length + 5, ...words.map((word) => word.length + 3))
  return Math.max(widths[control], Math.min(longest, 30))
}

/** Whose names are there already, to be chosen again. */
const peopleIn = (rows: readonly Initiative[]): string[] => [
  ...new Set(
    rows
      .flatMap(({ owner, sponsor }) => [owner?.name ?? '', sponsor?.name ?? ''])
      .filter((name) => name !== ''),
  ),
]

const top = { alignVertical: 'top', align: 'left', indent: 1 } as const
const right = { ...top, align: 'right' } as const

function cellOf(column: FileColumn, row: Initiative, currency: string): Written {
  const { control } = column
  const figure = column.figure(row)
  if (figure !== null) {
    if (control === 'money') return moneyCell(figure, currency, right)
    return numberCell(figure, control === 'score' ? formats.whole : formats.decimal, right)
  }
  const text = column.text(row)
  if (control === 'day') return text === '' ? null : dayCell(text, top)
  return textCell(importText(text), wrapped.has(control) ? { ...top, wrap: true } : top)
}

/**
 * Text as an import reads it: a formula needs no apostrophe, since its cell is one of text, but text that begins with
 * an apostrophe and a formula does, since an import takes one away.
 */
const importText = (text: string): string => (restore(text) === text ? text : neutralise(text))
