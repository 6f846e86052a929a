import type { AccessOutcome, ShareKind, ShareState } from './share.ts'

export const shareKindWords = {
  live: { name: 'Live', about: 'Shows how things stand whenever somebody looks.' },
  frozen: { name: 'Frozen', about: 'Shows how things stand now, and stays so.' },
} as const satisfies Record<ShareKind, { name: string; about: string }>

export const shareStateWords = {
  open: 'Open',
  expired: 'Ended',
  revoked: 'Revoked',
  maker_gone: 'Closed: who made it may no longer share here',
} as const satisfies Record<ShareState, string>

export const outcomeWords = {
  opened: 'Opened',
  wrong_password: 'Wrong password',
  refused: 'Refused: the link no longer held',
} as const satisfies Record<AccessOutcome, string>
