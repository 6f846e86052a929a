import { checkValue } from '#shared/field/check-value.ts'
import { customName } from '#shared/field/custom.ts'
import type { CustomPatch, CustomValue } from '#shared/field/custom.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { Issue } from '#shared/kernel/problem.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Tx } from '../db/write.ts'
import { resolveNames } from '../initiative/reference.service.ts'

/** Values as they are kept; null empties. */
export type CustomResolved = Readonly<Record<string, CustomValue | null>>

/**
 * What a write says of custom fields, checked by kind, people found by id or name (a new name makes one where the
 * writer may). Throws Problem with every issue: fields that are not there are named.
 */
export async function resolveCustom(
  tx: Tx,
  patch: CustomPatch | undefined,
  { fields, mayAdd }: { fields: readonly CustomField[]; mayAdd: boolean },
): Promise<CustomResolved> {
  const resolved: Record<string, CustomValue | null> = {}
  const people = new Map<string, string>()
  const issues: Issue[] = []
  const byId = new Map(fields.map((one) => [one.id, one]))
  for (const [id, written] of Object.entries(patch ?? {})) {
    const field = byId.get(id)
    const refuse = (message: string) => void issues.push({ path: customName(id), message })
    if (!field) {
      refuse('There is no such field.')
      continue
    }
    const checked = written === null ? { ok: true as const, value: null } : checkValue(field, written)
    if (!checked.ok) refuse(`${field.name}: ${checked.message}`)
    else if (field.kind === 'person' && typeof checked.value === 'string') people.set(id, checked.value)
    else resolved[id] = checked.value
  }
  const found = await resolveNames(tx, 'person', { names: [...people.values()], mayAdd })
  for (const [id, name] of people) {
    const person = found.get(name)
    if (person) resolved[id] = person
    else {
      const message = `There is no person called “${name}”. The PMO can add one.`
      issues.push({ path: customName(id), message })
    }
  }
  if (issues.length > 0) throw new Problem('bad_input', issues[0]?.message ?? '', { errors: issues })
  return resolved
}
