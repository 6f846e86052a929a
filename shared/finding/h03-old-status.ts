import { addDays, daysBetween } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/**
 * An active initiative whose last published status is older than the policy allows; of one without any, the day on which
 * it was logged counts (in UTC), so that new work is not late on its first day.
 */
export const oldStatus = {
  id: 'H03',
  list: 'hygiene',
  title: 'Status not up to date',
  source: 'Bearing',
  look(context) {
    const { today, policy, reported } = context.snapshot
    const oldest = addDays(today, -policy.statusDays)
    const lastDays = new Map<string, Day>(reported.map((one) => [one.initiative, one.asOf]))
    return ({ initiative }) => {
      const { id, title, stage, createdAt, owner } = initiative
      if (stage !== 'active') return null
      const last = lastDays.get(id) ?? null
      // an instant compares with a day as its own day does
      if ((last ?? createdAt) >= oldest) return null
      const days = daysBetween(last ?? createdAt.slice(0, 10), today)
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: null,
        evidence: { reported: last, days, initiatives: [id] },
        sentence:
          last === null
            ? `Nobody has reported on ${title} since it was logged ${days} days ago.`
            : `The last status of ${title} is ${days} days old.`,
        remedy,
        owner,
      }
    }
  },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'report_status',
  label: 'Write status',
  sentence: 'Say how it stands, and publish it.',
  field: null,
}
