import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** An initiative is said to build a capability, and names none that it builds; one that it requires is not that. */
export const buildsNoCapability = {
  id: 'H06',
  list: 'hygiene',
  title: 'Builds no named capability',
  source: 'Bearing',
  look({ snapshot }) {
    const building = new Set(
      snapshot.uses.filter((use) => use.relation === 'builds').map((use) => use.initiative),
    )
    return ({ initiative }) => {
      const { id, role, title, owner } = initiative
      if (role !== 'builds_capability' || building.has(id)) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: null,
        evidence: { initiatives: [id] },
        sentence: `${title} builds a capability, but nothing says which one.`,
        remedy,
        owner,
      }
    }
  },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'name_capability',
  label: 'Name it',
  sentence: 'Say which capability it builds, to which level and by when.',
  field: null,
}
