import type { Column } from './column.ts'
import type { Initiative } from './initiative.ts'

/** Sums of a group: of each column that adds up, by its id; an unknown amount adds nothing. */
export interface Sums {
  count: number
  /** Money in minor units, other numbers in hundredths. */
  amounts: ReadonlyMap<string, number>
}

export interface Group<T extends Initiative = Initiative> {
  /** The stored word, the unit's or person's id, or `none`. */
  value: string
  label: string
  rows: T[]
  sums: Sums
}

/**
 * Rows by one column, each group in the order its rows came in. Words keep their own order, names go by the alphabet,
 * and empty comes last. A row with several values stands in the group of each, so those sums add up to more.
 */
export function groupRows<T extends Initiative>(
  rows: readonly T[],
  { by, columns }: { by: Column; columns: readonly Column[] },
): Group<T>[] {
  const groups = new Map<string, { value: string; label: string; rank: number; rows: T[] }>()
  for (const row of rows) {
    for (const { value, label, rank } of by.groups(row)) {
      const group = groups.get(value)
      if (group) group.rows.push(row)
      else groups.set(value, { value, label, rank, rows: [row] })
    }
  }
  const inOrder = [...groups.values()].toSorted((a, b) => a.rank - b.rank || compareNames(a.label, b.label))
  return inOrder.map(({ value, label, rows: own }) => ({
    value,
    label,
    rows: own,
    sums: sumRows(own, columns),
  }))
}

const { compare: compareNames } = new Intl.Collator('en', { numeric: true })

/** The sums over rows, for a foot. */
export function sumRows(rows: readonly Initiative[], columns: readonly Column[]): Sums {
  const amounts = new Map<string, number>()
  for (const { id, amount } of columns) {
    if (amount === null) continue
    let sum = 0
    for (const row of rows) sum += amount(row) ?? 0
    amounts.set(id, sum)
  }
  return { count: rows.length, amounts }
}

/** Whether a row may stand in several groups of a column. */
export const standsInSeveral = ({ control }: Column): boolean => control === 'choices' || control === 'tags'
