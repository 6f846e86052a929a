import { formatDay } from '../kernel/day.ts'
import { findInRows, initiativeSubject, shareOfTotal } from './rule.ts'
import type { Draft, Rule } from './rule.ts'

/** An initiative is active although its end is before today; on its last day it is not late yet. */
export const pastItsEnd = {
  id: 'H04',
  list: 'hygiene',
  title: 'Active past its end',
  source: 'Bearing',
  find(context) {
    const { today } = context.snapshot
    return findInRows(context, ({ initiative, weight }) => {
      const { id, title, stage, end, owner } = initiative
      if (stage !== 'active' || end === null || end >= today) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: shareOfTotal(weight, context),
        evidence: { end, today, initiatives: [id] },
        sentence: `${title} was to end on ${formatDay(end, { locale: context.locale })} and is still active.`,
        remedy,
        owner,
      }
    })
  },
} as const satisfies Rule

const remedy: Draft['remedy'] = {
  action: 'fill_field',
  label: 'Update end',
  sentence: 'Give it a new end, or say that it is completed.',
  field: 'end',
}
