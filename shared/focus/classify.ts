import { declarationOn } from '../declaration/in-force.ts'
import type { Initiative, InitiativeRecord } from '../initiative/initiative.ts'
import type { InitiativeClass, Strategy } from '../initiative/vocabulary.ts'
import type { Day } from '../kernel/day.ts'
import type { InitiativeId } from '../kernel/id.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'

/** What classifying one initiative needs to know about the portfolio. */
export interface ClassContext<Row = InitiativeRecord> {
  /** The declared strategy; null when no declaration is in force. */
  readonly primary: Strategy | null
  /** The initiatives at either end of a support link, in any state. */
  readonly linked: ReadonlyMap<InitiativeId, Row>
  /** Initiatives with a link, in any state, to live core work. */
  readonly serving: ReadonlySet<InitiativeId>
  /** Those of them with such a link that is accepted. */
  readonly proven: ReadonlySet<InitiativeId>
}

/** What classes are made from. */
interface Classified<Row> extends Pick<Snapshot, 'today' | 'declarations' | 'links'> {
  readonly initiatives: readonly Row[]
}

type Judged = Pick<InitiativeRecord, 'id' | 'area' | 'role' | 'stage' | 'archivedAt'>

type Described = Pick<InitiativeRecord, 'id' | 'area' | 'role'>

/** The class of every initiative on a day, archived ones included; switching the primary changes classes, never rows [S1]. */
export function classify(
  snapshot: Snapshot,
  on: Day = snapshot.today,
): ReadonlyMap<InitiativeId, InitiativeClass> {
  const context = classContext(snapshot, on)
  const classes = new Map<InitiativeId, InitiativeClass>()
  for (const initiative of snapshot.initiatives) classes.set(initiative.id, classOf(initiative, context))
  return classes
}

/** Every initiative with its class, archived ones included. */
export function withClasses(snapshot: Snapshot): Initiative[] {
  const context = classContext(snapshot)
  return snapshot.initiatives.map((row) => ({ ...row, class: classOf(row, context) }))
}

/** Prepares `classOf` for a day, in one pass over links and one over initiatives. */
export function classContext<Row extends Judged>(
  snapshot: Classified<Row>,
  on: Day = snapshot.today,
): ClassContext<Row> {
  const primary = declarationOn(snapshot.declarations, on)?.primary ?? null
  const linked = findLinked(snapshot)
  const [serving, proven] = [new Set<InitiativeId>(), new Set<InitiativeId>()]
  for (const { from, to, state } of snapshot.links) {
    if (!isLiveCore(linked.get(to), primary)) continue
    serving.add(from)
    if (state === 'accepted') proven.add(from)
  }
  return { primary, linked, serving, proven }
}

/** The class of one initiative [S1]. The order of the questions is the rule. */
export function classOf(
  initiative: Described,
  context: Pick<ClassContext, 'primary' | 'proven'>,
): InitiativeClass {
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

/**
 * Whether an initiative is core work that can be served: not stopped, not archived; completed counts. One that is not
 * there, or that the reader may not see, is not.
 */
export function isLiveCore(initiative: Judged | undefined, primary: Strategy | null): boolean {
  if (!initiative || initiative.archivedAt !== null || initiative.stage === 'stopped') return false
  const isCore = initiative.role === 'drives' || initiative.role === 'supports'
  return isCore && initiative.area !== null && initiative.area === primary
}

function findLinked<Row extends Judged>({ links, initiatives }: Classified<Row>): Map<InitiativeId, Row> {
  const linked = new Map<InitiativeId, Row>()
  if (links.length === 0) return linked
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]))
  for (const initiative of initiatives) {
    if (ends.has(initiative.id)) linked.set(initiative.id, initiative)
  }
  return linked
}
