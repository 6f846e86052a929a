import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Observation, ObservationCreate } from '#shared/signal/signal.ts'

import { askInside } from '../db/ask.ts'
import { insertRecord, listRecords } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { observations } from './signal.row.ts'

/** More often than daily for ten years nobody looks. */
const mostObservations = 4_000

const refused = (message: string) => new Problem('bad_input', message, { errors: [{ path: 'on', message }] })

interface Seen {
  signal: string
  written: ObservationCreate
  /** The organisation's day. */
  today: Day
}

/** Says what a signal was, today unless said otherwise; once a day. */
export async function observeSignal(
  tx: Tx,
  portfolioId: PortfolioId,
  { signal, written, today }: Seen,
): Promise<Observation> {
  const { on = today, value, note = '' } = written
  if (on > today) throw refused('Nobody has seen yet what it will be after today.')
  const known = (await listRecords(askInside(tx), observations, portfolioId)).filter(
    (one) => one.signal === signal,
  )
  if (known.some((one) => one.on === on))
    throw refused('It was observed on this day already: remove that observation first.')
  if (known.length >= mostObservations)
    throw new Problem('not_ready', `A signal keeps at most ${mostObservations} observations.`)
  const record: Observation = { id: tx.newId(), signal, on, value, note, version: 0 }
  return insertRecord(tx, observations, { portfolioId, record })
}
