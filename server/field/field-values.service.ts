import { withCustom } from '#shared/field/custom-cells.ts'
import type { CustomValue } from '#shared/field/custom.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { listInitiatives, saveInitiatives } from '../initiative/initiative.service.ts'

/** Every initiative of the portfolio, archived ones too, that holds a value in the field. */
async function listHolding(tx: Tx, portfolioId: PortfolioId, field: string): Promise<InitiativeRecord[]> {
  const all = await listInitiatives(askInside(tx), portfolioId)
  return all.filter((one) => one.custom[field] !== undefined)
}

/** In how many initiatives each of these words is chosen. */
export async function countChosen(
  tx: Tx,
  { portfolioId, id }: { portfolioId: PortfolioId; id: string },
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (const { custom } of await listHolding(tx, portfolioId, id)) {
    for (const word of [custom[id]].flat()) {
      if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Rewrites what initiatives hold in a field: words by others, null takes one out; 'none' takes every value out. */
export async function changeValues(
  tx: Tx,
  portfolioId: PortfolioId,
  { field, words }: { field: CustomField; words: ReadonlyMap<string, string | null> | 'none' },
): Promise<void> {
  if (words !== 'none' && words.size === 0) return
  const holding = await listHolding(tx, portfolioId, field.id)
  const edits = holding.map((current) => {
    const held = current.custom[field.id]
    const value = words === 'none' || held === undefined ? null : reworded(held, words)
    return { current, wanted: { ...current, custom: withCustom(current.custom, { [field.id]: value }) } }
  })
  await saveInitiatives(tx, { edits })
}

function reworded(held: CustomValue, words: ReadonlyMap<string, string | null>): CustomValue | null {
  const next = (word: string) => (words.has(word) ? (words.get(word) ?? null) : word)
  if (typeof held === 'string') return next(held)
  if (!Array.isArray(held)) return held
  const kept = held.map(next).filter((word) => word !== null)
  return kept.length === 0 ? null : [...new Set(kept)]
}
