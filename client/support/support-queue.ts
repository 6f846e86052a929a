import { assess } from '#shared/finding/assess.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { weightIn } from '#shared/focus/weigh.ts'
import type { Gate } from '#shared/gate/gate.ts'
import { keyNumber } from '#shared/initiative/filter.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { SupportLink, SupportState } from '#shared/support/support-link.ts'
import { timingHolds } from '#shared/support/timing.ts'
import { locale } from '../ui/format.ts'
import type { QueueFilter } from './queue-search.ts'

/** A link with both its ends; `to` undefined: work that the reader may not see. */
export interface Linked {
  link: SupportLink
  from: Initiative
  to: Initiative | undefined
  gate: Gate | null
  /** Whether its timing rule holds; null: not known. */
  holds: boolean | null
}

/** Work that says it supports, and does not say what [F06]. */
export interface Unlinked {
  row: Initiative
  finding: Finding
}

export interface SupportQueue {
  links: Record<SupportState, readonly Linked[]>
  unlinked: readonly Unlinked[]
}

/** Every link of work that has something to justify, and what has no link, each by state, the heaviest first, ties by key. */
export function supportQueue(
  snapshot: Snapshot,
  { rows, basis }: { rows: readonly Initiative[]; basis: MeasuredBasis },
): SupportQueue {
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const gateOf = new Map(snapshot.gates.map((gate) => [gate.id, gate]))
  const weigh = weightIn[basis]
  const heavier = (one: Initiative, other: Initiative) =>
    weigh(other) - weigh(one) || keyNumber(one.key) - keyNumber(other.key)
  const linked = snapshot.links.flatMap((link): Linked[] => {
    const [from, to] = [rowOf.get(link.from), rowOf.get(link.to)]
    if (!from || from.archivedAt !== null || from.class === 'core') return []
    const gate = gateOf.get(link.gate ?? '') ?? null
    return [
      { link, from, to, gate, holds: timingHolds(link.timing, { from, to, gate, today: snapshot.today }) },
    ]
  })
  const of = (state: SupportState) =>
    linked.filter((one) => one.link.state === state).toSorted((one, other) => heavier(one.from, other.from))
  const unlinked = assess(snapshot, { locale }).findings.flatMap((finding): Unlinked[] => {
    const row = finding.rule === 'F06' ? rowOf.get(idOf(finding)) : undefined
    return row ? [{ row, finding }] : []
  })
  return {
    links: {
      draft: of('draft'),
      submitted: of('submitted'),
      accepted: of('accepted'),
      returned: of('returned'),
    },
    unlinked: unlinked.toSorted((one, other) => heavier(one.row, other.row)),
  }
}

// the subject of F06 is an initiative
const idOf = ({ subject }: Finding) => subject.id as Initiative['id']

/** Whether a link's rule is kept, as the address names it. */
export const timingOf = ({ holds }: Pick<Linked, 'holds'>): NonNullable<QueueFilter['timing']> =>
  holds === null ? 'unknown' : holds ? 'kept' : 'ahead'

/** What of the queue the address asks for; `show` is left to the page. */
export function filterQueue(queue: SupportQueue, { owner, serves, timing }: QueueFilter): SupportQueue {
  const isOwned = (row: Initiative) => owner === undefined || (row.owner?.id ?? 'none') === owner
  const isAsked = (one: Linked) =>
    isOwned(one.from) &&
    (serves === undefined || one.link.to === serves) &&
    (timing === undefined || timingOf(one) === timing)
  const of = (state: SupportState) => queue.links[state].filter(isAsked)
  return {
    links: {
      draft: of('draft'),
      submitted: of('submitted'),
      accepted: of('accepted'),
      returned: of('returned'),
    },
    // what serves nothing has no rule either
    unlinked:
      serves === undefined && timing === undefined ? queue.unlinked.filter(({ row }) => isOwned(row)) : [],
  }
}

/** What comes after one in a list once it is gone: the next, else the one before; undefined when none is left. */
export function nextOf(list: readonly Linked[], id: string): string | undefined {
  const at = list.findIndex((one) => one.link.id === id)
  return (list[at + 1] ?? list[at - 1])?.link.id
}
