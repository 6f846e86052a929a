import { Problem } from '#shared/kernel/problem.ts'
import type { AccessOutcome } from '#shared/share/share.ts'
import { goneSentence } from '#shared/share/share.ts'

import { sha256 } from '../auth/caller.ts'
import { askDatabase } from '../db/ask.ts'
import { newId } from '../db/new-id.ts'
import type { House } from '../house.ts'
import { stateOf } from './share.service.ts'
import { noteAccess, seekLink } from './share.store.ts'
import type { LinkRow } from './share.store.ts'
import type { Visitor } from './visitor.ts'

/**
 * The link that a secret belongs to, looked up anew on each request. Throws the same Problem for one that never was,
 * that was revoked, that ended, whose portfolio is archived or whose maker may no longer share there.
 */
export async function findWayIn(house: House, secret: string, visitor: Visitor): Promise<LinkRow> {
  const row = await seekLink(askDatabase(house.db), { hash: sha256(secret) })
  const isOpen = row?.archivedAt === null && stateOf(row, house.clock.now()) === 'open'
  if (isOpen) return row
  if (row) await note(house, row, { outcome: 'refused', visitor })
  throw new Problem('not_found', goneSentence)
}

/** Throws Problem when a password is wrong; a link without one takes any. */
export async function expectPassword(
  house: House,
  row: LinkRow,
  { password, visitor }: { password: string; visitor: Visitor },
): Promise<void> {
  if (row.passwordHash === null) return
  const { password: kept } = await house.signIn.$context
  if (await kept.verify({ hash: row.passwordHash, password })) return
  await note(house, row, { outcome: 'wrong_password', visitor })
  throw new Problem('wrong_password', 'This is not the password of this page.')
}

/** Notes who came by, and how it went. */
export function note(
  house: House,
  { id: linkId }: LinkRow,
  { outcome, visitor }: { outcome: AccessOutcome; visitor: Visitor },
): Promise<void> {
  const now = house.clock.now()
  return noteAccess(house.db, { id: newId(now), linkId, at: now.toISOString(), outcome, ...visitor })
}
