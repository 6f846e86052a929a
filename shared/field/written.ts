import type { Reference } from '../kernel/list.ts'
import type { CustomPatch, CustomValue } from './custom.ts'
import { checkValue } from './check-value.ts'
import type { CustomField } from './field.ts'

/**
 * What a write would put into custom fields, as far as it can be told without asking anybody: people by `person`, the
 * rest by its kind. What does not fit its field, and fields that are not there, are left out.
 */
export function resolveWritten(
  patch: CustomPatch,
  { fields, person }: { fields: readonly CustomField[]; person: (written: string) => Reference },
): Record<string, CustomValue | null> {
  const resolved: Record<string, CustomValue | null> = {}
  for (const field of fields) {
    const written = patch[field.id]
    if (written === undefined) continue
    const checked = written === null ? { ok: true as const, value: null } : checkValue(field, written)
    if (!checked.ok) continue
    const isPerson = field.kind === 'person' && typeof checked.value === 'string'
    resolved[field.id] = isPerson ? person(String(checked.value)) : checked.value
  }
  return resolved
}
