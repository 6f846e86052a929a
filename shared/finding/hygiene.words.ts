import type { RuleId } from './finding.ts'

/** Rules about the data rather than the strategy, as what so many initiatives have in common. */
const shared: Partial<Record<RuleId, readonly [one: string, many: string]>> = {
  H01: ['initiative has no owner', 'initiatives have no owner'],
  H02: ['initiative has no dates', 'initiatives have no dates'],
  H03: ['initiative has no current status', 'initiatives have no current status'],
  H04: [
    'initiative should have ended and is still active',
    'initiatives should have ended and are still active',
  ],
  H06: ['initiative builds a capability but names none', 'initiatives build a capability but name none'],
  H05: ['initiative spent more than its budget', 'initiatives spent more than their budget'],
}

/** "3 initiatives have no owner" without the number. */
export const hygieneWords = (rule: RuleId, count: number): string => {
  const [one, many] = shared[rule] ?? ['initiative needs a look', 'initiatives need a look']
  return count === 1 ? one : many
}
