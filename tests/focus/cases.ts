import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeInitiative, makeLink, makeSnapshot } from '#tests/support/make.ts'

type Given = NonNullable<Parameters<typeof makeInitiative>[0]>

// rows as they stand while customer engagement is declared, each with a weight in money
export const core = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ role: 'drives', area: 'customer_engagement', budget, ...given })
export const competing = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ role: 'drives', area: 'digitized_solutions', budget, ...given })
export const supports = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ role: 'supports', area: 'digitized_solutions', budget, ...given })
export const foundation = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ role: 'builds_capability', budget, ...given })
export const outside = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ role: 'mandatory', budget, ...given })
export const unclassified = (budget: number, given: Given = {}): InitiativeRecord =>
  makeInitiative({ budget, ...given })

/** A snapshot of these rows; the first `proven` supporting rows are linked to the first core row, accepted. */
export const snapshotOf = (
  initiatives: InitiativeRecord[],
  parts: Partial<Parameters<typeof makeSnapshot>[0]> = {},
): Snapshot => makeSnapshot({ initiatives, ...parts })

/** The worked example of the specification, in which focus is on watch and could be split. */
export function workedExample(unprovenArea: InitiativeRecord['area'] = 'digitized_solutions'): Snapshot {
  const served = core(400, { title: 'Member app' })
  const serving = supports(100)
  return snapshotOf(
    [
      served,
      core(200),
      competing(200, { title: 'Remote monitoring suite' }),
      serving,
      supports(50, { area: unprovenArea }),
      foundation(250),
      outside(100),
      unclassified(100),
    ],
    { links: [makeLink({ from: serving.id, to: served.id })] },
  )
}
