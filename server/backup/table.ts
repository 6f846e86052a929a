import * as z from 'zod'

/** What a column holds, whatever the database calls it; each kind is written in one way. */
export const columnKind = z.enum(['text', 'integer', 'number', 'boolean', 'instant', 'bytes'])
export type ColumnKind = z.infer<typeof columnKind>

/** A table as the database itself describes it: nothing here knows the schema, so nothing can be forgotten. */
export interface Table {
  name: string
  columns: { name: string; kind: ColumnKind }[]
  /** The columns of the primary key. */
  key: string[]
  /** The tables that its rows refer to, itself perhaps among them. */
  refersTo: string[]
}

/** A value as a backup holds it: bytes in base64, instants as RFC 3339 in UTC. */
export type Value = string | number | boolean | null

/** A value as a driver gives it. */
export type Raw = string | number | bigint | boolean | Uint8Array | null

/** Kept by the migrations themselves. */
export const migrationsTable = '_prisma_migrations'

/**
 * What a backup leaves out: sessions and half-done sign-ins (everybody signs in again), and replies kept for repeated
 * requests, which live for a day.
 */
export const leftOut: ReadonlySet<string> = new Set(['Session', 'Verification', 'IdempotencyKey'])

/** Made with the database, so its presence says nothing. */
export const alwaysThere: ReadonlySet<string> = new Set(['Organisation'])

/**
 * Tables with what they refer to before them, each with its columns by name: a database that was migrated step by step
 * has them in another order than a new one. Throws when tables refer to each other in a circle.
 */
export function inDependencyOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const placed = new Set<string>()
  let left = tables.toSorted(byName)
  while (left.length > 0) {
    const ready = left.filter(({ name, refersTo }) => refersTo.every((to) => to === name || placed.has(to)))
    if (ready.length === 0)
      throw new Error(`Tables refer to each other: ${left.map(({ name }) => name).join(', ')}`)
    for (const table of ready) {
      placed.add(table.name)
      ordered.push({ ...table, columns: table.columns.toSorted(byName) })
    }
    left = left.filter(({ name }) => !placed.has(name))
  }
  return ordered
}

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)

const kinds: Readonly<Record<string, ColumnKind>> = {
  // as SQLite's migrations declare them
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'integer',
  REAL: 'number',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
  BLOB: 'bytes',
  // as PostgreSQL names them
  text: 'text',
  integer: 'integer',
  bigint: 'integer',
  'double precision': 'number',
  boolean: 'boolean',
  'timestamp without time zone': 'instant',
  bytea: 'bytes',
}

/** The kind of a column by the type that a database states. Throws for one that no backup has held yet. */
export function kindOf(type: string, column: string): ColumnKind {
  const kind = kinds[type]
  if (kind === undefined) throw new Error(`A backup cannot hold ${column} of type ${type} yet.`)
  return kind
}

/** What a driver gave, in a backup's form. */
export function encode(kind: ColumnKind, value: Raw): Value {
  if (value === null) return null
  if (kind === 'boolean') return Boolean(value)
  if (kind === 'instant') return instantOf(String(value))
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return kind === 'text' ? String(value) : Number(value)
}

/** Databases leave out the zone, which is UTC, or write it as an offset. */
function instantOf(text: string): string {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`
  return new Date(zoned.replace(' ', 'T')).toISOString()
}

export const quote = (name: string): string => `"${name}"`
