import { randomBytes } from 'node:crypto'

import type { PortfolioId } from '#shared/kernel/id.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import type { ShareLink, ShareLinkCreate, ShareState } from '#shared/share/share.ts'

import { sha256 } from '../auth/caller.ts'
import { askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { insertLink, markRevoked, seekLink } from './share.store.ts'
import type { LinkRow } from './share.store.ts'

const dayMs = 86_400_000

/** Whether a link lets anybody in now. At its end it does not. */
export function stateOf(row: LinkRow, now: Date): ShareState {
  if (row.revokedAt !== null) return 'revoked'
  if (row.expiresAt <= now.toISOString()) return 'expired'
  return makerMay(row) ? 'open' : 'maker_gone'
}

/** Whether its maker may share in its portfolio: with an active account and the role, or as an administrator. */
const makerMay = (row: LinkRow): boolean =>
  Boolean(row.makerActive) &&
  // stored as it was checked on the way in
  may({ administrator: row.makerAccount === 'admin', role: row.makerRole as Role | null }, 'share.keep')

export const toLink = (row: LinkRow, now: Date): ShareLink => ({
  id: row.id,
  name: row.name,
  kind: row.revision === null ? 'live' : 'frozen',
  revision: row.revision,
  asOf: row.asOf,
  // as it was checked on the way in
  basis: row.basis as Basis | null,
  hasPassword: row.passwordHash !== null,
  maker: { id: row.makerId, name: row.makerName },
  state: stateOf(row, now),
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
  revokedBy: row.revokedById === null ? null : { id: row.revokedById, name: row.revokedByName ?? '' },
  opened: Number(row.opened),
  lastOpenedAt: row.lastOpenedAt,
  version: row.version,
})

/** What history tells of a link: nothing that opens it. */
const told = ({ name, kind, expiresAt, hasPassword }: ShareLink) => ({ name, kind, expiresAt, hasPassword })

interface Making {
  portfolioId: PortfolioId
  written: Omit<ShareLinkCreate, 'password'>
  passwordHash: string | null
  /** The organisation's day, which a frozen link stays at. */
  today: string
}

/** Makes a link of 32 random bytes; only their SHA-256 is kept, so the secret is answered once. */
export async function makeLink(tx: Tx, { portfolioId, written, passwordHash, today }: Making) {
  const secret = randomBytes(32).toString('base64url')
  const id = tx.newId()
  const isFrozen = written.kind === 'frozen'
  await insertLink(tx, {
    id,
    portfolioId,
    name: written.name,
    hash: sha256(secret),
    makerId: tx.writer.userId,
    revision: isFrozen ? tx.revision : null,
    asOf: isFrozen ? today : null,
    basis: written.basis ?? null,
    passwordHash,
    createdAt: tx.at,
    expiresAt: new Date(tx.now.getTime() + written.days * dayMs).toISOString(),
    revokedAt: null,
    revokedById: null,
    version: 0,
  })
  const link = await findLink(tx, id)
  tx.change({ action: 'create', subject: { type: 'share_link', id }, before: null, after: told(link) })
  return { link, secret }
}

/** Revokes a link, for good. Revoked before: nothing changes. */
export async function revokeLink(tx: Tx, id: string, version: number): Promise<void> {
  const link = await findLink(tx, id)
  if (link.revokedAt !== null) return
  expectVersion(link, version)
  await markRevoked(tx, id)
  tx.change({
    action: 'update',
    subject: { type: 'share_link', id },
    before: { name: link.name, revokedAt: null },
    after: { name: link.name, revokedAt: tx.at },
  })
}

async function findLink(tx: Tx, id: string): Promise<ShareLink> {
  const row = await seekLink(askInside(tx), { id })
  if (!row) throw new Problem('not_found', 'There is no such share link.')
  return toLink(row, tx.now)
}
