import { isCurrency } from '../kernel/currency.ts'
import { cellText, foldWord, isBlank } from './clean.ts'
import { currencyFits, currencyName, currencyOfHeader } from './currency-mark.ts'
import { proposeCurrency } from './currency-words.ts'
import type { ImportColumn } from './import-run.ts'
import { controlOf } from './own-fields.ts'
import type { CellReader } from './read-cell.ts'
import { readNumber } from './read-number.ts'
import type { Reader } from './read-rows.ts'
import { unread } from './reading.ts'
import type { Reading } from './reading.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

type Told = Pick<Reader, 'columns' | 'currency' | 'fields'>

/** The position of the column that says which currency each row's money is in; null when none does. */
const currencyColumn = (columns: readonly ImportColumn[]): number | null => {
  const index = columns.findIndex((column) => column.field === 'currency')
  return index < 0 ? null : index
}

/** Whether a column's money is in the currency that its row says: its own header names none, and it has no rate. */
export function followsRow(column: ImportColumn, { columns, fields }: Omit<Told, 'currency'>): boolean {
  if (currencyColumn(columns) === null || column.rate !== null) return false
  return controlOf(column.field, fields) === 'money' && !isCurrency(currencyOfHeader(column.header) ?? '')
}

/** What a cell of a column of currencies says, as a code; null when it says none that is known. */
export function currencyReader(
  { values }: Pick<ImportColumn, 'values'>,
  portfolio: string,
): (cell: Cell) => string | null {
  const mapped = new Map(Object.entries(values).map(([word, code]) => [foldWord(word), code] as const))
  return (cell) => {
    const word = cellText(cell)
    const code = mapped.get(foldWord(word))
    return code === undefined ? proposeCurrency(word, portfolio) : code
  }
}

const mostWords = 200

/** Different words of a column of currencies, each with the code that it means; null where nobody can tell. */
export function proposeCurrencies(cells: readonly Cell[], portfolio: string): Record<string, string | null> {
  const words = new Map<string, string | null>()
  for (const cell of cells) {
    const word = cellText(cell)
    if (!words.has(word)) words.set(word, proposeCurrency(word, portfolio))
    if (words.size >= mostWords) break
  }
  return Object.fromEntries(words)
}

/** Reads a cell of money by what its row says of the currency. */
export type RowMoneyReader = (cell: Cell, row: readonly Cell[]) => Reading

/**
 * The reader of a column of money whose rows say their currency. `readIn` gives the reader for one currency: null is the
 * portfolio's, another one comes with its rate.
 */
export function rowMoneyReader(
  { columns, currency: portfolio }: Told,
  readIn: (foreign: { currency: string; rate: ImportColumn['rate'] } | null) => CellReader,
): RowMoneyReader | null {
  const index = currencyColumn(columns)
  const column = index === null ? undefined : columns[index]
  if (index === null || !column) return null
  const codeOf = currencyReader(column, portfolio)
  const readers = new Map<string, CellReader>()
  const reader = (code: string): CellReader | null => {
    const known = readers.get(code)
    if (known) return known
    const rate = column.rates[code]
    if (code !== portfolio && rate === undefined) return null
    const made = readIn(code === portfolio ? null : { currency: code, rate: rate ?? null })
    readers.set(code, made)
    return made
  }
  return (cell, row) => {
    const said = cellAt(row, index)
    if (isBlank(said)) return unread('Its row does not say which currency this is in.')
    const code = codeOf(said)
    if (code === null)
      return unread(`“${cellText(said).slice(0, 40)}” is no currency known here: say which one it is.`)
    const own = markIn(cell)
    if (own !== null && !currencyFits(own, code))
      return unread(`This says ${currencyName(own)}, and its row ${code}.`)
    const read = reader(code)
    return read ? read(cell) : unread(`This is in ${code}, and no rate is given for it.`)
  }
}

/** The currency that an amount says itself, whatever its decimal mark. */
function markIn(cell: Cell): string | null {
  if (typeof cell === 'number') return null
  const found = readNumber(cellText(cell).replaceAll(/[.,]/g, ''), null)
  return found.ok ? found.number.currency : null
}

/** The currencies of rows with money that have no rate yet, in the order of their first row. */
export function currenciesWithoutRate(input: Reader): string[] {
  const { rows, headerRow, columns, currency } = input
  const index = currencyColumn(columns)
  const column = index === null ? undefined : columns[index]
  if (index === null || !column) return []
  const money = columns.flatMap((one, at) => (followsRow(one, input) ? at : []))
  const codeOf = currencyReader(column, currency)
  const found = new Set<string>()
  for (const row of rows.slice(headerRow)) {
    const said = cellAt(row, index)
    if (isBlank(said) || money.every((at) => isBlank(cellAt(row, at)))) continue
    const code = codeOf(said)
    if (code !== null && code !== currency && column.rates[code] === undefined) found.add(code)
  }
  return [...found]
}
