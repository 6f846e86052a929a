import { customIdOf, customName, noCustom } from '#shared/field/custom.ts'
import type { CustomValue, CustomValues } from '#shared/field/custom.ts'
import { withCustom } from '#shared/field/custom-cells.ts'
import type { PlannedRow } from '#shared/import/plan-row.ts'
import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import type { InitiativeFields, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Tx } from '../db/write.ts'
import { insertInitiatives, listInitiativesOf, saveInitiatives } from '../initiative/initiative.service.ts'
import type { NewInitiative } from '../initiative/initiative.service.ts'
import { resolveNames } from '../initiative/reference.service.ts'

const isNew = (row: PlannedRow): boolean => row.verdict === 'create'

type Values = Partial<InitiativeFields>
type Cells = Readonly<Record<string, unknown>>

/** Writes rows of a plan, and answers the key of the first new initiative among them; null when there is none. */
export async function writeRows(
  tx: Tx,
  rows: readonly PlannedRow[],
  { portfolioId, fields }: { portfolioId: PortfolioId; fields: readonly CustomField[] },
): Promise<string | null> {
  const cells = new Map(rows.map((row) => [row, cellsToWrite(row)]))
  const values = new Map(rows.map((row) => [row, plainOf(cells.get(row) ?? {})]))
  const wanted = [...values.values()]
  const personal = fields.filter((field) => field.kind === 'person').map((field) => customName(field.id))
  const inOwn = [...cells.values()].flatMap((one) => personal.map((name) => one[name]))
  const names = (references: readonly ('unit' | 'owner' | 'sponsor')[]) =>
    wanted.flatMap((one) => references.flatMap((field) => one[field] ?? []))
  const units = await resolveNames(tx, 'unit', { names: names(['unit']), mayAdd: true })
  const named = [...names(['owner', 'sponsor']), ...inOwn.filter((one) => typeof one === 'string')]
  const people = await resolveNames(tx, 'person', { names: named, mayAdd: true })
  const isPersonal = new Set<string>(personal)
  const resolved = (row: PlannedRow, before: CustomValues) => ({
    ...withReferences(values.get(row) ?? {}, { units, people }),
    custom: withCustom(before, ownOf(cells.get(row) ?? {}, { people, isPersonal })),
  })

  const created = await insertInitiatives(tx, portfolioId, {
    written: rows.filter(isNew).map((row): NewInitiative => ({
      ...initiativeDefaults,
      unit: null,
      owner: null,
      sponsor: null,
      title: '', // a planned row has one
      archivedAt: null,
      ...resolved(row, noCustom),
    })),
    action: 'import',
  })
  const known = rows.flatMap(({ verdict, id }) => (verdict === 'update' && id !== null ? [id] : []))
  const byId = new Map((await listInitiativesOf(tx, known)).map((one) => [one.id, one]))
  const edits = rows.flatMap((row) => {
    const current = row.verdict === 'update' && row.id !== null ? byId.get(row.id) : undefined
    return current ? [{ current, wanted: { ...current, ...resolved(row, current.custom) } }] : []
  })
  await saveInitiatives(tx, { edits, action: 'import' })
  return created[0]?.key ?? null
}

/** What a row writes, by the names of its cells: all it says when it is new, what differs when it is not. */
const cellsToWrite = (row: PlannedRow): Cells => {
  if (row.verdict === 'create') return row.values
  if (row.verdict !== 'update') return {}
  return Object.fromEntries(row.changes.map(({ field, after }) => [field, after]))
}

/** Its built-in fields. Read field by field, so typed so. */
const plainOf = (cells: Cells): Values =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => customIdOf(name) === null))

/** Its custom fields by their ids, people found. They were held against their field when they were read. */
function ownOf(
  cells: Cells,
  { people, isPersonal }: { people: Known['people']; isPersonal: ReadonlySet<string> },
): Record<string, CustomValue | null> {
  const own: Record<string, CustomValue | null> = {}
  for (const [name, value] of Object.entries(cells)) {
    const id = customIdOf(name)
    if (id === null) continue
    const isPerson = isPersonal.has(name) && typeof value === 'string'
    own[id] = isPerson ? (people.get(value) ?? null) : (value as CustomValue | null)
  }
  return own
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
