import { isDeepStrictEqual } from 'node:util'

import type { CustomValue, CustomValues } from '#shared/field/custom.ts'
import { customIdOf } from '#shared/field/custom.ts'
import { withCustom } from '#shared/field/custom-cells.ts'
import { initiativeFields } from '#shared/initiative/initiative.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import { askDatabase } from '../db/ask.ts'
import type { Database } from '../db/database.ts'
import { listInitiatives } from '../initiative/initiative.service.ts'
import { findOrganisationRevision, listDamage, listInitiativeChanges, listRevisions } from './verify.store.ts'
import type { RevisionRow } from './verify.store.ts'

export interface Fault {
  check: 'integrity' | 'revision' | 'history'
  sentence: string
}

/** Everything that does not agree with itself: the file, revisions and their history, initiatives and theirs. */
export async function verifyDatabase(db: Database): Promise<Fault[]> {
  const faults: Fault[] = (await listDamage(db)).map((sentence) => ({ check: 'integrity', sentence }))
  const portfolios = await listRevisions(db)
  faults.push(...[...(await findOrganisationRevision(db)), ...portfolios].flatMap(faultsOfRevision))
  for (const { id, key } of portfolios) {
    const sentences = await faultsOfHistory(db, id as PortfolioId) // ids come out as they were branded on the way in
    faults.push(
      ...sentences.map((sentence) => ({ check: 'history' as const, sentence: `${key}: ${sentence}` })),
    )
  }
  return faults
}

function faultsOfRevision({ key, revision, highest, told }: RevisionRow): Fault[] {
  if (highest === revision && told === revision) return []
  const sentence =
    highest > revision
      ? `${key}: history reaches revision ${highest}, beyond revision ${revision}.`
      : `${key}: ${revision - told} of ${revision} revisions have no history.`
  return [{ check: 'revision', sentence }]
}

type Told = Map<string, unknown>

/** Told again from their history, initiatives are what they are now. */
async function faultsOfHistory(db: Database, portfolioId: PortfolioId): Promise<string[]> {
  const told = new Map<string, Told>()
  for (const { subjectId, after } of await listInitiativeChanges(db, portfolioId)) {
    if (after === null) {
      told.delete(subjectId)
      continue
    }
    const fields = told.get(subjectId) ?? new Map<string, unknown>()
    // the door writes JSON objects
    for (const [name, value] of Object.entries(JSON.parse(after) as object)) tell(fields, name, value)
    told.set(subjectId, fields)
  }
  const records = await listInitiatives(askDatabase(db), portfolioId)
  const there = new Set<string>(records.map((one) => one.id))
  const lost = [...told.keys()].filter((id) => !there.has(id))
  return [
    ...records.flatMap((record) => faultsOfOne(record, told.get(record.id))),
    ...lost.map((id) => `history speaks of an initiative that is not there (${id}).`),
  ]
}

/** Custom fields are told cell by cell, and are one field of the record. */
function tell(fields: Told, name: string, value: unknown): void {
  const id = customIdOf(name)
  if (id === null) fields.set(name, value)
  else {
    const custom = (fields.get('custom') ?? {}) as CustomValues
    fields.set('custom', withCustom(custom, { [id]: value as CustomValue | null })) // as the door wrote it
  }
}

const compared = [
  ...Object.keys(initiativeFields.shape),
  'custom',
  'archivedAt',
] as (keyof InitiativeRecord)[]

/** Units and people may have been renamed since: who is meant is compared, not what they are called. */
const meant = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value ?? null
  if ('id' in value) return value.id
  if (Array.isArray(value)) return value
  const held = Object.entries(value).map(([field, one]) => [field, meant(one)])
  // no values at all: as a history from before there were custom fields says it
  return held.length === 0 ? null : Object.fromEntries(held)
}

function faultsOfOne(record: InitiativeRecord, told: Told | undefined): string[] {
  if (!told) return [`${record.key} has no history.`]
  return compared
    .filter((name) => !isDeepStrictEqual(meant(record[name]), meant(told.get(name))))
    .map((name) => `${record.key}: its ${name} is not what its history says.`)
}
