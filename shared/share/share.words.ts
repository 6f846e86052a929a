import type { ShareLink } from './share.ts'
import type { AccessOutcome, ShareKind } from './share.ts'

export const shareKindWords = {
  live: { name: 'Live', about: 'Shows how things stand whenever somebody looks.' },
  frozen: { name: 'Frozen', about: 'Shows how things stand now, and stays so.' },
} as const satisfies Record<ShareKind, { name: string; about: string }>

export const outcomeWords = {
  opened: 'Opened',
  wrong_password: 'Wrong password',
  refused: 'Refused: the link no longer held',
} as const satisfies Record<AccessOutcome, string>

export type ShareState = 'open' | 'expired' | 'revoked' | 'maker_gone'

/** Whether a link lets anybody in at an instant. It ends at its end: not a moment later. */
export function shareStateOf(
  link: Pick<ShareLink, 'revokedAt' | 'expiresAt' | 'makerMay'>,
  now: string,
): ShareState {
  if (link.revokedAt !== null) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  return link.makerMay ? 'open' : 'maker_gone'
}

export const shareStateWords = {
  open: 'Open',
  expired: 'Ended',
  revoked: 'Revoked',
  maker_gone: 'Closed: its maker may no longer share here',
} as const satisfies Record<ShareState, string>
