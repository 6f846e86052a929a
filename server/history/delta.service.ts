import type { Delta } from '#shared/history/delta.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { askDatabase } from '../db/ask.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { haveNamesChanged, listChangesAfter } from './history.store.ts'
import type { BareChange } from './history.store.ts'

/** More than this is taken again as a whole: it costs less than telling it piece by piece. */
const most = 2_000

/** Changes of these leave a snapshot as it is. */
const besides = new Set([
  'logo',
  'member',
  'import',
  'share_link',
  'change_set',
  'proposal',
  'template',
  'view',
  'signal',
  'observation',
  'experiment',
])

/** Changes of these are told piece by piece. */
const piecemeal = new Set(['initiative', 'support_link', 'status_update'])

/** What a reader who has the snapshot of a revision lacks; of a revision that is none yet, all. */
export async function deltaSince(house: House, caller: Caller, since: number): Promise<Delta> {
  const { id, revision } = portfolioOf(caller)
  const snapshot = await snapshotFor(house, caller)
  const lists = { initiatives: [], links: [], reported: [], removed: [] }
  const answer = { revision, ...lists, hidden: snapshot.hidden, whole: true }
  // a number beyond the last revision need not fit the column
  if (since > revision) return answer
  const ask = askDatabase(house.db)
  const changes = await listChangesAfter(ask, id, { revision: since, most: most + 1 })
  if (changes.length > most || (await haveNamesChanged(ask, id, since))) return answer
  const told = changes.filter((one) => !besides.has(one.subjectType))
  const isWider = (one: BareChange) => !piecemeal.has(one.subjectType)
  if (told.some(isWider)) return answer
  if (!caller.seesConfidential && told.some((one) => movesSight(one, snapshot))) return answer

  const ids = new Set(told.map((one) => one.subjectId))
  const initiatives = snapshot.initiatives.filter((one) => ids.has(one.id))
  const links = snapshot.links.filter((one) => ids.has(one.id))
  // what was published names its initiative; drafts tell nobody anything
  const spoken = new Set(told.map((one) => one.subjectType === 'status_update' && one.after?.['initiative']))
  const reported = snapshot.reported.filter((one) => spoken.has(one.initiative))
  return { ...answer, initiatives, links, reported, removed: goneOf(told, snapshot), whole: false }
}

/** Whether a change may show a confidential row to a reader, or hide one. */
function movesSight({ subjectType, subjectId, before, after }: BareChange, snapshot: Snapshot): boolean {
  if (subjectType !== 'initiative') return false
  if (before?.['confidential'] === true || after?.['confidential'] === true) return true
  const isOwner = before !== null && after !== null && 'owner' in after
  return isOwner && snapshot.initiatives.find((one) => one.id === subjectId)?.confidential !== false
}

/** What was taken out and is not back. A link that a reader could not see is not named: an end of it is hidden. */
function goneOf(changes: readonly BareChange[], snapshot: Snapshot): string[] {
  const last = new Map(changes.map((one) => [one.subjectId, one]))
  const removed = [...last.values()].filter((one) => one.after === null)
  const known = new Set<unknown>([...snapshot.initiatives.map((one) => one.id), ...removed.map(subjectOf)])
  const isKnown = ({ subjectType, before }: BareChange) =>
    subjectType === 'initiative' || (known.has(before?.['from']) && known.has(before?.['to']))
  return removed.filter(isKnown).map(subjectOf)
}

const subjectOf = (one: BareChange): string => one.subjectId
