import type { Database } from '../db/database.ts'

interface Once {
  userId: string
  /** Which mail of which month, such as `2026-11 first`. */
  name: string
  /** The instant at which it is sent. */
  at: string
}

const idOf = ({ userId, name }: Once) => `${userId} ${name}`

/** Takes a mail for this process: of several servers on one database exactly one gets it, the second insert is none. */
export async function claimReminder(db: Database, once: Once): Promise<boolean> {
  const data = [{ id: idOf(once), at: once.at }]
  try {
    const { count } = await db.exclusive(() => db.prisma.sentMail.createMany({ data }))
    return count > 0
  } catch (error) {
    if (await isTaken(db, once)) return false
    throw error
  }
}

const isTaken = async (db: Database, once: Once): Promise<boolean> =>
  (await db.rows('SELECT 1 AS "one" FROM "SentMail" WHERE "id" = $1', [idOf(once)])).length > 0

/** Frees it after the mail could not be sent, for the next try. */
export async function dropReminder(db: Database, once: Once): Promise<void> {
  await db.exclusive(() => db.prisma.sentMail.deleteMany({ where: { id: idOf(once) } }))
}
