import type { Initiative } from '../initiative/initiative.ts'
import type { Day } from '../kernel/day.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeId } from '../kernel/id.ts'
import type { SupportLink } from '../support/support-link.ts'

/** Lanes from top to bottom: what drives, with what serves it below; then the rest. */
export const lanes = ['core', 'supporting', 'foundation', 'competing', 'other'] as const
export type Lane = (typeof lanes)[number]

export interface LaneRow {
  readonly row: Initiative
  /** The core work that it is shown under; null for a row that stands for itself. */
  readonly under: InitiativeId | null
}

const laneOf = {
  core: 'core',
  supporting: 'supporting',
  unproven: 'supporting',
  foundation: 'foundation',
  competing: 'competing',
  outside: 'other',
  unclassified: 'other',
} as const satisfies Record<InitiativeClass, Lane>

/** Whether a roadmap speaks of it: what is archived or stopped is no plan any more. */
export const isPlanned = (row: Pick<Initiative, 'archivedAt' | 'stage'>): boolean =>
  row.archivedAt === null && row.stage !== 'stopped'

/** An initiative's days, as they are or as they would be. */
export interface Dates {
  readonly start: Day | null
  readonly end: Day | null
}

/**
 * The planned rows by lane, each lane in order of time: that of `ordered` where it knows a row, so that rows keep their
 * place while they are moved. Supporting work stands under the core work that it serves: by its
 * accepted link, else by the first; without a link to planned core work it has a lane of its own.
 */
export function laneRows(
  rows: readonly Initiative[],
  links: readonly Pick<SupportLink, 'from' | 'to' | 'state'>[],
  ordered?: ReadonlyMap<InitiativeId, Dates>,
): Record<Lane, LaneRow[]> {
  const planned = rows
    .filter(isPlanned)
    .toSorted((one, other) => byTime(ordered?.get(one.id) ?? one, ordered?.get(other.id) ?? other))
  const core = new Set(planned.filter((row) => row.class === 'core').map((row) => row.id))
  const served = servedBy(links, core)
  const made: Record<Lane, LaneRow[]> = { core: [], supporting: [], foundation: [], competing: [], other: [] }
  const under = new Map<InitiativeId, LaneRow[]>()
  for (const row of planned) {
    const lane = laneOf[row.class]
    const target = lane === 'supporting' ? served.get(row.id) : undefined
    if (target === undefined) made[lane].push({ row, under: null })
    else under.set(target, [...(under.get(target) ?? []), { row, under: target }])
  }
  made.core = made.core.flatMap((one) => [one, ...(under.get(one.row.id) ?? [])])
  return made
}

function servedBy(
  links: readonly Pick<SupportLink, 'from' | 'to' | 'state'>[],
  core: ReadonlySet<InitiativeId>,
): Map<InitiativeId, InitiativeId> {
  const served = new Map<InitiativeId, InitiativeId>()
  const accepted = links.filter((one) => one.state === 'accepted')
  for (const { from, to } of [...accepted, ...links])
    if (core.has(to) && !served.has(from)) served.set(from, to)
  return served
}

/** Without a day last; on one day the shorter first, then as they were logged. */
const byTime = (one: Dates, other: Dates): number =>
  compare(one.start ?? one.end ?? '9999', other.start ?? other.end ?? '9999') ||
  compare(one.end ?? '9999', other.end ?? '9999')

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
