import { addDays } from '#shared/kernel/day.ts'

import { createDeclaration } from '../declaration/declaration.service.ts'
import { logDirection } from '../direction/direction.service.ts'
import { createExperiment, updateExperiment } from '../experiment/experiment.service.ts'
import { userOf } from '../http/call.ts'
import { observeSignal } from '../signal/observation.service.ts'
import { createSignal } from '../signal/signal.service.ts'
import { known, snapshotOn } from './telling.ts'
import type { Tellers } from './telling.ts'

/** What is declared, watched and tried, and what leaders made of it. */
export const directionTellers: Pick<Tellers, 'declare' | 'adapt' | 'watch' | 'observe' | 'try' | 'learn'> = {
  declare: (tx, { portfolio, today, caller }, { ago, declaration }) => {
    const { ago: _ago, switched, ...words } = declaration
    const effectiveFrom = addDays(today, -ago)
    const made = { ...words, effectiveFrom }
    const by = userOf(caller)
    if (switched) {
      const written = { ...switched, kind: 'switch' as const, declaration: made }
      return logDirection(tx, portfolio.id, { written, by, today: effectiveFrom })
    }
    return createDeclaration(tx, portfolio.id, { written: made, today: effectiveFrom, decidedBy: by })
  },
  adapt: (tx, { portfolio, today, caller }, { adaptation: { ago, ...written } }) =>
    logDirection(tx, portfolio.id, { written, by: userOf(caller), today: addDays(today, -ago) }),
  watch: async (tx, { portfolio, signals }, { signals: all }) => {
    for (const one of all) {
      const { ago: _ago, seen: _seen, ...written } = one
      signals.set(one, await createSignal(tx, portfolio.id, written))
    }
  },
  observe: async (tx, { portfolio, today, signals }, { ago, seen }) => {
    const on = addDays(today, -ago)
    for (const { of, value, note } of seen) {
      const sight = { signal: known(signals, of).id, written: { on, value, note }, today: on }
      await observeSignal(tx, portfolio.id, sight)
    }
  },
  try: async (tx, telling, { ago, experiment }) => {
    const { of, hypothesis } = experiment
    const initiative = of === null ? null : known(telling.initiatives, of).id
    const snapshot = await snapshotOn(telling, ago)
    telling.experiments.set(experiment, await createExperiment(tx, snapshot, { hypothesis, initiative }))
  },
  learn: async (tx, telling, { ago, experiment }) => {
    const { outcome, learned } = experiment.ended ?? { outcome: 'running' as const, learned: '' }
    const current = known(telling.experiments, experiment)
    await updateExperiment(tx, await snapshotOn(telling, ago), { current, patch: { outcome, learned } })
  },
}
