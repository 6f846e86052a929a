import type { FindingDecision } from '#shared/finding/finding.ts'
import type { Change } from '#shared/history/change.ts'

import { askInside } from '../db/ask.ts'
import type { Ask } from '../db/ask.ts'
import type { Keeper } from '../history/keeper.ts'
import { takeBackWith } from '../history/take-back.ts'
import type { TakeBack } from '../history/take-back.ts'
import { saveDecision, seekDecision } from './finding.store.ts'
import type { Decision } from './finding.store.ts'

const decisionKeeper: Keeper<Decision> = {
  find: (tx, { id }) => seekDecision(tx, id),
  save: (tx, _place, edit) => saveDecision(tx, edit),
  nameOf: (_tx, { id }) => `Finding ${id.split(':')[1] ?? ''}`,
  labels: { status: 'Decision', reason: 'Reason', until: 'Until' },
  together: (changed) => changed,
}

const undecided = { status: 'open', reason: null, until: null, magnitude: null, by: null, at: null } as const

/** What had been decided about a finding by a revision. */
type FormerOf = (ask: Ask, findingId: string, revision: number) => Promise<FindingDecision | null>

/** Takes decisions back to the ones before, in the name of who had made those. */
export const takeBackDecisions =
  (formerOf: FormerOf): TakeBack =>
  async (tx, portfolioId, changes) => {
    const ask = askInside(tx)
    const told = changes.map(async (change): Promise<Change> => {
      const former = await formerOf(ask, change.subject.id, change.revision - 1)
      const before = former ? { ...former, by: former.by.id } : undecided
      // a decision's own change leaves out who made it and when: that is the change's
      return { ...change, before, after: { by: change.actor?.id ?? null, at: change.at, ...change.after } }
    })
    return takeBackWith(decisionKeeper)(tx, portfolioId, await Promise.all(told))
  }
