import { randomBytes } from 'node:crypto'

import { Problem } from '#shared/kernel/problem.ts'
import type { Token } from '#shared/token/token.ts'

import { sha256 } from '../auth/caller.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'

const dayMs = 86_400_000
/** Makes a leaked secret recognisable to those who scan for them. */
const prefix = 'bearing_'

export const listTokens = (db: Database, userId: string): Promise<Token[]> =>
  db.rows<Token>(
    'SELECT "id", "name", "createdAt", "expiresAt", "lastUsedAt" FROM "ApiToken" WHERE "userId" = $1 ORDER BY "createdAt" DESC',
    [userId],
  )

/** Makes a token of 32 random bytes; only its SHA-256 is kept, so the secret is shown once. */
export async function createToken(tx: Tx, userId: string, { name, days }: { name: string; days: number }) {
  const secret = prefix + randomBytes(32).toString('base64url')
  const token: Token = {
    id: tx.newId(),
    name,
    createdAt: tx.at,
    expiresAt: new Date(tx.now.getTime() + days * dayMs).toISOString(),
    lastUsedAt: null,
  }
  await tx.prisma.apiToken.create({ data: { ...token, userId, hash: sha256(secret) } })
  tx.changeOrganisation({
    action: 'create',
    subject: { type: 'token', id: token.id },
    before: null,
    after: { name, expiresAt: token.expiresAt },
  })
  return { token, secret }
}

export async function removeToken(tx: Tx, userId: string, id: string): Promise<void> {
  const found = await tx.prisma.apiToken.findFirst({ where: { id, userId } })
  if (!found) throw new Problem('not_found', 'You have no such token.')
  await tx.prisma.apiToken.delete({ where: { id } })
  tx.changeOrganisation({
    action: 'remove',
    subject: { type: 'token', id },
    before: { name: found.name },
    after: null,
  })
}
