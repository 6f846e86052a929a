import { formatDay } from '../kernel/day.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Rule } from './rule.ts'

/** An initiative is active although its end is before today; on its last day it is not late yet. */
export const pastItsEnd = {
  id: 'H04',
  list: 'hygiene',
  title: 'Active past its end',
  source: 'Bearing',
  find(context) {
    const { today } = context.snapshot
    return context.rows.flatMap((row) => {
      const { id, title, stage, end, owner } = row.initiative
      if (stage !== 'active' || end === null || end >= today) return []
      return [
        {
          subject: initiativeSubject(row),
          severity: 'info',
          magnitude: shareOfTotal(row, context),
          evidence: { end, today, initiatives: [id] },
          sentence: `${title} was to end on ${formatDay(end, { locale: context.locale })} and is still active.`,
          remedy: {
            action: 'fill_field',
            label: 'Update end',
            sentence: 'Give it a new end, or say that it is completed.',
            field: 'end',
          },
          owner,
        },
      ]
    })
  },
} as const satisfies Rule
