import type { Mechanism, SupportLink, SupportState, Timing } from './support-link.ts'

/** How the work helps [S1], as people choose it. */
export const mechanismWords = {
  extends_offer: 'Extends what engaged customers are offered',
  helps_sell: 'Helps to sell the solutions',
  helps_service: 'Helps to service the solutions',
  other: 'Otherwise, as the rationale says',
} as const satisfies Record<Mechanism, string>

/** When the work may begin, after the core work that it serves. */
export const timingWords = {
  after_start: 'Starts once the core work has started',
  after_finish: 'Starts once the core work is finished',
  with: 'Starts while the core work is going on',
  after_gate: 'Starts once a gate of the core work is passed',
} as const satisfies Record<Timing, string>

export const supportStateWords = {
  draft: 'Draft',
  submitted: 'Submitted, waits for acceptance',
  accepted: 'Accepted',
  returned: 'Returned',
} as const satisfies Record<SupportState, string>

/** What people call the fields of a link; the others are bookkeeping. */
export const supportFieldWords = {
  to: 'Supports',
  mechanism: 'How it helps',
  timing: 'When',
  gate: 'Gate',
  rationale: 'Why it helps',
  evidence: 'How we would know',
  ifCoreStops: 'If the core work stops',
  state: 'State',
  reason: 'Reason',
  submittedBy: 'Submitted by',
  decidedBy: 'Decided by',
} as const satisfies Partial<Record<keyof SupportLink, string>>

/** Asked beside every link: the test of what is support and what is a second strategy. */
export const supportQuestion =
  'Would we still do this if the core initiative were cancelled? If yes, it is a second strategy.'
