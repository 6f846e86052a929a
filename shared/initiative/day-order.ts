import { dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Column } from './column.ts'
import type { Table } from './table-text.ts'

/** Which of the first two figures of a day is its day: 3 April is 03/04 with the day first, 04/03 with the month first. */
export type DayOrder = 'dmy' | 'mdy'

/** A column of a block with days in figures, "03/04/2026". */
export interface FigureDays {
  column: Column
  /** The order that its own days tell ("13/04/2026"); null: none does, or they disagree. */
  told: DayOrder | null
  /** The day that tells it, or one that could be two. */
  sample: string
  /** How many of its days could be two. */
  open: number
}

const figures = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/

interface Figures {
  first: number
  second: number
  year: number
}

function figuresIn(text: string): Figures | null {
  const parts = figures.exec(text.trim())
  if (!parts) return null
  const year = Number(parts[4])
  // two digits of a year, as spreadsheets read them
  const century = (parts[4] ?? '').length > 2 ? 0 : year < 70 ? 2000 : 1900
  return { first: Number(parts[1]), second: Number(parts[3]), year: century + year }
}

function toldBy({ first, second }: Figures): DayOrder | null {
  if (first > 12 && second <= 12) return 'dmy'
  return second > 12 && first <= 12 ? 'mdy' : null
}

/** The columns of a block whose days are in figures, each with the order that all of its rows together tell. */
export function figureDays(table: Table, columns: readonly Column[]): FigureDays[] {
  return columns.flatMap((column, at) => {
    if (column.control !== 'day') return []
    const texts = table.flatMap((cells) => cells[at] ?? []).filter((text) => figuresIn(text) !== null)
    if (texts.length === 0) return []
    const telling = new Map<DayOrder, string>()
    const open: string[] = []
    for (const text of texts) {
      const found = figuresIn(text)
      const order = found && toldBy(found)
      if (order) telling.set(order, telling.get(order) ?? text)
      else if (found && found.first !== found.second) open.push(text)
    }
    const [only] = telling
    const told = telling.size === 1 && only ? only[0] : null
    const sample = (told && only ? only[1] : (open[0] ?? texts[0] ?? '')).trim()
    return [{ column, told, sample, open: open.length }]
  })
}

/** A day in figures as a day, in this order; null when there is no such day, or the text is none. */
export function dayInFigures(text: string, order: DayOrder): Day | null {
  const found = figuresIn(text)
  if (!found) return null
  const { first, second, year } = found
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second)
}

/**
 * The block with its days in figures written out, by the order of their column's id. Where no order is given only a day
 * that can be but one is: the rest stays as it came, and is refused like any text that could be two days.
 */
export const withDayOrder = (
  table: Table,
  { columns, orders }: { columns: readonly Column[]; orders: ReadonlyMap<string, DayOrder> },
): Table =>
  table.map((cells) =>
    cells.map((text, at) => {
      const column = columns[at]
      if (column?.control !== 'day') return text
      const order = orders.get(column.id)
      if (order) return dayInFigures(text, order) ?? text
      const [dayFirst, monthFirst] = [dayInFigures(text, 'dmy'), dayInFigures(text, 'mdy')]
      return dayFirst === null || monthFirst === null || dayFirst === monthFirst
        ? (dayFirst ?? monthFirst ?? text)
        : text
    }),
  )
