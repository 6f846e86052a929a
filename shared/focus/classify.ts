import { declarationOn } from '../declaration/in-force.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { InitiativeClass, Strategy } from '../initiative/vocabulary.ts'
import type { Day } from '../kernel/day.ts'
import type { InitiativeId } from '../kernel/id.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { SupportLink } from '../support/support-link.ts'

/** What classifying one row needs to know about all the others. */
export interface ClassContext {
  /** The declared strategy; null when no declaration is in force. */
  readonly primary: Strategy | null
  /** Targets of support links, in any state, that are live core work: core, not stopped, not archived. */
  readonly liveTargets: ReadonlySet<InitiativeId>
  /** Initiatives with an accepted link to live core work. */
  readonly proven: ReadonlySet<InitiativeId>
}

type Described = Pick<InitiativeRecord, 'id' | 'area' | 'role'>

/** The class of every initiative on a day, archived ones included; switching the primary changes classes, never rows [S1]. */
export function classify(
  snapshot: Snapshot,
  on: Day = snapshot.today,
): ReadonlyMap<InitiativeId, InitiativeClass> {
  const context = classContext(snapshot, on)
  return new Map(snapshot.initiatives.map((initiative) => [initiative.id, classOf(initiative, context)]))
}

/** Prepares `classOf` for a day, in one pass over links and one over initiatives. */
export function classContext(snapshot: Snapshot, on: Day = snapshot.today): ClassContext {
  const primary = declarationOn(snapshot.declarations, on)?.primary ?? null
  const liveTargets = findLiveTargets(snapshot, primary)
  const isProof = (link: SupportLink) => link.state === 'accepted' && liveTargets.has(link.to)
  return { primary, liveTargets, proven: new Set(snapshot.links.filter(isProof).map((link) => link.from)) }
}

/** The class of one initiative [S1]. The order of the questions is the rule. */
export function classOf(initiative: Described, context: ClassContext): InitiativeClass {
  const { area, role } = initiative
  const { primary } = context
  if (role === null) return 'unclassified'
  if (role === 'mandatory') return 'outside'
  if (role === 'builds_capability') return 'foundation'
  if (primary === null) return 'unclassified'
  if (area === primary) return 'core'
  if (role === 'drives') return area === null || area === 'neither' ? 'unclassified' : 'competing'
  return context.proven.has(initiative.id) ? 'supporting' : 'unproven'
}

function findLiveTargets(snapshot: Snapshot, primary: Strategy | null): Set<InitiativeId> {
  const live = new Set<InitiativeId>()
  if (primary === null || snapshot.links.length === 0) return live
  const targets = new Set(snapshot.links.map((link) => link.to))
  for (const { id, area, role, stage, archivedAt } of snapshot.initiatives) {
    const isCore = area === primary && (role === 'drives' || role === 'supports')
    if (isCore && stage !== 'stopped' && archivedAt === null && targets.has(id)) live.add(id)
  }
  return live
}
