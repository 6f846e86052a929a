import { isInScope, weightIn } from '#shared/focus/weigh.ts'
import { keyNumber } from '#shared/initiative/filter.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { purposeOf } from '#shared/initiative/purpose.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'

interface Asked {
  basis: MeasuredBasis
  /** Those put off in this sitting, in the order they were; they come last. */
  skipped: readonly string[]
  mayEdit: (row: Initiative) => boolean
}

/**
 * What is still to be tagged: in scope, its question open, mine to answer; the heaviest first, ties by key. Work that was
 * answered but cannot be classified yet, because nothing is declared, is not asked about again.
 */
export function untagged(rows: readonly Initiative[], { basis, skipped, mayEdit }: Asked): Initiative[] {
  const weigh = weightIn[basis]
  const putOff = new Map(skipped.map((id, at) => [id, at]))
  return rows
    .filter(
      (row) => row.class === 'unclassified' && purposeOf(row) === null && isInScope(row) && mayEdit(row),
    )
    .toSorted(
      (a, b) =>
        (putOff.get(a.id) ?? -1) - (putOff.get(b.id) ?? -1) ||
        weigh(b) - weigh(a) ||
        keyNumber(a.key) - keyNumber(b.key),
    )
}
