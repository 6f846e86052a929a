import { createHash } from 'node:crypto'

import { mappingAt, proposeMapping, sheetNamed } from '#shared/import/mapping.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import type { Portfolio } from '#shared/import/own-fields.ts'
import { readAsBefore, readingToKeep, shapeOf, shapesIn } from '#shared/import/saved-mapping.ts'
import type { Sheet } from '#shared/import/table.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import { newId } from '../db/new-id.ts'
import type { Reading } from '../db/reading.ts'
import type { House } from '../house.ts'
import type { StoredRun } from './import-run.store.ts'
import { keepMapping, listMappings } from './saved-mapping.store.ts'
import type { StoredMapping } from './saved-mapping.store.ts'

const hashed = (shape: string): string => createHash('sha256').update(shape).digest('hex')

interface File extends Portfolio {
  sheets: readonly Sheet[]
}

/** The mapping that a file begins with: as files of its shape were read before, else as it is recognised. */
export async function proposeFor(db: Reading, portfolioId: PortfolioId, file: File): Promise<ImportMapping> {
  const places = new Map(
    shapesIn(file.sheets)
      .toReversed() // where a shape stands twice, its first place counts
      .map(({ shape, ...place }) => [hashed(shape), place]),
  )
  const known = await listMappings(db, portfolioId, [...places.keys()])
  const best = known.find((one) => one.reading !== null)
  const place = best && places.get(best.shape)
  if (!best || !place) return proposeMapping(file)
  return readAs(best, file, place) ?? proposeMapping(file)
}

/** The mapping at one place of a file, as its shape was read before where `asBefore`; else as it is recognised. */
export async function proposeAt(
  db: Reading,
  portfolioId: PortfolioId,
  { file, place, asBefore }: { file: File; place: { sheet: string; headerRow: number }; asBefore: boolean },
): Promise<ImportMapping> {
  const sheet = sheetNamed(file.sheets, place.sheet) ?? { name: place.sheet, rows: [] }
  const plain = mappingAt(sheet, { headerRow: place.headerRow, currency: file.currency, fields: file.fields })
  const shape = shapeOf(sheet.rows[place.headerRow - 1] ?? [])
  const [known] = shape === null ? [] : await listMappings(db, portfolioId, [hashed(shape)])
  if (!known?.reading) return plain
  if (asBefore) return readAs(known, file, place) ?? plain
  return { ...plain, saved: savedOf(known, false) }
}

function readAs(
  known: StoredMapping,
  { sheets, ...portfolio }: File,
  { sheet: name, headerRow }: { sheet: string; headerRow: number },
): ImportMapping | null {
  const sheet = sheetNamed(sheets, name)
  if (!sheet || known.reading === null) return null
  const recognised = mappingAt(sheet, { headerRow, ...portfolio })
  return { ...readAsBefore(recognised, known.reading, { sheet, ...portfolio }), saved: savedOf(known, true) }
}

const savedOf = ({ id, fileName, usedAt }: StoredMapping, applied: boolean): ImportMapping['saved'] => ({
  id,
  fileName,
  usedAt,
  applied,
})

/** Keeps how an imported file was read, for the next one of its shape. */
export async function keepReading(house: House, run: StoredRun): Promise<void> {
  const shape = shapeOf(run.mapping.columns.map((column) => column.header))
  if (shape === null) return
  const now = house.clock.now()
  await keepMapping(house.db, run.portfolioId, {
    id: newId(now),
    shape: hashed(shape),
    reading: readingToKeep(run.mapping),
    fileName: run.file.name,
    usedAt: now.toISOString(),
  })
}
