import { randomBytes } from 'node:crypto'

import { Problem } from '#shared/kernel/problem.ts'

import { sha256 } from '../auth/caller.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'

const validDays = 7
const dayMs = 86_400_000

/** A fresh one-time link; earlier ones of the user stop working. The secret in it is not stored, only its SHA-256. */
export async function createInvitation(tx: Tx, user: { id: string; joined: boolean }, baseUrl: string) {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(tx.now.getTime() + validDays * dayMs).toISOString()
  await tx.prisma.invitation.deleteMany({ where: { userId: user.id } })
  await tx.prisma.invitation.create({
    data: {
      id: tx.newId(),
      userId: user.id,
      hash: sha256(secret),
      purpose: user.joined ? 'reset' : 'join',
      createdAt: tx.at,
      expiresAt,
    },
  })
  tx.changeOrganisation({
    action: 'update',
    subject: { type: 'user', id: user.id },
    before: {},
    after: { invitedUntil: expiresAt },
  })
  return { link: `${baseUrl}/invitations/${secret}`, expiresAt }
}

const gone = () =>
  new Problem(
    'not_found',
    'This link was used already, has expired, or was replaced by a newer one. Ask for a fresh one.',
  )

export async function findInvitation(db: Database, secret: string, now: Date) {
  const found = await db.reader.invitation.findUnique({
    where: { hash: sha256(secret) },
    include: { user: true },
  })
  if (!found || found.usedAt || found.expiresAt <= now.toISOString() || !found.user.active) throw gone()
  return {
    id: found.id,
    userId: found.userId,
    email: found.user.email,
    name: found.user.name,
    purpose: found.purpose === 'reset' ? ('reset' as const) : ('join' as const),
  }
}

/** Marks it used; of two at the same time, one is refused. */
export async function consumeInvitation(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.prisma.invitation.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: tx.at } },
    data: { usedAt: tx.at },
  })
  if (count === 0) throw gone()
}
