import type { InitiativeRecord } from '../initiative/initiative.ts'
import { stagesInScope } from '../initiative/vocabulary.ts'
import { measuredBasis } from '../portfolio/portfolio.ts'
import type { Basis, MeasuredBasis } from '../portfolio/portfolio.ts'

/** Whether an initiative weighs in the verdict: not archived, and approved, active or paused. */
export const isInScope = (initiative: Pick<InitiativeRecord, 'archivedAt' | 'stage'>): boolean =>
  initiative.archivedAt === null && stagesInScope.has(initiative.stage)

type Weighed = Pick<InitiativeRecord, 'budget' | 'spent' | 'fte'>

/**
 * What an initiative weighs, as a whole number so that sums are exact: minor units of money, hundredths of a person,
 * or 1. Unknown money or staff weighs 0; money spent over budget leaves 0; nothing known as spent is nothing spent.
 */
export const weightIn = {
  budget_remaining: ({ budget, spent }) => Math.max(0, (budget ?? 0) - (spent ?? 0)),
  budget_total: ({ budget }) => budget ?? 0,
  fte: ({ fte }) => Math.round((fte ?? 0) * 100),
  count: () => 1,
} as const satisfies Record<MeasuredBasis, (initiative: Weighed) => number>

/** A sum of weights as people read it: hundredths of a person become a decimal, all else stays. */
export const shownWeight = (weight: number, basis: MeasuredBasis): number =>
  basis === 'fte' ? weight / 100 : weight

/** The basis measured in: `auto` is the first in which something in scope weighs more than 0, else count. */
export function resolveBasis(initiatives: readonly InitiativeRecord[], wanted: Basis): MeasuredBasis {
  if (wanted !== 'auto') return wanted
  const weighs = (basis: MeasuredBasis) =>
    initiatives.some((initiative) => isInScope(initiative) && weightIn[basis](initiative) > 0)
  return measuredBasis.options.find(weighs) ?? 'count'
}
