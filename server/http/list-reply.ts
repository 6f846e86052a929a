/** A list that comes whole. */
export const wholeList = <T>(items: T[], hidden = 0) => ({
  items,
  nextCursor: null,
  total: items.length,
  hidden,
})

/** One page of a list that is in memory; the cursor is the position to go on from. */
export function pageOf<T>(
  rows: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  hidden = 0,
) {
  const from = cursor === undefined ? 0 : Math.max(0, Number.parseInt(cursor, 10) || 0)
  const to = from + limit
  return {
    items: rows.slice(from, to),
    nextCursor: to < rows.length ? String(to) : null,
    total: rows.length,
    hidden,
  }
}
