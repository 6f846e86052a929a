import type { StatusFields, StatusPart } from './status-update.ts'

/** What is asked of each respect. */
export const statusPartWords = {
  schedule: { label: 'Schedule', question: 'Will it be done when it should be?' },
  cost: { label: 'Cost', question: 'Will it cost what it may?' },
  scope: { label: 'Scope', question: 'Will it do what it should?' },
  benefit: { label: 'Benefit', question: 'Will it bring what it is for?' },
} as const satisfies Record<StatusPart, { label: string; question: string }>

/** What people call all that an update says. */
export const statusFieldWords = {
  asOf: 'As of',
  health: 'Health',
  schedule: statusPartWords.schedule.label,
  cost: statusPartWords.cost.label,
  scope: statusPartWords.scope.label,
  benefit: statusPartWords.benefit.label,
  narrative: 'In words',
} as const satisfies Record<keyof StatusFields, string>
