import { figureDays } from '#shared/initiative/day-order.ts'
import type { DayOrder, FigureDays } from '#shared/initiative/day-order.ts'
import type { Column } from '#shared/initiative/column.ts'
import type { Table } from '#shared/initiative/table-text.ts'

/** A column of pasted days with the order it is read in, and why; null: that is still to be said. */
export interface DayReading extends FigureDays {
  order: DayOrder | null
}

const itemOf = (column: Column): string => `bearing.dayOrder.${column.id}`

const remembered = (column: Column): DayOrder | null => {
  const held = sessionStorage.getItem(itemOf(column))
  return held === 'dmy' || held === 'mdy' ? held : null
}

/** Keeps for this session how a column's days are read, so that it is asked once. */
export const rememberOrder = (column: Column, order: DayOrder): void =>
  sessionStorage.setItem(itemOf(column), order)

/**
 * The pasted columns of days in figures: in the order that they tell, else in the one that was said before. Columns in
 * which each day can be but one need none.
 */
export const dayReadings = (table: Table, columns: readonly Column[]): DayReading[] =>
  figureDays(table, columns)
    .filter(({ told, open }) => told !== null || open > 0)
    .map((one) => ({ ...one, order: one.told ?? remembered(one.column) }))

/** The same with what a person says of one column, and so of all others that nothing was known of. */
export const sayOrder = (
  readings: readonly DayReading[],
  { column, order }: { column: Column; order: DayOrder },
): DayReading[] =>
  readings.map((one) => (one.column === column || one.order === null ? { ...one, order } : one))

/** The orders that are known, by the column's id. */
export const ordersOf = (readings: readonly DayReading[]): ReadonlyMap<string, DayOrder> =>
  new Map(readings.flatMap(({ column, order }) => (order === null ? [] : [[column.id, order] as const])))
