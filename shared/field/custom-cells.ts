import { customIdOf, customName } from './custom.ts'
import type { CustomValue, CustomValues } from './custom.ts'

/** Values with others laid over them; null takes one out. */
export function withCustom(
  values: CustomValues,
  patch: Readonly<Record<string, CustomValue | null>>,
): CustomValues {
  const next = new Map(Object.entries(values))
  for (const [id, value] of Object.entries(patch)) {
    if (value === null) next.delete(id)
    else next.set(id, value)
  }
  return Object.fromEntries(next)
}

/** The cells in which two initiatives differ, by name, as history keeps them; an empty one is null. */
export function customCells(
  values: CustomValues,
  fields: Iterable<string>,
): Record<string, CustomValue | null> {
  return Object.fromEntries([...fields].map((id) => [customName(id), values[id] ?? null]))
}

/**
 * Puts what a change of history holds over a record: custom cells by their names (`custom.<id>`, null is empty), other
 * fields as they are.
 */
export function withCells<T extends { custom: CustomValues }>(
  record: T,
  cells: Readonly<Record<string, unknown>>,
): T {
  const plain: Record<string, unknown> = {}
  const custom: Record<string, CustomValue | null> = {}
  for (const [name, value] of Object.entries(cells)) {
    const id = customIdOf(name)
    if (id === null) plain[name] = value
    // history holds what was checked on the way in
    else custom[id] = value as CustomValue | null
  }
  const laid = { ...record, ...plain }
  return Object.keys(custom).length === 0 ? laid : { ...laid, custom: withCustom(laid.custom, custom) }
}

/** A field's value by its name, custom ones too; null is empty. */
export function cellNamed(record: { custom: CustomValues }, name: string): unknown {
  const id = customIdOf(name)
  if (id !== null) return record.custom[id] ?? null
  // names come from history, which names only fields of its record
  return (record as unknown as Record<string, unknown>)[name]
}

/** The cells of a change by their names: those of a whole record, whose custom fields lie together, taken apart. */
export function namedCells(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { custom, ...plain } = fields
  if (typeof custom !== 'object' || custom === null) return { ...fields }
  const own = Object.entries(custom).map(([id, value]) => [customName(id), value] as const)
  return { ...plain, ...Object.fromEntries(own) }
}
