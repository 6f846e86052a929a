import { withCells } from '#shared/field/custom-cells.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

type Cells = Record<string, unknown>

/**
 * A change as it is taken back: `before` null for what it made, the whole record for what it removed, else the fields
 * that it replaced, among which no change has the id.
 */
export interface PastChange {
  subjectType: string
  subjectId: string
  before: Cells | null
}

const isWhole = (before: Cells): boolean => 'id' in before

interface Versioned {
  id: string
  version: number
}

/** What is left of a record while its changes are taken back. `base` null: it was not there. */
interface Rolled<T> {
  base: T | null
  cells: Cells
  edits: number
}

/**
 * Records as they were before changes, which come newest first. Each edit had raised a record's version by one; one
 * write changes a record once. What came back stands last.
 */
export function rollBack<T extends Versioned>(
  now: readonly T[],
  changes: readonly PastChange[],
  lay: (record: T, cells: Cells) => T = (record, cells) => ({ ...record, ...cells }),
): T[] {
  if (changes.length === 0) return [...now]
  const records = new Map(now.map((one) => [one.id, one]))
  const rolled = new Map<string, Rolled<T>>()
  for (const { subjectId, before } of changes) {
    const known = rolled.get(subjectId)
    if (before === null) rolled.set(subjectId, { base: null, cells: {}, edits: 0 })
    // history holds the whole record of what was removed
    else if (isWhole(before)) rolled.set(subjectId, { base: before as T, cells: {}, edits: 0 })
    else if (known) {
      Object.assign(known.cells, before)
      known.edits += 1
    } else rolled.set(subjectId, { base: records.get(subjectId) ?? null, cells: { ...before }, edits: 1 })
  }
  for (const [id, { base, cells, edits }] of rolled) {
    if (base === null) records.delete(id)
    else records.set(id, edits === 0 ? base : { ...lay(base, cells), version: base.version - edits })
  }
  return [...records.values()]
}

const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))

/** Initiatives by number, under the key that their portfolio had. */
export function rollBackInitiatives(
  now: readonly InitiativeRecord[],
  changes: readonly PastChange[],
  portfolioKey: string,
): InitiativeRecord[] {
  const prefix = `${portfolioKey}-`
  return rollBack(now, changes, withCells)
    .map((one) => (one.key.startsWith(prefix) ? one : { ...one, key: `${prefix}${numberOf(one.key)}` }))
    .toSorted((one, other) => numberOf(one.key) - numberOf(other.key))
}

/** Custom fields in the order they had: a field's place follows from its neighbours, and only its own moves are kept. */
export function rollBackFields(now: readonly CustomField[], changes: readonly PastChange[]): CustomField[] {
  let fields = [...now]
  for (const { subjectId, before } of changes) {
    const current = fields.find((one) => one.id === subjectId)
    const rest = fields.filter((one) => one.id !== subjectId)
    if (before === null) fields = rest
    else {
      // as above: the whole field, or the cells that an edit replaced
      const field = { ...current, ...before } as CustomField
      const was = isWhole(before) ? field : { ...field, version: field.version - 1 }
      const isMoved = isWhole(before) || 'position' in before
      fields = isMoved
        ? rest.toSpliced(was.position, 0, was)
        : fields.map((one) => (one === current ? was : one))
    }
  }
  return fields.map((one, position) => ({ ...one, position }))
}

/** The names that things had: the oldest replaced one of each. */
export function oldNames(changes: readonly PastChange[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { subjectId, before } of changes) {
    const name = before && !isWhole(before) ? before['name'] : undefined
    if (typeof name === 'string') names.set(subjectId, name)
  }
  return names
}

/** The same value with other names in its references, `{ id, name }`, however deep; itself when none differs. */
export function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0 || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const next = entries.map(([field, one]) => [field, renamed<unknown>(one, names)] as const)
  const isReference = entries.length === 2 && 'id' in value && 'name' in value
  const name = isReference ? names.get(String(value.id)) : undefined
  if (name !== undefined) return { ...value, name }
  if (next.every(([, one], at) => one === entries[at]?.[1])) return value
  // the same fields with the same kinds of values
  return (Array.isArray(value) ? next.map(([, one]) => one) : Object.fromEntries(next)) as T
}
