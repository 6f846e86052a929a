import { addDays } from '#shared/kernel/day.ts'
import type { Signal } from '#shared/signal/signal.ts'

interface Given {
  desired: Signal['desired']
  unit?: string
  /** Observed day after day, from the first of January 2026. */
  values: readonly number[]
}

/** A signal with its observations. */
export const makeSignal = ({ desired, unit = '', values }: Given): Signal => ({
  id: 'signal',
  name: 'Trust',
  desired,
  unit,
  version: 0,
  observations: values.map((value, at) => ({
    id: `seen-${at}`,
    signal: 'signal',
    on: addDays('2026-01-01', at),
    value,
    note: '',
    version: 0,
  })),
})
