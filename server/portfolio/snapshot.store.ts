import type { Declaration } from '#shared/declaration/declaration.ts'
import type { FindingDecision } from '#shared/finding/finding.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { ReportedDay } from '#shared/status/status-update.ts'
import type { Unit } from '#shared/unit/unit.ts'

import { assessments, capabilities, uses } from '../capability/capability.row.ts'
import type { Reading } from '../db/reading.ts'
import { listStatement } from '../db/record.ts'
import type { RecordKind } from '../db/record.ts'
import { toDeclaration } from '../declaration/declaration.row.ts'
import { dependencies } from '../dependency/dependency.row.ts'
import { adaptations } from '../direction/direction-change.row.ts'
import { fieldColumns, toField } from '../field/field.row.ts'
import type { FieldRow } from '../field/field.row.ts'
import { gates } from '../gate/gate.row.ts'
import { toInitiativeRecord } from '../initiative/initiative.row.ts'
import type { InitiativeRow } from '../initiative/initiative.row.ts'
import { milestones } from '../milestone/milestone.row.ts'
import { toPolicy } from '../policy/policy.row.ts'
import type { PolicyRow } from '../policy/policy.row.ts'
import { toSupportLink } from '../support/support.row.ts'
import type { SupportRow } from '../support/support.row.ts'
import { toPortfolio } from './portfolio.store.ts'
import type { PortfolioRow } from './portfolio.store.ts'
import { sameText } from './same-text.ts'

/** Plain records of a portfolio. */
const plain = [milestones, gates, dependencies, capabilities, assessments, uses, adaptations]

const statements = [
  `SELECT * FROM "Portfolio" WHERE "id" = $1`,
  `SELECT p.*, u."name" AS "setByName" FROM "Policy" p LEFT JOIN "User" u ON u."id" = p."setById"
   WHERE p."portfolioId" = $1 ORDER BY p."version" DESC LIMIT 1`,
  `SELECT d.*, u."name" AS "decidedByName" FROM "Declaration" d LEFT JOIN "User" u ON u."id" = d."decidedById"
   WHERE d."portfolioId" = $1 ORDER BY d."effectiveFrom"`,
  `SELECT * FROM "Initiative" WHERE "portfolioId" = $1 ORDER BY "number"`,
  `SELECT l.*, s."name" AS "submittedByName", d."name" AS "decidedByName" FROM "SupportLink" l
   LEFT JOIN "User" s ON s."id" = l."submittedById" LEFT JOIN "User" d ON d."id" = l."decidedById"
   WHERE l."portfolioId" = $1 ORDER BY l."id"`,
  `SELECT f.*, u."name" AS "byName" FROM "FindingDecision" f JOIN "User" u ON u."id" = f."byId"
   WHERE f."portfolioId" = $1 ORDER BY f."findingId"`,
  `SELECT "initiativeId" AS "initiative", MAX("asOf") AS "asOf" FROM "StatusUpdate"
   WHERE "portfolioId" = $1 AND "publishedAt" IS NOT NULL GROUP BY "initiativeId" ORDER BY "initiativeId"`,
  `SELECT ${fieldColumns} FROM "CustomField" WHERE "portfolioId" = $1 ORDER BY "position", "id"`,
  ...plain.map((kind) => listStatement(kind)),
  `SELECT "id", "name", "parentId" AS "parent", "version" FROM "Unit" ORDER BY "nameKey"`,
  `SELECT "id", "name" FROM "Person"`,
]
const plainFrom = 8
/** The last two statements concern the organisation and take no parameter. */
const ofPortfolio = statements.length - 2

type NamedRow<T, N extends string> = T & Record<N, string | null>

/** Reads all of a portfolio in one state of the database, confidential rows included. `today` is the organisation's day. */
export async function loadSnapshot(db: Reading, id: PortfolioId, today: string): Promise<Snapshot> {
  const results = await db.rowsTogether(
    statements.map((sql, at) => ({ sql, params: at < ofPortfolio ? [id] : [] })),
  )
  // each statement selects the columns that its row type names
  const [portfolios, policies, declarations, initiatives, links, decisions, reported, fields] =
    results as unknown as [
      PortfolioRow[],
      NamedRow<PolicyRow, 'setByName'>[],
      NamedRow<Declaration & { decidedById: string | null }, 'decidedByName'>[],
      InitiativeRow[],
      SupportRow[],
      (FindingDecision & { byId: string; byName: string })[],
      ReportedDay[],
      FieldRow[],
    ]
  const [units, people] = results.slice(ofPortfolio) as unknown as [Unit[], Reference[]]
  const recordsOf = <T extends { id: string; version: number }, Row>(kind: RecordKind<T, Row>): T[] => {
    const at = plain.findIndex((one) => one.table === kind.table)
    // the rows of this kind's own statement
    return ((results[plainFrom + at] ?? []) as Row[]).map(kind.toRecord)
  }
  const portfolio = portfolios[0]
  if (!portfolio) throw new Problem('not_found', 'There is no such portfolio.')
  const unitNames = new Map(units.map((one) => [one.id as string, { id: one.id, name: one.name }]))
  const personNames = new Map(people.map((one) => [one.id, one]))
  const names = {
    portfolioKey: portfolio.key,
    unit: (unit: string) => unitNames.get(unit) ?? null,
    person: (person: string) => personNames.get(person) ?? null,
    same: sameText(),
  }
  return {
    portfolio: toPortfolio(portfolio),
    today,
    policy: toPolicy(policies[0]),
    declarations: declarations.map(toDeclaration),
    initiatives: initiatives.map((row) => toInitiativeRecord(row, names)),
    links: links.map(toSupportLink),
    units,
    fields: fields.map(toField),
    decisions: decisions.map(
      ({ findingId, status, reason, until, byId, byName, at, magnitude, version }) => ({
        findingId,
        status,
        reason,
        until,
        by: { id: byId, name: byName },
        at,
        magnitude,
        version,
      }),
    ),
    reported,
    milestones: recordsOf(milestones),
    gates: recordsOf(gates),
    dependencies: recordsOf(dependencies),
    capabilities: recordsOf(capabilities),
    assessments: recordsOf(assessments),
    uses: recordsOf(uses),
    adaptations: recordsOf(adaptations),
    hidden: 0,
    past: null,
  }
}
