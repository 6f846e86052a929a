import type { CustomField } from '#shared/field/field.ts'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'

import type { Tx } from '../db/write.ts'
import { resolveNames } from './reference.service.ts'

/** Finds all units and people that many patches name by one question each; what follows finds them known. */
export async function lookUpNames(
  tx: Tx,
  patches: readonly InitiativePatch[],
  { fields, mayAdd }: { fields: readonly CustomField[]; mayAdd: boolean },
): Promise<void> {
  const persons = fields.filter((one) => one.kind === 'person').map((one) => one.id)
  const units = patches.map((one) => one.unit)
  const people = patches.flatMap(({ owner, sponsor, custom }) => [
    owner,
    sponsor,
    ...persons.map((field) => custom?.[field]),
  ])
  await resolveNames(tx, 'unit', { names: units.filter(isName), mayAdd })
  await resolveNames(tx, 'person', { names: people.filter(isName), mayAdd })
}

const isName = (value: unknown): value is string => typeof value === 'string'
