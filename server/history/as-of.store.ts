import type { FindingDecision } from '#shared/finding/finding.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Policy } from '#shared/policy/policy.ts'
import type { ReportedDay } from '#shared/status/status-update.ts'

import type { Ask } from '../db/ask.ts'
import type { Database } from '../db/database.ts'
import type { Provider } from '../db/provider.ts'
import { toPolicy } from '../policy/policy.row.ts'
import type { PolicyRow } from '../policy/policy.row.ts'
import type { PastChange } from './roll-back.ts'

/**
 * The last revision of a portfolio made before an instant; 0 when none was. Revisions follow the clock, so halving finds
 * it: some twenty questions of the index, whether the day is last week's or years ago.
 */
export async function findRevisionBefore(
  ask: Ask,
  portfolioId: PortfolioId,
  { revision, instant }: { revision: number; instant: string },
): Promise<number> {
  const sql = `SELECT "revision", "at" FROM "Change" WHERE "portfolioId" = $1 AND "revision" <= $2
    ORDER BY "revision" DESC LIMIT 1`
  let [low, high] = [0, revision]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [found] = await ask<{ revision: number; at: string }>(sql, [portfolioId, middle])
    if (found && found.at >= instant) high = found.revision - 1
    else low = middle
  }
  return low
}

interface PastRow {
  /** The subject's type and id, with a space between. */
  subject: string
  before: string | null
}

// two columns: of a hundred thousand rows, each further one costs a third more time
const past = `SELECT "subjectType" || ' ' || "subjectId" AS "subject", "before" FROM "Change"`

function toPast({ subject, before }: PastRow): PastChange {
  const space = subject.indexOf(' ')
  return {
    subjectType: subject.slice(0, space),
    subjectId: subject.slice(space + 1),
    // written by the door as a JSON object
    before: before === null ? null : (JSON.parse(before) as Record<string, unknown>),
  }
}

/** Newest first; in SQLite as the rows lie, which is how they were written: sorting them again takes as long as reading. */
const newestFirst = {
  sqlite: 'ORDER BY "revision" DESC, "rowid" DESC',
  postgresql: 'ORDER BY "revision" DESC, "id" DESC',
} as const satisfies Record<Provider, string>

const ofFocus = `AND "subjectType" IN ('initiative', 'support_link', 'declaration', 'policy', 'portfolio')`

/**
 * A portfolio's changes after one revision and up to another, newest first, as they are taken back; `focusOnly` those
 * that focus can depend on.
 */
export async function listPast(
  db: Database,
  portfolioId: PortfolioId,
  { after, upTo, focusOnly = false }: { after: number; upTo: number; focusOnly?: boolean },
): Promise<PastChange[]> {
  const rows = await db.rows<PastRow>(
    `${past} WHERE "portfolioId" = $1 AND "revision" > $2 AND "revision" <= $3 ${focusOnly ? ofFocus : ''}
     ${newestFirst[db.provider]}`,
    [portfolioId, after, upTo],
  )
  return rows.map(toPast)
}

/**
 * The same of units, people and users, since an instant. By the clock, not by revision: a sample's story writes years of
 * them in a moment.
 */
export async function listPastOfNames(db: Database, since: string): Promise<PastChange[]> {
  const rows = await db.rows<PastRow>(
    `${past} WHERE "portfolioId" IS NULL AND "at" >= $1 AND "subjectType" IN ('unit', 'person', 'user')
     ${newestFirst[db.provider]}`,
    [since],
  )
  return rows.map(toPast)
}

/** A version of a portfolio's policy; 0 is Bearing's own. */
export async function findPolicyVersion(
  ask: Ask,
  portfolioId: PortfolioId,
  version: number,
): Promise<Policy> {
  const [row] = await ask<PolicyRow>(
    `SELECT p.*, u."name" AS "setByName" FROM "Policy" p LEFT JOIN "User" u ON u."id" = p."setById"
     WHERE p."portfolioId" = $1 AND p."version" = $2`,
    [portfolioId, version],
  )
  return toPolicy(row)
}

/** What had been decided about a finding by a revision; null when nothing had. */
export async function findDecisionAt(
  ask: Ask,
  findingId: string,
  revision: number,
): Promise<FindingDecision | null> {
  const rows = await ask<{ at: string; actorId: string; actorName: string; after: string }>(
    `SELECT c."at", c."actorId", u."name" AS "actorName", c."after" FROM "Change" c JOIN "User" u ON u."id" = c."actorId"
     WHERE c."subjectType" = 'finding' AND c."subjectId" = $1 AND c."revision" <= $2
     ORDER BY c."revision" DESC, c."id" DESC`,
    [findingId, revision],
  )
  const [last] = rows
  if (!last) return null
  // written by the store of findings; changes from before sizes were kept have none, and what an undo put back names who
  // had decided it
  type Decided = Pick<FindingDecision, 'status' | 'reason' | 'until'> & {
    magnitude?: number | null
    by?: string
    at?: string
  }
  const {
    magnitude = null,
    by: byId = last.actorId,
    at = last.at,
    ...decided
  } = JSON.parse(last.after) as Decided
  const [other] =
    byId === last.actorId
      ? []
      : await ask<{ name: string }>('SELECT "name" FROM "User" WHERE "id" = $1', [byId])
  const by = { id: byId, name: other?.name ?? last.actorName }
  return { findingId, ...decided, magnitude, by, at, version: rows.length }
}

/** The latest day that anything published before an instant speaks of, of each initiative. */
export const listReportedBefore = (
  ask: Ask,
  portfolioId: PortfolioId,
  instant: string,
): Promise<ReportedDay[]> =>
  ask<ReportedDay>(
    `SELECT "initiativeId" AS "initiative", MAX("asOf") AS "asOf" FROM "StatusUpdate"
     WHERE "portfolioId" = $1 AND "publishedAt" < $2 GROUP BY "initiativeId" ORDER BY "initiativeId"`,
    [portfolioId, instant],
  )

/** Initiatives that were removed by revisions after one and up to another, as they were then, the latest last. */
export async function listRemoved(
  ask: Ask,
  portfolioId: PortfolioId,
  { after, upTo }: { after: number; upTo: number },
): Promise<InitiativeRecord[]> {
  const rows = await ask<{ before: string }>(
    `SELECT "before" FROM "Change" WHERE "portfolioId" = $1 AND "revision" > $2 AND "revision" <= $3
       AND "subjectType" = 'initiative' AND "after" IS NULL ORDER BY "revision"`,
    [portfolioId, after, upTo],
  )
  // the whole record, as it was removed
  return rows.map(({ before }) => JSON.parse(before) as InitiativeRecord)
}
