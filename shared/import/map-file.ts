import * as z from 'zod'

import type { Issue } from '../kernel/problem.ts'
import { columnMapping, importPatch } from './import-run.ts'
import type { ImportColumn, ImportPatch } from './import-run.ts'

const { field } = columnMapping.shape

/**
 * A mapping kept in a file, for imports from the command line: as the API takes it, or with columns by their headers,
 * each with its field alone or with all its settings. A null field leaves the column out.
 */
export const mapFile = importPatch.omit({ columns: true }).extend({
  columns: z
    .union([
      importPatch.shape.columns.unwrap(),
      z.record(z.string(), z.union([field, columnMapping.partial()])),
    ])
    .optional(),
})
export type MapFile = z.infer<typeof mapFile>

type Read = { ok: true; patch: ImportPatch } | { ok: false; issues: Issue[] }

/** The mapping as a change to a plan with these columns. Every header that is not there is named. */
export function patchOfMapFile({ columns, ...rest }: MapFile, planned: readonly ImportColumn[]): Read {
  if (columns === undefined) return { ok: true, patch: rest }
  if (Array.isArray(columns)) return { ok: true, patch: { ...rest, columns } }
  const issues: Issue[] = []
  const patches = Object.entries(columns).flatMap(([header, given]) => {
    const index = planned.findIndex((column) => column.header === header)
    if (index >= 0)
      return [{ index, ...(given === null || typeof given === 'string' ? { field: given } : given) }]
    issues.push({ path: `columns.${header}`, message: 'The file has no column with this header.' })
    return []
  })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, patch: { ...rest, columns: patches } }
}
