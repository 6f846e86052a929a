import type { Column } from './column.ts'
import { keyNumber } from './filter.ts'
import type { Initiative } from './initiative.ts'

export interface SortPart {
  id: string
  isDescending: boolean
}

/** "-budget,title" in parts, the first the strongest; a column counts once. */
export function readSort(sort: string): SortPart[] {
  const parts = new Map<string, SortPart>()
  for (const word of sort.split(',')) {
    const id = word.replace('-', '')
    if (id !== '' && !parts.has(id)) parts.set(id, { id, isDescending: word.startsWith('-') })
  }
  return [...parts.values()]
}

export const writeSort = (parts: readonly SortPart[]): string =>
  parts.map(({ id, isDescending }) => (isDescending ? `-${id}` : id)).join(',')

/** An address takes no more, and nobody reads further. */
export const mostSorts = 5

/**
 * The order after a column's head was asked for: up, down, then not at all. `isAdding` keeps the others, so that it
 * sorts within them. Undefined: by key, as without any order.
 */
export function nextSort(sort: string, id: string, isAdding = false): string | undefined {
  const parts = readSort(sort)
  const known = parts.find((part) => part.id === id)
  if (!isAdding) {
    const isAlone = parts.length === 1 && known !== undefined
    return (
      writeSort(
        isAlone ? (known.isDescending ? [] : [{ id, isDescending: true }]) : [{ id, isDescending: false }],
      ) || undefined
    )
  }
  if (!known) {
    // by key alone is no order of anybody's: it does not stay in front
    const before = sort === 'key' ? [] : parts
    return writeSort([...before, { id, isDescending: false }].slice(-mostSorts))
  }
  const others = known.isDescending
    ? parts.filter((part) => part !== known)
    : parts.map((part) => (part === known ? { id, isDescending: true } : part))
  return writeSort(others) || undefined
}

interface Order {
  sort: string
  columns: readonly Column[]
}

/** A sorted copy; empty values come last either way, ties go by key. Columns that there are not are passed over. */
export const sortRows = <T extends Initiative>(rows: readonly T[], order: Order): T[] =>
  sortedPlaces(rows, order).map((at) => rows[at]!) // one of its places

/** The same as the places that the rows had before. */
export function sortedPlaces(rows: readonly Initiative[], { sort, columns }: Order): number[] {
  // each value is read once, and places are sorted instead of rows: twice as fast at 20,000 of them
  const parts = readSort(sort).flatMap(({ id, isDescending }) => {
    const column = columns.find((one) => one.id === id)
    return column ? [{ values: rows.map(column.order), before: isDescending ? 1 : -1 }] : []
  })
  let numbers: readonly number[] | undefined
  const compare = (a: number, b: number): number => {
    for (const { values, before } of parts) {
      // as many values as rows
      const [left, right] = [values[a]!, values[b]!]
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      return left < right ? before : -before
    }
    numbers ??= rows.map((row) => keyNumber(row.key))
    return numbers[a]! - numbers[b]!
  }
  return Array.from(rows, (_, at) => at).toSorted(compare)
}
