import * as z from 'zod'

import { columnKind } from './table.ts'

// A backup is gzipped text, one JSON value a line: a header, then each table (its columns) followed by its rows (lists
// of values in the order of the columns), what a table refers to before it, and an end with counts and the SHA-256 of
// all lines before it. It is the same whichever database it comes from.

export const formatVersion = 1

export const header = z.strictObject({
  bearing: z.literal('backup'),
  format: z.int(),
  /** The version of Bearing that made it. */
  version: z.string(),
  madeAt: z.string(),
  /** The migrations that its tables have had, oldest first. */
  migrations: z.array(z.string()).min(1),
})
export type Header = z.infer<typeof header>

export const tableLine = z.strictObject({
  table: z.string(),
  columns: z.array(z.tuple([z.string(), columnKind])).min(1),
})
export type TableLine = z.infer<typeof tableLine>

export const rowLine = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))

export const endLine = z.strictObject({
  end: z.literal(true),
  /** Rows by table. */
  counts: z.record(z.string(), z.int()),
  sha256: z.string(),
})
