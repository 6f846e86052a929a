import type { Issue } from '#shared/kernel/problem.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Reference } from '#shared/kernel/list.ts'

import { insertRows } from '../db/bulk.ts'
import { listIn } from '../db/list-in.ts'
import { nameKey } from '../db/name-key.ts'
import type { Tx } from '../db/write.ts'

const tables = { unit: 'Unit', person: 'Person' } as const
type Kind = keyof typeof tables

/** Units and people as people write them: an id or a name. */
export interface Written {
  unit?: string | null | undefined
  owner?: string | null | undefined
  sponsor?: string | null | undefined
}

export interface Resolved {
  unit?: Reference | null
  owner?: Reference | null
  sponsor?: Reference | null
}

/** Finds each by id, else by name whatever the case; a new name makes one where the writer may, else is refused. */
export async function resolveReferences(tx: Tx, written: Written, mayAdd: boolean): Promise<Resolved> {
  const resolved: Resolved = {}
  const issues: Issue[] = []
  for (const field of ['unit', 'owner', 'sponsor'] as const) {
    const wanted = written[field]
    if (wanted === undefined) continue
    if (wanted === null) {
      resolved[field] = null
      continue
    }
    const kind = field === 'unit' ? 'unit' : 'person'
    const found = (await resolveNames(tx, kind, { names: [wanted], mayAdd })).get(wanted)
    if (found) resolved[field] = found
    else issues.push({ path: field, message: `There is no ${kind} called “${wanted}”. The PMO can add one.` })
  }
  if (issues.length > 0) throw new Problem('bad_input', issues[0]?.message ?? '', { errors: issues })
  return resolved
}

// what a write found once, it need not ask again
const known = new WeakMap<Tx, Record<Kind, Map<string, Reference>>>()

/** Many at once, each by what was written. Names that are not known and may not be added are absent. */
export async function resolveNames(
  tx: Tx,
  kind: Kind,
  { names, mayAdd }: { names: readonly string[]; mayAdd: boolean },
): Promise<Map<string, Reference>> {
  const none = () => new Map<string, Reference>()
  const inWrite = known.get(tx) ?? { unit: none(), person: none() }
  known.set(tx, inWrite)
  const found = inWrite[kind]
  const asked = names.filter((one) => !found.has(one))
  for (const [name, one] of await askNames(tx, kind, { names: asked, mayAdd })) found.set(name, one)
  return new Map(
    names.flatMap((name) => {
      const one = found.get(name)
      return one ? [[name, one] as const] : []
    }),
  )
}

async function askNames(
  tx: Tx,
  kind: Kind,
  { names, mayAdd }: { names: readonly string[]; mayAdd: boolean },
): Promise<Map<string, Reference>> {
  const distinct = [...new Set(names)]
  if (distinct.length === 0) return new Map()
  const found = await findKnown(tx, kind, distinct)
  const missing = distinct.filter((one) => !found.has(one))
  if (mayAdd && missing.length > 0)
    for (const [name, made] of await add(tx, kind, missing)) found.set(name, made)
  return found
}

async function findKnown(tx: Tx, kind: Kind, names: readonly string[]): Promise<Map<string, Reference>> {
  const list = listIn(tx)
  const rows = await tx.ask<Reference & { nameKey: string }>(
    `SELECT "id", "name", "nameKey" FROM "${tables[kind]}" WHERE "id" IN (${list}) OR "nameKey" IN (${list}) ORDER BY "id" DESC`,
    [JSON.stringify([...names, ...names.map(nameKey)])],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byName = new Map(rows.map((row) => [row.nameKey, row])) // of people with one name, the first made
  const found = new Map<string, Reference>()
  for (const name of names) {
    const row = byId.get(name) ?? byName.get(nameKey(name))
    if (row) found.set(name, { id: row.id, name: row.name })
  }
  return found
}

async function add(tx: Tx, kind: Kind, names: readonly string[]): Promise<Map<string, Reference>> {
  const byKey = new Map<string, Reference>()
  for (const written of names) {
    const name = written.normalize('NFKC').trim()
    if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), { id: tx.newId(), name })
  }
  const made = [...byKey.values()]
  const empty = kind === 'unit' ? { parentId: null } : { email: null, userId: null }
  await insertRows(
    tx,
    tables[kind],
    made.map(({ id, name }) => ({ id, name, nameKey: nameKey(name), version: 0, ...empty })),
  )
  for (const { id, name } of made) {
    tx.changeOrganisation({ action: 'create', subject: { type: kind, id }, before: null, after: { name } })
  }
  return new Map(
    names.flatMap((one) => {
      const found = byKey.get(nameKey(one))
      return found ? [[one, found] as const] : []
    }),
  )
}
