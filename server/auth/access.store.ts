import type { Subject } from '#shared/kernel/endpoint.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'

import type { Database } from '../db/database.ts'

/** Who calls and, where `{id}` names something of a portfolio, what they are to it: one prepared statement. */
export interface AccessRow {
  userId: string
  name: string
  email: string
  accountRole: string
  expiresAt: string
  /** Of a token; null for a session and before the first use. */
  lastUsedAt: string | null
  person: string | null
  organisationRevision: number
  timeZone: string
  portfolio: PortfolioId | null
  revision: number | null
  role: Role | null
  /** The user who owns the initiative in question. */
  ownerUserId: string | null
  confidential: boolean | number | null
}

export type Credential = { kind: 'session' | 'token'; value: string }

const credentials = {
  session: { table: 'Session', match: 'c."token"', lastUsedAt: 'NULL' },
  token: { table: 'ApiToken', match: 'c."hash"', lastUsedAt: 'c."lastUsedAt"' },
}

const initiativeColumns = `o."userId" AS "ownerUserId", i."confidential"`
const none = `NULL AS "ownerUserId", NULL AS "confidential"`

/** What belongs to an initiative, named by the column that refers to it: its owner is the initiative's. */
const ofInitiative = (table: string, column: string) => ({
  joins: `LEFT JOIN "${table}" x ON x."id" = $2 LEFT JOIN "Initiative" i ON i."id" = x."${column}" LEFT JOIN "Person" o ON o."id" = i."ownerId"`,
  columns: initiativeColumns,
  portfolio: 'i."portfolioId"',
})

/** A record of a portfolio that speaks of no single initiative. */
const ofPortfolio = (table: string) => ({
  joins: `LEFT JOIN "${table}" x ON x."id" = $2`,
  columns: none,
  portfolio: 'x."portfolioId"',
})

const subjects: Record<Subject | 'none', { joins: string; columns: string; portfolio: string }> = {
  none: { joins: '', columns: none, portfolio: 'NULL' },
  portfolio: { joins: '', columns: none, portfolio: '$2' },
  finding: { joins: '', columns: none, portfolio: '$2' },
  import: ofPortfolio('ImportRun'),
  share_link: ofPortfolio('ShareLink'),
  initiative: {
    joins: 'LEFT JOIN "Initiative" i ON i."id" = $2 LEFT JOIN "Person" o ON o."id" = i."ownerId"',
    columns: initiativeColumns,
    portfolio: 'i."portfolioId"',
  },
  support_link: ofInitiative('SupportLink', 'fromId'),
  status_update: ofInitiative('StatusUpdate', 'initiativeId'),
  proposal: ofInitiative('Proposal', 'initiativeId'),
  milestone: ofInitiative('Milestone', 'initiativeId'),
  gate: ofInitiative('Gate', 'initiativeId'),
  dependency: ofInitiative('Dependency', 'fromId'),
  capability: ofPortfolio('Capability'),
  signal: ofPortfolio('Signal'),
  experiment: ofPortfolio('Experiment'),
}

function statement(kind: Credential['kind'], subject: Subject | 'none'): string {
  const { joins, columns, portfolio } = subjects[subject]
  const found =
    subject === 'none'
      ? `LEFT JOIN "Portfolio" p ON 1 = 0 LEFT JOIN "Member" m ON 1 = 0`
      : `LEFT JOIN "Portfolio" p ON p."id" = ${portfolio} LEFT JOIN "Member" m ON m."portfolioId" = p."id" AND m."userId" = u."id"`
  const { table, match, lastUsedAt } = credentials[kind]
  return `SELECT u."id" AS "userId", u."name", u."email", u."role" AS "accountRole", c."expiresAt",
    ${lastUsedAt} AS "lastUsedAt", me."id" AS "person", org."revision" AS "organisationRevision", org."timeZone",
    p."id" AS "portfolio", p."revision", m."role", ${columns}
    FROM "${table}" c JOIN "User" u ON u."id" = c."userId" JOIN "Organisation" org ON org."id" = 1
    LEFT JOIN "Person" me ON me."userId" = u."id" ${joins} ${found}
    WHERE ${match} = $1 AND u."active"`
}

// the keys of a record of all kinds
const subjectKinds = Object.keys(subjects) as (Subject | 'none')[]
const statements = new Map(
  (['session', 'token'] as const).flatMap((kind) =>
    subjectKinds.map((subject) => [`${kind} ${subject}`, statement(kind, subject)] as const),
  ),
)

/** Null when the credential is none of ours, or its user was deactivated. `subjectId` is what `{id}` holds. */
export async function findAccess(
  db: Database,
  credential: Credential,
  about: { subject: Subject | 'none'; id: string },
): Promise<AccessRow | null> {
  const sql = statements.get(`${credential.kind} ${about.subject}`) ?? ''
  const params = about.subject === 'none' ? [credential.value] : [credential.value, about.id]
  const [row] = await db.rows<AccessRow>(sql, params)
  return row ?? null
}

/** What an unknown caller still needs to know: the organisation's revision and time zone. */
export async function findOrganisation(db: Database): Promise<{ revision: number; timeZone: string }> {
  const [row] = await db.rows<{ revision: number; timeZone: string }>(
    'SELECT "revision", "timeZone" FROM "Organisation" WHERE "id" = 1',
  )
  return row ?? { revision: 0, timeZone: 'UTC' }
}

/** Notes when a token was used last. */
export async function markTokenUsed(db: Database, hash: string, at: Date): Promise<void> {
  await db.exclusive(() =>
    db.prisma.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: at.toISOString() } }),
  )
}
