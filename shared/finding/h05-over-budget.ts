import { formatMoney } from '../kernel/money.ts'
import { initiativeSubject } from './rule.ts'
import type { Rule } from './rule.ts'

/** More is spent than was budgeted; an unknown amount of either says nothing. Magnitude: the overrun over the budget, 1 at most. */
export const overBudget = {
  id: 'H05',
  list: 'hygiene',
  title: 'Spent over budget',
  source: 'Bearing',
  find(context) {
    const money = { currency: context.snapshot.portfolio.currency, locale: context.locale, compact: true }
    return context.rows.flatMap((row) => {
      const { id, title, budget, spent, owner } = row.initiative
      if (budget === null || spent === null || spent <= budget) return []
      return [
        {
          subject: initiativeSubject(row),
          severity: 'info',
          magnitude: budget === 0 ? 1 : Math.min(1, (spent - budget) / budget),
          evidence: { budget, spent, initiatives: [id] },
          sentence: `${title} has spent ${formatMoney(spent, money)} of a budget of ${formatMoney(budget, money)}: ${formatMoney(spent - budget, money)} over.`,
          remedy: {
            action: 'fill_field',
            label: 'Check money',
            sentence: 'Correct what was spent, or ask for the budget that it needs.',
            field: 'budget',
          },
          owner,
        },
      ]
    })
  },
} as const satisfies Rule
