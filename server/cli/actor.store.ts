import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'

import type { Database } from '../db/database.ts'

export interface ActorRow {
  id: string
  name: string
  email: string
  role: string
  person: string | null
}

const accounts = `SELECT u."id", u."name", u."email", u."role", p."id" AS "person"
  FROM "User" u LEFT JOIN "Person" p ON p."userId" = u."id" WHERE u."active"`

/** The active account with that address; without one, the administrator who has been there longest. */
export async function findActorRow(db: Database, email: string | undefined): Promise<ActorRow | null> {
  const [row] =
    email === undefined
      ? await db.rows<ActorRow>(
          `${accounts} AND u."role" = 'admin' AND u."joined" ORDER BY u."createdAt", u."id" LIMIT 1`,
        )
      : await db.rows<ActorRow>(`${accounts} AND u."email" = $1`, [email.toLowerCase()])
  return row ?? null
}

export interface PlaceRow {
  id: PortfolioId
  revision: number
  role: Role | null
}

/** The portfolio with that key, archived or not, and the user's role in it. */
export async function findPlace(db: Database, key: string, userId: string): Promise<PlaceRow | null> {
  const [row] = await db.rows<PlaceRow>(
    `SELECT p."id", p."revision", m."role" FROM "Portfolio" p
     LEFT JOIN "Member" m ON m."portfolioId" = p."id" AND m."userId" = $2 WHERE p."key" = $1`,
    [key.toUpperCase(), userId],
  )
  return row ?? null
}

/** How many administrators can sign in. */
export async function countAdministrators(db: Database): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "User" WHERE "role" = 'admin' AND "active" AND "joined"`,
  )
  return row?.count ?? 0
}
