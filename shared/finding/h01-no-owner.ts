import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** Nobody owns an initiative. */
export const noOwner = {
  id: 'H01',
  list: 'hygiene',
  title: 'No owner',
  source: 'Bearing',
  look:
    () =>
    ({ initiative }) => {
      if (initiative.owner !== null) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: null,
        evidence: { initiatives: [initiative.id] },
        sentence: `Nobody owns ${initiative.title}.`,
        remedy,
        owner: null,
      }
    },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'fill_field',
  label: 'Name owner',
  sentence: 'Name the person who answers for it.',
  field: 'owner',
}
