import { createHash } from 'node:crypto'

import type { Database } from '../db/database.ts'

interface Once {
  userId: string
  /** Which mail of which month, such as `2026-11 first`. */
  name: string
  /** The instant until which nobody else may send it. */
  until: string
}

const idOf = ({ userId, name }: Once) =>
  createHash('sha256').update(`reminder\n${userId}\n${name}`).digest('hex')

/**
 * Takes a mail for this process: of several servers on one database exactly one gets it, because the second insert of a
 * key is refused. Kept among the idempotency keys, which are thrown away a day after the time they carry.
 */
export async function claimReminder(db: Database, once: Once): Promise<boolean> {
  const insert = () => db.prisma.$executeRawUnsafe(insertFor(db), idOf(once), once.until)
  return (await db.exclusive(insert)) > 0
}

const insertFor = ({ provider }: Database) => {
  const [id, until] = provider === 'sqlite' ? ['?', '?'] : ['$1', '$2']
  return `INSERT INTO "IdempotencyKey" ("id", "bodyHash", "status", "reply", "createdAt") VALUES (${id}, '', 204, '', ${until}) ON CONFLICT DO NOTHING`
}

/** Frees it after the mail could not be sent, for the next try. */
export async function dropReminder(db: Database, once: Once): Promise<void> {
  await db.exclusive(() => db.prisma.idempotencyKey.deleteMany({ where: { id: idOf(once) } }))
}
