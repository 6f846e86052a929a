import { judgedFields } from '#shared/support/support-link.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { supportFieldWords } from '#shared/support/support.words.ts'

import { askInside } from '../db/ask.ts'
import { listRecords } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { gates } from '../gate/gate.row.ts'
import type { Keeper, Place, Refused } from '../history/keeper.ts'
import {
  insertSupportLink,
  keysOf,
  listSupportLinks,
  removeSupportLink,
  saveSupportLink,
  seekSupportLink,
} from './support.store.ts'

const decision = ['state', 'submittedBy', 'decidedBy', 'decidedAt', 'reason'] as const

/** Support links, as history puts them back. */
export const supportKeeper: Keeper<SupportLink> = {
  find: (tx, { id }) => seekSupportLink(askInside(tx), id),
  save: (tx, _place, edit) => saveSupportLink(tx, { ...edit, action: 'undo' }),
  insert: (tx, { portfolioId }, link) => insertSupportLink(tx, portfolioId, link),
  remove: (tx, _place, link) => removeSupportLink(tx, link),
  nameOf: async (tx, { from }) => (await keysOf(askInside(tx), [from])).get(from) ?? 'A support link',
  labels: supportFieldWords,
  refused: async (tx, place, { current, wanted }) => ({
    ...(await withoutEnds(tx, wanted)),
    ...(await withoutGate(tx, place, wanted)),
    ...(current ? judgedSince(current, wanted) : {}),
  }),
  // a state speaks of what was judged: neither goes back without the other
  together: (changed) => (changed.includes('state') ? [...judgedFields, ...decision] : []),
}

/** A link needs both of its ends, and is one of its kind between them. */
async function withoutEnds(tx: Tx, { id, from, to }: SupportLink): Promise<Refused<SupportLink>> {
  const ask = askInside(tx)
  const keys = await keysOf(ask, [from, to])
  if (!keys.has(from)) return { from: 'The work that it justifies is not there any more.' }
  if (!keys.has(to)) return { to: 'The core work is not there any more.' }
  const same = (await listSupportLinks(ask, from)).some((one) => one.to === to && one.id !== id)
  return same ? { to: `There is another link to ${keys.get(to) ?? 'it'}.` } : {}
}

/** The gate that it waited for may be gone, or belong to work that it does not support any more. */
async function withoutGate(
  tx: Tx,
  { portfolioId }: Place,
  { gate, to }: SupportLink,
): Promise<Refused<SupportLink>> {
  if (gate === null) return {}
  const known = await listRecords(askInside(tx), gates, portfolioId)
  return known.some((one) => one.id === gate && one.initiative === to)
    ? {}
    : { gate: 'The gate that it waited for is not there any more.' }
}

/** Other words under what was submitted or decided would be words that nobody judged. */
function judgedSince(current: SupportLink, wanted: SupportLink): Refused<SupportLink> {
  if (current.state === 'draft' || wanted.state !== current.state) return {}
  const changed = judgedFields.filter((field) => wanted[field] !== current[field])
  return Object.fromEntries(changed.map((field) => [field, `The link was ${current.state} since.`]))
}
