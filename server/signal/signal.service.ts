import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Signal, SignalCreate, SignalFields, SignalRecord } from '#shared/signal/signal.ts'

import { askInside } from '../db/ask.ts'
import type { Ask } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import { insertRecord, listRecords, removeRecord, saveRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { observations, signals } from './signal.row.ts'

/** More than these nobody watches. */
const mostSignals = 100

/** All of a portfolio's signals by name, each with its observations by day. */
export async function listSignals(ask: Ask, portfolioId: PortfolioId): Promise<Signal[]> {
  const seen = Map.groupBy(await listRecords(ask, observations, portfolioId), (one) => one.signal)
  return (await listRecords(ask, signals, portfolioId)).map((one) => ({
    ...one,
    observations: seen.get(one.id) ?? [],
  }))
}

/** Watches a signal; a plain number that should go up, unless said otherwise. */
export async function createSignal(
  tx: Tx,
  portfolioId: PortfolioId,
  { name, desired = 'up', unit = '' }: SignalCreate,
): Promise<SignalRecord> {
  const all = await listRecords(askInside(tx), signals, portfolioId)
  if (all.length >= mostSignals)
    throw new Problem('not_ready', `A portfolio watches at most ${mostSignals} signals.`)
  const record: SignalRecord = { id: tx.newId(), name, desired, unit, version: 0 }
  refuseTakenName(all, record)
  return insertRecord(tx, signals, { portfolioId, record })
}

export async function updateSignal(
  tx: Tx,
  portfolioId: PortfolioId,
  { current, patch }: { current: SignalRecord; patch: Partial<SignalFields> },
): Promise<SignalRecord> {
  const wanted = { ...current, ...patch }
  refuseTakenName(await listRecords(askInside(tx), signals, portfolioId), wanted)
  return saveRecord(tx, signals, { current, wanted })
}

/** Removes a signal with what was observed of it; history keeps both. */
export async function removeSignal(tx: Tx, portfolioId: PortfolioId, current: SignalRecord): Promise<void> {
  for (const one of await listRecords(askInside(tx), observations, portfolioId))
    if (one.signal === current.id) await removeRecord(tx, observations, one)
  await removeRecord(tx, signals, current)
}

function refuseTakenName(all: readonly SignalRecord[], one: SignalRecord): void {
  const same = all.find((other) => other.id !== one.id && nameKey(other.name) === nameKey(one.name))
  if (!same) return
  const message = `There is a signal “${same.name}” already.`
  throw new Problem('bad_input', message, { errors: [{ path: 'name', message }] })
}
