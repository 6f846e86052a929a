import { classify } from '#shared/focus/classify.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { hiddenEver, withPast } from '../history/past-focus.service.ts'
import { isHiddenFrom } from './hidden.ts'
import type { Sees } from './hidden.ts'
import { loadSnapshot } from './snapshot.store.ts'

export { loadSnapshot }

const served = new WeakMap<Snapshot, Promise<Snapshot>>()

/** The portfolio asked about, as the caller may see it: what is hidden is left out and counted. */
export async function snapshotFor(house: House, caller: Caller): Promise<Snapshot> {
  const now = await wholeSnapshot(house, portfolioOf(caller), caller)
  return servedFrom(house, visibleTo(now, caller), { now, base: now, sees: caller })
}

/** What somebody may see, with what drift is measured from: looked for once. */
export async function servedFrom(
  house: House,
  visible: Snapshot,
  { now, base, sees }: { now: Snapshot; base: Snapshot; sees: Sees },
): Promise<Snapshot> {
  const known = served.get(visible)
  if (known) return known
  const made = hiddenEver(house, now, sees).then((hidden) => withPast(house, visible, { base, hidden }))
  served.set(visible, made)
  made.catch(() => served.delete(visible))
  return made
}

/** All of a portfolio at a revision, from memory when it was read before. */
export function wholeSnapshot(
  house: House,
  portfolio: { id: PortfolioId; revision: number },
  { organisationRevision, today }: Pick<Caller, 'organisationRevision' | 'today'>,
): Promise<Snapshot> {
  const key = { of: portfolio.id, state: `${portfolio.revision} ${organisationRevision} ${today}` }
  return house.snapshots.get(key, () => loadSnapshot(house.db, portfolio.id, today))
}

const filtered = new WeakMap<Snapshot, Map<string, Snapshot>>()

/** Leaves out confidential initiatives of others, and all that tells of them. */
export function visibleTo(whole: Snapshot, sees: Sees): Snapshot {
  if (sees.seesConfidential) return whole
  const person = sees.user?.person ?? ''
  const byPerson = filtered.get(whole) ?? new Map<string, Snapshot>()
  filtered.set(whole, byPerson)
  const known = byPerson.get(person)
  if (known) return known
  const hidden = whole.initiatives.filter((one) => isHiddenFrom(sees, one))
  const made = leaveOut(whole, new Set(hidden.map((one) => one.id)))
  byPerson.set(person, made)
  return made
}

/** A snapshot without some initiatives and all that tells of them; those that are not archived are counted. */
export function leaveOut(whole: Snapshot, hidden: ReadonlySet<string>): Snapshot {
  if (hidden.size === 0) return whole
  const links = whole.links.filter((link) => !hidden.has(link.from) && !hidden.has(link.to))
  const gone = new Set([
    ...hidden,
    ...whole.links.filter((link) => !links.includes(link)).map((link) => link.id),
  ])
  return {
    ...whole,
    initiatives: whole.initiatives.filter((one) => !hidden.has(one.id)),
    links,
    decisions: whole.decisions.filter((one) => !gone.has(one.findingId.split(':')[2] ?? '')),
    reported: whole.reported.filter((one) => !hidden.has(one.initiative)),
    milestones: whole.milestones.filter((one) => !hidden.has(one.initiative)),
    gates: whole.gates.filter((one) => !hidden.has(one.initiative)),
    dependencies: whole.dependencies.filter((one) => !hidden.has(one.from) && !hidden.has(one.to)),
    uses: whole.uses.filter((one) => !hidden.has(one.initiative)),
    hidden: whole.initiatives.filter((one) => hidden.has(one.id) && one.archivedAt === null).length,
  }
}

const withClass = new WeakMap<Snapshot, Initiative[]>()

/** A snapshot's initiatives with their class today. */
export function initiativesOf(snapshot: Snapshot): Initiative[] {
  const known = withClass.get(snapshot)
  if (known) return known
  const classes = classify(snapshot)
  const made = snapshot.initiatives.map((one) => ({
    ...one,
    class: classes.get(one.id) ?? ('unclassified' as const),
  }))
  withClass.set(snapshot, made)
  return made
}
