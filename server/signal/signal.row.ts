import type { Observation, SignalRecord } from '#shared/signal/signal.ts'

import { nameKey } from '../db/name-key.ts'
import type { RecordKind } from '../db/record.ts'

export const signals: RecordKind<SignalRecord, SignalRecord> = {
  table: 'Signal',
  subject: 'signal',
  noun: 'signal',
  select: 'SELECT r.* FROM "Signal" r',
  order: 'r."nameKey"',
  toRecord: ({ id, name, desired, unit, version }) => ({ id, name, desired, unit, version }),
  toRow: (one) => ({ ...one, nameKey: nameKey(one.name) }),
}

interface ObservationRow extends Omit<Observation, 'signal'> {
  signalId: string
}

export const observations: RecordKind<Observation, ObservationRow> = {
  table: 'Observation',
  subject: 'observation',
  noun: 'observation',
  select: 'SELECT r.* FROM "Observation" r',
  order: 'r."on", r."id"',
  toRecord: (row) => ({
    id: row.id,
    signal: row.signalId,
    on: row.on,
    value: row.value,
    note: row.note,
    version: row.version,
  }),
  toRow: ({ signal, ...rest }) => ({ ...rest, signalId: signal }),
}
