import type { Database } from '#server/db/database.ts'

// accesses of share links are not among them: that somebody was refused is just what they tell
const tables = [
  'Organisation',
  'User',
  'Account',
  'ApiToken',
  'Invitation',
  'Unit',
  'Person',
  'Portfolio',
  'Member',
  'Declaration',
  'Policy',
  'CustomField',
  'Initiative',
  'SupportLink',
  'FindingDecision',
  'Change',
  'IdempotencyKey',
  'ImportRun',
  'ImportMapping',
  'StatusUpdate',
  'Proposal',
  'InitiativeTemplate',
  'SavedView',
  'ViewDefault',
  'Milestone',
  'Gate',
  'Dependency',
  'Capability',
  'CapabilityAssessment',
  'CapabilityUse',
  'Signal',
  'Observation',
  'Experiment',
  'DirectionChange',
  'ExchangeRate',
  'SentMail',
  'ShareLink',
]

const counts = tables.map((table) => `(SELECT count(*) FROM "${table}")`)
const revisions = ['Organisation', 'Portfolio'].map((table) => `(SELECT sum(revision) FROM "${table}")`)
const statement = `SELECT ${[...counts, ...revisions].map((one, at) => `${one} AS "c${at}"`).join(', ')}`

/** How many rows each table has and the sum of all revisions, as one text to compare. */
export async function rowsIn(db: Database): Promise<string> {
  const [row] = await db.rows<Record<string, unknown>>(statement)
  return Object.values(row ?? {})
    .map(String)
    .join(' ')
}
