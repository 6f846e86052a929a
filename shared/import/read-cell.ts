import { currencyDigits } from '../kernel/currency.ts'
import type { CustomField } from '../field/field.ts'
import { fieldControls } from '../field/field-columns.ts'
import { initiativeView } from '../initiative/initiative.view.ts'
import type { Control } from '../initiative/initiative.view.ts'
import type { ColumnMapping, ImportField, ImportTarget } from './import-run.ts'
import { isChoiceField } from './choice-words.ts'
import { isBlank } from './clean.ts'
import { isField } from './column-defaults.ts'
import type { ChoiceField } from './choice-words.ts'
import { decimalMarkOfColumn, decimalMarkOfMoney } from './number-marks.ts'
import type { DecimalMark } from './number-marks.ts'
import { readChoice, readChoices, readFlag, valueLookup } from './read-choice.ts'
import { readDay } from './read-day.ts'
import { readDuration } from './read-duration.ts'
import { fitted, ownChoiceReader, readDecimal } from './read-own.ts'
import { readCount, readMoney } from './read-money.ts'
import { currencyReader } from './row-currency.ts'
import { readName, readTags, readText } from './read-text.ts'
import { blank, read } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

export type CellReader = (cell: Cell) => Reading

/** How a column is read for a field, whatever else is known of its file. */
export interface ColumnReading extends ColumnMapping {
  field: Exclude<ImportTarget, 'key'>
  /** The portfolio's own field that it is; null for a built-in one. */
  own: CustomField | null
  /** The portfolio's; `currency` is the column's own. */
  portfolioCurrency: string
  /** Month in which the portfolio's fiscal year starts, 1 to 12. */
  fiscalYearStart: number
  /** The decimal mark of the whole sheet: decides where the column itself does not tell. */
  sheetMark: DecimalMark
  /** The file is our own export. */
  literal: boolean
}

/** The most characters that fit a field of text. */
const mostCharacters: Partial<Record<ImportField, number>> = { title: 500, summary: 20_000 }
const mostInName = 200

/** Looks at a whole column once and gives the function that reads its cells. */
export function readerFor(cells: readonly Cell[], column: ColumnReading): CellReader {
  const { field, own } = column
  if (own !== null) return ownReader(cells, column, own)
  if (isChoiceField(field)) return choiceReader(field, column.values)
  if (field === 'duration') {
    const mark = column.decimalMark ?? decimalMarkOfColumn(cells)
    return (cell) => readDuration(cell, { unit: column.durationUnit, mark })
  }
  if (field === 'currency') {
    const codeOf = currencyReader(column, column.portfolioCurrency)
    return (cell) => {
      const code = isBlank(cell) ? null : codeOf(cell)
      return code === null ? blank : read(code)
    }
  }
  // what stands for a field of the portfolio's own has it
  if (!isField(field)) return () => blank
  return fieldReader(
    cells,
    { ...column, edge: field === 'start' || field === 'end' ? field : null },
    {
      control: initiativeView[field].control,
      most: mostCharacters[field] ?? mostInName,
    },
  )
}

const mostInOwn = 2_000

/** The portfolio's own fields are read as built-in ones of their kind, and held against their own rules. */
function ownReader(cells: readonly Cell[], column: ColumnReading, own: CustomField): CellReader {
  const { kind } = own
  if (kind === 'choice' || kind === 'choices') return ownChoiceReader(own, column.values)
  if (kind === 'number') {
    const mark = column.decimalMark ?? (column.literal ? '.' : decimalMarkOfColumn(cells))
    return (cell) => fitted(own, readDecimal(cell, mark))
  }
  const plain = fieldReader(
    cells,
    { ...column, edge: null },
    {
      control: fieldControls[kind],
      most: kind === 'person' ? mostInName : mostInOwn,
    },
  )
  return (cell) => fitted(own, plain(cell))
}

function fieldReader(
  cells: readonly Cell[],
  column: ColumnReading & { edge: 'start' | 'end' | null },
  { control, most }: { control: Control; most: number },
): CellReader {
  const { scale, literal, edge } = column
  if (control === 'money') {
    const { currency, rate, portfolioCurrency } = column
    // our own files write a point, which three decimals would leave open
    const isOurs = literal && currencyDigits(portfolioCurrency) === 3
    const mark = column.decimalMark ?? (isOurs ? '.' : decimalMarkOfMoney(cells, column))
    const foreign = rate === null || currency === null ? null : { currency, rate: rate.rate }
    return (cell) => readMoney(cell, { currency: portfolioCurrency, scale, mark, foreign })
  }
  if (control === 'number' || control === 'score') {
    const mark = column.decimalMark ?? decimalMarkOfColumn(cells)
    return (cell) => readCount(cell, { kind: control, mark })
  }
  if (control === 'day') {
    const period = edge && { edge, fiscalYearStart: column.fiscalYearStart }
    return (cell) => readDay(cell, column.dateOrder, { period })
  }
  if (control === 'flag') return readFlag
  if (control === 'tags') return (cell) => readTags(cell, { literal })
  if (control === 'unit' || control === 'person') return (cell) => readName(cell, { most, literal })
  return (cell) => readText(cell, { most, literal })
}

function choiceReader(field: ChoiceField, values: ColumnMapping['values']): CellReader {
  const lookup = valueLookup(values, field)
  return field === 'technologies'
    ? (cell) => readChoices(cell, field, lookup)
    : (cell) => readChoice(cell, field, lookup)
}
