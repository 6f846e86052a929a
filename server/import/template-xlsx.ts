import writeXlsx from 'write-excel-file/node'
import type { Cell, SheetData } from 'write-excel-file/node'

import type { TemplateColumn } from '#shared/import/template.ts'

import { dataValidation } from '../xlsx/data-validation.ts'
import { excelText } from '../xlsx/excel-text.ts'
import { validationOf, wordLists } from '../xlsx/template-validation.ts'

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
      {
        sheet: sheetNames.words,
        data: wordLists(columns, text),
        columns: columns.map(() => ({ width: 24 })),
      },
    ],
    {
      features: [
        dataValidation(
          0,
          columns.flatMap((column, at) =>
            validationOf(column, {
              column: at,
              rows: [1, preparedRows],
              words: { sheet: sheetNames.words, column: at },
            }),
          ),
        ),
      ],
    },
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

// a name that begins like a formula stays text: its cell is of the type text
const text = (value: string): Cell => (value === '' ? null : { value: excelText(value), type: String })
