import type { PortfolioId, UserId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Me } from '#shared/user/user.ts'

import type { Caller } from '../auth/caller.ts'
import type { Database } from '../db/database.ts'
import { hasUsers } from './user.store.ts'

interface MembershipRow {
  id: PortfolioId
  key: string
  name: string
  role: Role
}

/** Who the caller is and where they have a role; archived portfolios are left out. */
export async function describeMe(db: Database, caller: Caller): Promise<Me> {
  if (!caller.user)
    return { setupNeeded: !(await hasUsers(db)), user: null, administrator: false, portfolios: [] }
  const { id, name, email, person } = caller.user
  const [own] = await db.rows<{ reminders: boolean | number; version: number }>(
    'SELECT "reminders", "version" FROM "User" WHERE "id" = $1',
    [id],
  )
  const portfolios = await db.rows<MembershipRow>(
    `SELECT p."id", p."key", p."name", m."role" FROM "Member" m JOIN "Portfolio" p ON p."id" = m."portfolioId"
     WHERE m."userId" = $1 AND p."archivedAt" IS NULL ORDER BY p."name", p."id"`,
    [id],
  )
  const role = caller.administrator ? 'admin' : 'member'
  // the stored id is branded where it leaves the database
  return {
    setupNeeded: false,
    user: {
      id: id as UserId,
      name,
      email,
      role,
      person,
      reminders: Boolean(own?.reminders),
      version: own?.version ?? 0,
    },
    administrator: caller.administrator,
    portfolios,
  }
}
