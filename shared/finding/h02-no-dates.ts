import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Rule } from './rule.ts'

/** An initiative has neither a start nor an end. */
export const noDates = {
  id: 'H02',
  list: 'hygiene',
  title: 'No dates',
  source: 'Bearing',
  find: (context) =>
    context.rows
      .filter(({ initiative }) => initiative.start === null && initiative.end === null)
      .map((row) => ({
        subject: initiativeSubject(row),
        severity: 'info',
        magnitude: shareOfTotal(row, context),
        evidence: { initiatives: [row.initiative.id] },
        sentence: `${row.initiative.title} has neither a start nor an end.`,
        remedy: {
          action: 'fill_field',
          label: 'Set dates',
          sentence: 'Say when it starts and ends, roughly at least.',
          field: 'start',
        },
        owner: row.initiative.owner,
      })),
} as const satisfies Rule
