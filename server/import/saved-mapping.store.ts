import { keptReading } from '#shared/import/saved-mapping.ts'
import type { KeptReading, SavedMapping } from '#shared/import/saved-mapping.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Database } from '../db/database.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Reading } from '../db/reading.ts'

export interface StoredMapping extends SavedMapping {
  shape: string
  /** Null when it was kept by another version, in a form that is no longer understood. */
  reading: KeptReading | null
}

interface MappingRow {
  id: string
  shape: string
  mapping: string
  fileName: string
  usedAt: string
  version: number
}

function toMapping({ id, shape, mapping, fileName, usedAt, version }: MappingRow): StoredMapping {
  const read = keptReading.safeParse(JSON.parse(mapping))
  const reading = read.success ? read.data : null
  const headers = reading?.columns.flatMap(({ field, header }) => (field ? [header] : [])) ?? []
  return { id, shape, fileName, usedAt, version, headers, reading }
}

/** The saved mappings of a portfolio, those of the given shapes alone when there are any; the last used first. */
export async function listMappings(
  db: Reading,
  portfolioId: PortfolioId,
  shapes?: readonly string[],
): Promise<StoredMapping[]> {
  const list =
    db.provider === 'sqlite'
      ? 'SELECT value FROM json_each($2)'
      : 'SELECT jsonb_array_elements_text($2::jsonb)'
  const sql = `SELECT "id", "shape", "mapping", "fileName", "usedAt", "version" FROM "ImportMapping"
    WHERE "portfolioId" = $1${shapes ? ` AND "shape" IN (${list})` : ''} ORDER BY "usedAt" DESC`
  const params = shapes ? [portfolioId, JSON.stringify(shapes)] : [portfolioId]
  return (await db.rows<MappingRow>(sql, params)).map(toMapping)
}

interface ToKeep {
  id: string
  shape: string
  reading: KeptReading
  fileName: string
  usedAt: string
}

/**
 * Keeps how a file was read. That is no part of the portfolio: like a plan, it has no history and raises no revision, so
 * it does not pass the door of changes.
 */
export async function keepMapping(
  db: Database,
  portfolioId: PortfolioId,
  { id, shape, reading, fileName, usedAt }: ToKeep,
): Promise<void> {
  const kept = { mapping: JSON.stringify(reading), fileName, usedAt }
  await db.exclusive(() =>
    db.prisma.importMapping.upsert({
      where: { portfolioId_shape: { portfolioId, shape } },
      create: { id, portfolioId, shape, ...kept },
      update: { ...kept, version: { increment: 1 } },
    }),
  )
}

/** Forgets a saved mapping, at the version that the caller knows. Throws Problem. */
export async function removeMapping(
  db: Database,
  portfolioId: PortfolioId,
  { id, version }: { id: string; version: number },
): Promise<SavedMapping> {
  const row = await db.reader.importMapping.findFirst({ where: { id, portfolioId } })
  if (!row) throw new Problem('not_found', 'There is no such saved mapping.')
  const mapping = presentMapping(toMapping(row))
  expectVersion(mapping, version)
  await db.exclusive(() => db.prisma.importMapping.deleteMany({ where: { id, version } }))
  return mapping
}

/** As lists show it: without its shape and settings. */
export const presentMapping = ({ shape: _shape, reading: _reading, ...shown }: StoredMapping): SavedMapping =>
  shown
