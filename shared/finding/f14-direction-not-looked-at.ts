import { lastLook } from '../direction/last-look.ts'
import { formatDay } from '../kernel/day.ts'
import { portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** Nobody has adapted the direction, or said on purpose that it stays, for longer than the policy's days [S1]. */
export const directionNotLookedAt = {
  id: 'F14',
  list: 'findings',
  title: 'Direction not looked at',
  source: '[S1] Staying focused',
  find(context) {
    const { reviewDays } = context.snapshot.policy
    const last = lastLook(context.snapshot)
    if (last === null || last.days <= reviewDays) return []
    const on = formatDay(last.on, { locale: context.locale })
    return [
      {
        subject: portfolioSubject(context),
        severity: 'caution',
        magnitude: null,
        evidence: { days: last.days, reviewDays, last: last.on },
        sentence: last.entry
          ? `Nobody has looked at the direction for ${last.days} days: the adaptation log ends on ${on}.`
          : `Nobody has looked at the direction since it was declared ${last.days} days ago, on ${on}.`,
        remedy: {
          action: 'review_direction',
          label: 'Review it',
          sentence: 'Say what you saw, and adapt the direction or keep it on purpose: both are written down.',
          field: null,
        },
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule
