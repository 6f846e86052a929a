import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** An initiative has neither a start nor an end; one of the two is enough to place it. */
export const noDates = {
  id: 'H02',
  list: 'hygiene',
  title: 'No dates',
  source: 'Bearing',
  look:
    () =>
    ({ initiative }) => {
      if (initiative.start !== null || initiative.end !== null) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: null,
        evidence: { initiatives: [initiative.id] },
        sentence: `${initiative.title} has neither a start nor an end.`,
        remedy,
        owner: initiative.owner,
      }
    },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'fill_field',
  label: 'Set dates',
  sentence: 'Say when it starts and ends, roughly at least.',
  field: 'start',
}
