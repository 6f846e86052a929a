import { policyWrite } from '#shared/policy/policy.ts'
import type { Policy, PolicyWrite } from '#shared/policy/policy.ts'
import { thresholdWords } from '#shared/policy/policy.words.ts'

import { askInside } from '../db/ask.ts'
import type { Keeper, Kept, Refused } from '../history/keeper.ts'
import { findPolicy, insertPolicy } from './policy.store.ts'

type Told = PolicyWrite & Kept

const written = ({ id: _i, version: _v, ...one }: Told): PolicyWrite => one

const labels: Readonly<Partial<Record<string, { label: string }>>> = thresholdWords

/** Thresholds, as history puts them back: a new version with the former numbers. */
export const policyKeeper: Keeper<Told> = {
  find: async (tx, { portfolioId }) => {
    const { setBy: _b, setAt: _a, ...policy } = await findPolicy(askInside(tx), portfolioId)
    return { ...policy, id: portfolioId }
  },
  save: async (tx, { portfolioId }, { current, wanted }) => {
    const before: Policy = { ...written(current), version: current.version, setBy: null, setAt: null }
    const by = { id: tx.writer.userId, name: '' }
    await insertPolicy(tx, portfolioId, { current: before, written: written(wanted), by })
  },
  nameOf: () => 'Thresholds',
  labels: {
    note: 'Note',
    mixTarget: 'Wanted mix',
    ...Object.fromEntries(Object.entries(labels).map(([name, words]) => [name, words?.label ?? name])),
  },
  refused: (_tx, _place, { wanted }): Promise<Refused<Told>> => {
    const { error } = policyWrite.safeParse(written(wanted))
    const issues = error?.issues ?? []
    return Promise.resolve(Object.fromEntries(issues.map(({ path, message }) => [path[0], message])))
  },
}
