import type { Snapshot } from '../portfolio/snapshot.ts'
import type { SupportLink } from '../support/support-link.ts'
import { timingHolds } from '../support/timing.ts'
import type { ClassContext } from './classify.ts'
import { ratio } from './ratio.ts'
import { isInScope } from './weigh.ts'

/** A link of work in scope, with whether its timing rule holds; null: a date that it needs is missing. */
export interface TimedLink {
  readonly link: SupportLink
  readonly holds: boolean | null
}

/** Whether the timing rule holds [S1], link by link: of all links in any state whose work is in scope. */
export function timedLinks(
  { links, gates, today }: Pick<Snapshot, 'links' | 'gates' | 'today'>,
  { linked }: Pick<ClassContext, 'linked'>,
): TimedLink[] {
  const gateOf = new Map(links.length > 0 ? gates.map((gate) => [gate.id, gate]) : [])
  return links.flatMap((link) => {
    const from = linked.get(link.from)
    if (!from || !isInScope(from)) return []
    const gate = link.gate === null ? null : gateOf.get(link.gate)
    return [{ link, holds: timingHolds(link.timing, { from, to: linked.get(link.to), gate, today }) }]
  })
}

/** Share of the links with known dates whose timing rule holds; null when no link has them. */
export function orderedOf(links: readonly TimedLink[]): number | null {
  const known = links.filter(({ holds }) => holds !== null)
  return ratio(known.filter(({ holds }) => holds).length, known.length)
}
