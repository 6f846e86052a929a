import type { UnitId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Unit, UnitPatch } from '#shared/unit/unit.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import { nameKey } from '../db/name-key.ts'
import type { Tx } from '../db/write.ts'

const columns = '"id", "name", "parentId" AS "parent", "version"'

export const listUnits = (db: Database): Promise<Unit[]> =>
  db.rows<Unit>(`SELECT ${columns} FROM "Unit" ORDER BY "nameKey"`)

async function findUnit(tx: Tx, id: UnitId): Promise<Unit> {
  const row = await tx.prisma.unit.findUnique({ where: { id } })
  if (!row) throw new Problem('not_found', 'There is no such unit.')
  // ids come out as they were branded on the way in
  return { id, name: row.name, parent: row.parentId as UnitId | null, version: row.version }
}

export async function createUnit(tx: Tx, written: { name: string; parent: UnitId | null }): Promise<Unit> {
  await refuseTakenName(tx, written.name, null)
  if (written.parent) await findUnit(tx, written.parent)
  const unit: Unit = { id: tx.newId() as UnitId, ...written, version: 0 } // a fresh id is branded where it is made
  await tx.prisma.unit.create({
    data: { id: unit.id, name: unit.name, nameKey: nameKey(unit.name), parentId: unit.parent },
  })
  tx.changeOrganisation({
    action: 'create',
    subject: { type: 'unit', id: unit.id },
    before: null,
    after: { ...unit },
  })
  return unit
}

export async function updateUnit(
  tx: Tx,
  id: UnitId,
  { patch, version }: { patch: UnitPatch; version: number },
): Promise<Unit> {
  const current = await findUnit(tx, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return current
  if (patch.name !== undefined) await refuseTakenName(tx, patch.name, id)
  if (patch.parent) await refuseCircle(tx, id, patch.parent)
  const after = { ...current, ...change.after, version: current.version + 1 }
  await tx.prisma.unit.update({
    where: { id },
    data: { name: after.name, nameKey: nameKey(after.name), parentId: after.parent, version: after.version },
  })
  tx.change({ action: 'update', subject: { type: 'unit', id }, ...change })
  return after
}

export async function removeUnit(tx: Tx, id: UnitId, version: number): Promise<void> {
  const current = await findUnit(tx, id)
  expectVersion(current, version)
  const [initiatives, children] = [
    await tx.prisma.initiative.count({ where: { unitId: id } }),
    await tx.prisma.unit.count({ where: { parentId: id } }),
  ]
  if (initiatives > 0)
    throw new Problem(
      'conflict',
      `${current.name} is the unit of ${initiatives} initiatives. Move them first.`,
    )
  if (children > 0)
    throw new Problem('conflict', `${current.name} has ${children} units below it. Move them first.`)
  await tx.prisma.unit.delete({ where: { id } })
  tx.change({ action: 'remove', subject: { type: 'unit', id }, before: { ...current }, after: null })
}

async function refuseTakenName(tx: Tx, name: string, except: UnitId | null): Promise<void> {
  const same = await tx.prisma.unit.findUnique({ where: { nameKey: nameKey(name) } })
  if (!same || same.id === except) return
  throw new Problem('bad_input', `There is a unit called ${same.name} already.`, {
    errors: [{ path: 'name', message: `There is a unit called ${same.name} already.` }],
  })
}

async function refuseCircle(tx: Tx, id: UnitId, parent: UnitId): Promise<void> {
  for (let above: UnitId | null = parent; above; above = (await findUnit(tx, above)).parent) {
    if (above !== id) continue
    throw new Problem('bad_input', 'A unit cannot be below itself.', {
      errors: [{ path: 'parent', message: 'A unit cannot be below itself.' }],
    })
  }
}
