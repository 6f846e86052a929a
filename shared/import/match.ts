import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { importKey } from './import-run.ts'
import type * as z from 'zod'
import { foldWord } from './clean.ts'
import type { ReadRow } from './read-rows.ts'

export type ImportKey = z.infer<typeof importKey>

/** What a row of the file stands for among the initiatives that are there. */
export type Match =
  | { found: InitiativeRecord }
  | { found: null; note: ReadRow['warnings'][number] | null }
  | { problem: string }

/** The initiatives of a portfolio, archived ones too, to be found by key, by external id or by title. */
export interface Matcher {
  match: (row: ReadRow) => Match
  ownerOf: (externalId: string) => InitiativeRecord | null
}

export function matcherFor(existing: readonly InitiativeRecord[], key: ImportKey): Matcher {
  const byKey = new Map(existing.map((row) => [row.key, row]))
  const byExternalId = new Map(
    existing.flatMap((row) => (row.externalId === null ? [] : [[row.externalId, row]])),
  )
  const byTitle = new Map<string, InitiativeRecord[]>()
  for (const row of existing) {
    const title = foldWord(row.title)
    const same = byTitle.get(title)
    if (same) same.push(row)
    else byTitle.set(title, [row])
  }
  const titled = (row: ReadRow, withoutId: boolean): Match => {
    const same = (byTitle.get(foldWord(row.values.title ?? '')) ?? []).filter(
      (one) => !withoutId || one.externalId === null,
    )
    const live = same.filter((one) => one.archivedAt === null)
    if (live.length > 1) {
      return { problem: `Several initiatives have this title: ${live.map((one) => one.key).join(', ')}.` }
    }
    return foundOr(live[0] ?? same[0])
  }
  const byBareNumber = new Map(
    Array.from(byExternalId, ([id, row]) => [bareNumber(id), row] as const).filter(([bare]) => bare !== null),
  )
  const byOwnId = (row: ReadRow): Match => {
    const id = row.values.externalId
    if (!id) return titled(row, true)
    const found = byExternalId.get(id)
    const other = found ? undefined : byBareNumber.get(bareNumber(id) ?? '')
    if (!other?.externalId) return foundOr(found)
    const message = `${other.key} has the id ${other.externalId}: leading zeros tell them apart, or were lost.`
    return { found: null, note: { field: 'externalId', message, original: id } }
  }

  return {
    ownerOf: (externalId) => byExternalId.get(externalId) ?? null,
    match: (row) => {
      if (key === 'title') return titled(row, false)
      if (key === 'externalId') return byOwnId(row)
      const found = row.key === null ? undefined : byKey.get(row.key)
      if (found) return { found }
      const other = byOwnId(row)
      if (row.key === null || !('note' in other)) return other
      const message = 'No initiative here has this key; a new one gets the next number.'
      return { found: null, note: { field: 'key', message, original: row.key } }
    },
  }
}

/** A number without the zeros before it; null for what is no number. */
const bareNumber = (id: string): string | null => (/^\d+$/.test(id) ? id.replace(/^0+/, '') : null)

const foundOr = (row: InitiativeRecord | undefined): Match =>
  row ? { found: row } : { found: null, note: null }
