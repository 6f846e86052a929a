import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Rule } from './rule.ts'

/** Nobody owns an initiative. */
export const noOwner = {
  id: 'H01',
  list: 'hygiene',
  title: 'No owner',
  source: 'Bearing',
  find: (context) =>
    context.rows
      .filter(({ initiative }) => initiative.owner === null)
      .map((row) => ({
        subject: initiativeSubject(row),
        severity: 'info',
        magnitude: shareOfTotal(row, context),
        evidence: { initiatives: [row.initiative.id] },
        sentence: `Nobody owns ${row.initiative.title}.`,
        remedy: {
          action: 'fill_field',
          label: 'Name owner',
          sentence: 'Name the person who answers for it.',
          field: 'owner',
        },
        owner: null,
      })),
} as const satisfies Rule
