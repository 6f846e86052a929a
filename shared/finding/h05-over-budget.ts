import { formatMoney } from '../kernel/money.ts'
import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** More is spent than was budgeted; an unknown amount of either says nothing. Magnitude: the overrun over the budget, 1 at most. */
export const overBudget = {
  id: 'H05',
  list: 'hygiene',
  title: 'Spent over budget',
  source: 'Bearing',
  look(context) {
    const { currency } = context.snapshot.portfolio
    const money = (minor: number) => formatMoney(minor, { currency, locale: context.locale, compact: true })
    return ({ initiative }) => {
      const { id, title, budget, spent, owner } = initiative
      if (budget === null || spent === null || spent <= budget) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: budget === 0 ? 1 : Math.min(1, (spent - budget) / budget),
        evidence: { budget, spent, initiatives: [id] },
        sentence: `${title} has spent ${money(spent - budget)} more than its budget of ${money(budget)}.`,
        remedy,
        owner,
      }
    }
  },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'fill_field',
  label: 'Check money',
  sentence: 'Correct what was spent, or ask for the budget that it needs.',
  field: 'budget',
}
