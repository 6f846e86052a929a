import { dependency } from '#shared/dependency/dependency.ts'
import type { Dependency, DependencyKind } from '#shared/dependency/dependency.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { orderRules } from '#shared/roadmap/out-of-order.ts'
import type { OrderRules } from '#shared/roadmap/out-of-order.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

/** An initiative with a class, named by its key, which is its id too. */
export const planned = (
  key: string,
  given: Partial<Omit<Initiative, 'id' | 'key' | 'portfolioId'>> = {},
): Initiative => ({
  class: 'core',
  ...makeInitiative({ id: key, key, title: key }),
  ...given,
})

export const waits = (from: string, to: string, kind: DependencyKind = 'finish_to_start'): Dependency =>
  dependency.parse({ id: `${from}-${to}`, from, to, kind, note: '', version: 0 })

/** The rules between initiatives on 22 November 2026. */
export const rulesOf = (
  rows: readonly Initiative[],
  given: Partial<
    Pick<Snapshot, 'links' | 'gates' | 'dependencies' | 'capabilities' | 'assessments' | 'uses'>
  >,
): OrderRules => orderRules(rows, { ...makeSnapshot({ initiatives: [...rows] }), ...given })
