import type { Database } from '../db/database.ts'

const dayMs = 86_400_000
/** A request that has no answer after so long died with its server: its key is free again. */
const givenUpMs = 600_000

/** Claims a key for a request that starts now. Answers the earlier request when the key is taken, else null. */
export function claimKey(db: Database, { id, bodyHash, now }: { id: string; bodyHash: string; now: Date }) {
  return db.exclusive(async () => {
    const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
    const unanswered = { status: null, createdAt: { lt: before(givenUpMs) } }
    await db.prisma.idempotencyKey.deleteMany({
      where: { OR: [{ createdAt: { lt: before(dayMs) } }, unanswered] },
    })
    const earlier = await db.prisma.idempotencyKey.findUnique({ where: { id } })
    if (earlier) return earlier
    // two at once: the second one's insert fails on the primary key and is answered as a conflict
    await db.prisma.idempotencyKey.create({ data: { id, bodyHash, createdAt: now.toISOString() } })
    return null
  })
}

/** Keeps the first answer under its key. */
export async function keepReply(
  db: Database,
  id: string,
  data: { status: number; headers: string; reply: string },
): Promise<void> {
  await db.exclusive(() => db.prisma.idempotencyKey.update({ where: { id }, data }))
}

/** Frees the key of a request that failed. */
export async function dropKey(db: Database, id: string): Promise<void> {
  await db.exclusive(() => db.prisma.idempotencyKey.deleteMany({ where: { id } }))
}
