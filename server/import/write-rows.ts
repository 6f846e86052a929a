import type { PlannedRow } from '#shared/import/plan-row.ts'
import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import type { InitiativeFields, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Tx } from '../db/write.ts'
import { insertInitiatives, saveInitiatives } from '../initiative/initiative.service.ts'
import type { NewInitiative } from '../initiative/initiative.service.ts'
import { resolveNames } from '../initiative/reference.service.ts'
import type { KeptPlan } from './make-plan.ts'

const isNew = (row: PlannedRow): boolean => row.verdict === 'create'

type Values = Partial<InitiativeFields>

/** Writes the rows of a plan, and answers the key of the first new initiative; null when there is none. */
export async function writeRows(
  tx: Tx,
  plan: KeptPlan,
  { portfolio, initiatives }: Snapshot,
): Promise<string | null> {
  const values = new Map(plan.rows.map((row) => [row, valuesToWrite(row)]))
  const wanted = [...values.values()]
  const names = (fields: readonly ('unit' | 'owner' | 'sponsor')[]) =>
    wanted.flatMap((one) => fields.flatMap((field) => one[field] ?? []))
  const units = await resolveNames(tx, 'unit', { names: names(['unit']), mayAdd: true })
  const people = await resolveNames(tx, 'person', { names: names(['owner', 'sponsor']), mayAdd: true })
  const resolved = (row: PlannedRow) => withReferences(values.get(row) ?? {}, { units, people })

  const created = await insertInitiatives(tx, portfolio.id, {
    written: plan.rows.filter(isNew).map((row): NewInitiative => ({
      ...initiativeDefaults,
      unit: null,
      owner: null,
      sponsor: null,
      title: '', // a planned row has one
      archivedAt: null,
      ...resolved(row),
    })),
    action: 'import',
  })
  const byId = new Map(initiatives.map((one) => [one.id, one]))
  const edits = plan.rows.flatMap((row) => {
    const current = row.verdict === 'update' && row.id !== null ? byId.get(row.id) : undefined
    return current ? [{ current, wanted: { ...current, ...resolved(row) } }] : []
  })
  await saveInitiatives(tx, { edits, action: 'import' })
  return created[0]?.key ?? null
}

/** What a row writes: all it says when it is new, what differs when it is not. Read field by field, so typed so. */
const valuesToWrite = (row: PlannedRow): Values => {
  if (row.verdict === 'create') return row.values
  if (row.verdict !== 'update') return {}
  return Object.fromEntries(row.changes.map(({ field, after }) => [field, after]))
}

interface Known {
  units: ReadonlyMap<string, Reference>
  people: ReadonlyMap<string, Reference>
}

function withReferences({ unit, owner, sponsor, ...plain }: Values, known: Known): Partial<InitiativeRecord> {
  const find = (names: Known['units'], name: string | null) =>
    name === null ? null : (names.get(name) ?? null)
  return {
    ...plain,
    ...(unit === undefined ? {} : { unit: find(known.units, unit) }),
    ...(owner === undefined ? {} : { owner: find(known.people, owner) }),
    ...(sponsor === undefined ? {} : { sponsor: find(known.people, sponsor) }),
  }
}
