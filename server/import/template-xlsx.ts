import writeXlsx from 'write-excel-file/node'
import type { Cell, SheetData } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'

import type { TemplateColumn } from '#shared/import/template.ts'

import { dataValidation } from '../xlsx/data-validation.ts'
import type { Validation } from '../xlsx/data-validation.ts'

/** Rows that are prepared for being filled in; more can be written below them, without lists. */
const preparedRows = 5_000

/** The sheet that an import reads; the others explain it. */
const sheetNames = { rows: 'Initiatives', fields: 'Fields', words: 'Words' } as const

/** A workbook to fill in: one sheet with headers and lists to choose from, one that explains the fields, one of words. */
export const templateXlsx = (columns: readonly TemplateColumn[]): Promise<Buffer> =>
  writeXlsx(
    [
      {
        sheet: sheetNames.rows,
        data: [columns.map(({ header }) => heading(header))],
        columns: columns.map(({ header, control }) => ({
          width: control === 'text' || control === 'longText' ? 36 : Math.max(14, header.length + 3),
        })),
        stickyRowsCount: 1,
        dateFormat: 'yyyy-mm-dd',
      },
      {
        sheet: sheetNames.fields,
        data: explain(columns),
        columns: [{ width: 24 }, { width: 90 }, { width: 60 }],
      },
      { sheet: sheetNames.words, data: wordLists(columns), columns: columns.map(() => ({ width: 24 })) },
    ],
    { features: [dataValidation(0, columns.flatMap(validationOf))] },
  ).toBuffer()

const heading = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#eef2f7',
  wrap: true,
})

const explain = (columns: readonly TemplateColumn[]): SheetData => [
  ['Field', 'What it holds', 'Words to choose from'].map(heading),
  ...columns.map(({ header, help, words, isStrict }) => [
    text(header),
    text(help),
    text(isStrict ? words.join(', ') : ''),
  ]),
]

// without headers, so that nobody takes this sheet for the one to import
const wordLists = (columns: readonly TemplateColumn[]): SheetData =>
  Array.from({ length: Math.max(...columns.map(({ words }) => words.length)) }, (_, at) =>
    columns.map(({ words }) => text(words[at] ?? '')),
  )

// a name that begins like a formula stays text: its cell is of the type text
const text = (value: string): Cell => (value === '' ? null : { value, type: String })

function validationOf({ control, words, isStrict }: TemplateColumn, at: number): Validation[] {
  const range = `${getCellAddress(1, at)}:${getCellAddress(preparedRows, at)}`
  if (words.length > 0) {
    const column = getCellAddress(0, at).replace(/\d+$/, '')
    const formula = `${sheetNames.words}!$${column}$1:$${column}$${words.length}`
    return [
      { range, type: 'list', formula, ...(isStrict && { refusal: 'Choose one of the words in the list.' }) },
    ]
  }
  if (control === 'day')
    return [{ range, type: 'date', formula: '1', refusal: 'Write a day, such as 2027-03-31.' }]
  if (control === 'money')
    return [{ range, type: 'decimal', formula: '0', refusal: 'Write an amount, 0 or more.' }]
  if (control === 'score')
    return [{ range, type: 'whole', formula: '1', upTo: '5', refusal: 'Write a number from 1 to 5.' }]
  return []
}
