import type { Observation, SignalRecord } from '#shared/signal/signal.ts'

import { askInside } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import { listRecords, seekRecord } from '../db/record.ts'
import type { Keeper } from '../history/keeper.ts'
import { recordKeeper } from '../history/record-keeper.ts'
import { observations, signals } from './signal.row.ts'

/** Signals, as history puts them back. */
export const signalKeeper: Keeper<SignalRecord> = recordKeeper(signals, {
  nameOf: (_tx, { name }) => name,
  labels: { name: 'Name', desired: 'Where it should go', unit: 'Unit' },
  whyItCannotGo: async (tx, { portfolioId, id }) => {
    const seen = await listRecords(askInside(tx), observations, portfolioId)
    return seen.some((one) => one.signal === id) ? 'It was observed since.' : null
  },
  refused: async (tx, { portfolioId }, { wanted }) => {
    const all = await listRecords(askInside(tx), signals, portfolioId)
    const isTaken = all.some((one) => one.id !== wanted.id && nameKey(one.name) === nameKey(wanted.name))
    return { name: isTaken ? 'Another signal is called so now.' : null }
  },
})

/** What was observed, as history puts it back: one a day. */
export const observationKeeper: Keeper<Observation> = recordKeeper(observations, {
  nameOf: async (tx, { signal }) => (await seekRecord(askInside(tx), signals, signal))?.name ?? '',
  labels: { on: 'Day', value: 'Value', note: 'Note' },
  refused: async (tx, { portfolioId }, { wanted }) => {
    const ask = askInside(tx)
    const isThere = (await seekRecord(ask, signals, wanted.signal)) !== null
    const isTaken = (await listRecords(ask, observations, portfolioId)).some(
      (one) => one.id !== wanted.id && one.signal === wanted.signal && one.on === wanted.on,
    )
    return {
      signal: isThere ? null : 'The signal is not there any more.',
      on: isTaken ? 'Something else was observed on that day.' : null,
    }
  },
})
