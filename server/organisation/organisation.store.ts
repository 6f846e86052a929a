import type { Organisation, OrganisationPatch } from '#shared/organisation/organisation.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { dayIn } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'

/** The one organisation, made when the database is new. */
export async function ensureOrganisation(db: Database): Promise<void> {
  const found = await db.rows('SELECT "id" FROM "Organisation"')
  if (found.length === 0)
    await db.exclusive(() =>
      db.prisma.organisation.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} }),
    )
}

export async function findOrganisation(db: Database, now: Date): Promise<Organisation> {
  const [row] = await db.rows<Omit<Organisation, 'today'>>(
    'SELECT "name", "timeZone", "currency", "revision", "version" FROM "Organisation" WHERE "id" = 1',
  )
  if (!row) throw new Problem('unavailable', 'The organisation is missing from the database.')
  return { ...row, today: dayIn(row.timeZone, now) }
}

/** Changes what is said of the organisation; the day follows the time zone at once. */
export async function updateOrganisation(
  tx: Tx,
  patch: OrganisationPatch,
  version: number,
): Promise<Organisation> {
  const row = await tx.prisma.organisation.findUniqueOrThrow({ where: { id: 1 } })
  const current = {
    name: row.name,
    timeZone: row.timeZone,
    currency: row.currency,
    revision: row.revision,
    version: row.version,
    today: dayIn(row.timeZone, tx.now),
  }
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return { ...current, revision: tx.revision - 1 }
  await tx.prisma.organisation.update({
    where: { id: 1 },
    data: { ...change.after, version: { increment: 1 } },
  })
  tx.change({ action: 'update', subject: { type: 'organisation', id: '1' }, ...change })
  const after = { ...current, ...change.after, version: current.version + 1 }
  return { ...after, today: dayIn(after.timeZone, tx.now) }
}
