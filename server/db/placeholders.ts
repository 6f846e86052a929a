import type { Provider } from './provider.ts'

/**
 * Statements are written with $1, $2, … for both databases. better-sqlite3 takes a list of values only for bare
 * question marks, in the order in which they stand. The plus changes no value: it keeps SQLite from planning by the
 * value, because a plan made so is made anew at each use, which takes several times as long as a small join itself.
 */
export function placeholdersFor(
  provider: Provider,
  sql: string,
): { sql: string; pick: <T>(params: readonly T[]) => T[] } {
  if (provider === 'postgresql') return { sql, pick: (params) => [...params] }
  const order: number[] = []
  const text = sql.replaceAll(/\$(\d+)/g, (_, position: string) => {
    order.push(Number(position) - 1)
    return '+?'
  })
  // a statement that names a parameter it was not given is refused by the database
  return { sql: text, pick: <T>(params: readonly T[]) => order.map((at) => params[at] as T) }
}
