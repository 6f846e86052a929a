import type { Capability, CapabilityAssessment, CapabilityUse } from '#shared/capability/capability.ts'

import { askInside } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import { insertRecord, listRecords, seekRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import type { Keeper, Place } from '../history/keeper.ts'
import { recordKeeper, whyNotOf } from '../history/record-keeper.ts'
import { assessments, capabilities, uses } from './capability.row.ts'

const listAll = (tx: Tx, { portfolioId }: Pick<Place, 'portfolioId'>): Promise<Capability[]> =>
  listRecords(askInside(tx), capabilities, portfolioId)

const marked = (all: readonly Capability[], but: string): Capability | undefined =>
  all.find((one) => one.isMostImportant && one.id !== but)

const whyNoCapability = async (tx: Tx, id: string): Promise<string | null> =>
  (await seekRecord(askInside(tx), capabilities, id)) ? null : 'The capability is not there any more.'

/** A use or an assessment is called after its capability. */
const named = async (tx: Tx, { capability }: { capability: string }): Promise<string> =>
  (await seekRecord(askInside(tx), capabilities, capability))?.name ?? ''

/** Capabilities, as history puts them back. One that comes back leaves the mark with whichever has it now. */
export const capabilityKeeper: Keeper<Capability> = recordKeeper(capabilities, {
  nameOf: (_tx, { name }) => name,
  labels: {
    name: 'Name',
    kind: 'Where it belongs',
    trait: 'What it gives',
    description: 'What it is',
    isMostImportant: 'The most important one',
  },
  insert: async (tx, place, record) => {
    const isMarked = record.isMostImportant && !marked(await listAll(tx, place), record.id)
    const back = { ...record, isMostImportant: isMarked }
    return insertRecord(tx, capabilities, { portfolioId: place.portfolioId, record: back })
  },
  whyItCannotGo: async (tx, { portfolioId, id }) => {
    const ask = askInside(tx)
    if ((await listRecords(ask, uses, portfolioId)).some((one) => one.capability === id))
      return 'An initiative builds or requires it.'
    const isAssessed = (await listRecords(ask, assessments, portfolioId)).some((one) => one.capability === id)
    return isAssessed ? 'It was assessed.' : null
  },
  refused: async (tx, place, { current, wanted }) => {
    const all = await listAll(tx, place)
    const isTaken = all.some((one) => one.id !== wanted.id && nameKey(one.name) === nameKey(wanted.name))
    const holder = current && wanted.isMostImportant ? marked(all, wanted.id) : undefined
    return {
      name: isTaken ? 'Another capability is called so now.' : null,
      isMostImportant: holder ? `${holder.name} is the most important one now.` : null,
    }
  },
})

/** Assessments come back with their capability; what was assessed is never taken away. */
export const assessmentKeeper: Keeper<CapabilityAssessment> = recordKeeper(assessments, {
  nameOf: named,
  labels: {},
  refused: async (tx, _place, { wanted }) => ({ capability: await whyNoCapability(tx, wanted.capability) }),
})

/** What initiatives build and require, as history puts it back: levels all together. */
export const useKeeper: Keeper<CapabilityUse> = recordKeeper(uses, {
  nameOf: named,
  labels: { fromLevel: 'From', toLevel: 'To', minLevel: 'At least at', by: 'By' },
  together: (changed) => changed.filter((field) => field === 'fromLevel' || field === 'toLevel'),
  refused: async (tx, place, { current, wanted }) => {
    const all = await listRecords(askInside(tx), uses, place.portfolioId)
    const isSaid = all.some(
      (one) =>
        one.id !== wanted.id &&
        one.initiative === wanted.initiative &&
        one.capability === wanted.capability &&
        one.relation === wanted.relation,
    )
    return {
      relation: current === null && isSaid ? 'It is said anew by now.' : null,
      initiative: await whyNotOf(tx, place.portfolioId, wanted.initiative),
      capability: await whyNoCapability(tx, wanted.capability),
    }
  },
})
