import { getCellAddress } from 'write-excel-file/utility'
import type { SheetData } from 'write-excel-file/node'

import type { TemplateColumn } from '#shared/import/template.ts'

import type { Validation } from './data-validation.ts'

interface Place {
  /** The column on the sheet, from 0. */
  column: number
  /** The first and the last row that is filled in, from 0. */
  rows: readonly [number, number]
  /** Where the words of a column stand: a sheet, and the column on it. */
  words: { sheet: string; column: number }
}

/** What the cells of a column may hold; none where anything may be written. */
export function validationOf(
  { control, words, isStrict }: Pick<TemplateColumn, 'control' | 'words' | 'isStrict'>,
  place: Place,
): Validation[] {
  const [first, last] = place.rows
  const range = `${getCellAddress(first, place.column)}:${getCellAddress(last, place.column)}`
  if (words.length > 0) {
    const column = getCellAddress(0, place.words.column).replace(/\d+$/, '')
    const formula = `${place.words.sheet}!$${column}$1:$${column}$${words.length}`
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

/** The words to choose from, a column each, without headers: so that nobody takes their sheet for the one to import. */
export const wordLists = (
  columns: readonly Pick<TemplateColumn, 'words'>[],
  cell: (word: string) => SheetData[number][number],
): SheetData =>
  Array.from({ length: Math.max(0, ...columns.map(({ words }) => words.length)) }, (_, at) =>
    columns.map(({ words }) => cell(words[at] ?? '')),
  )
