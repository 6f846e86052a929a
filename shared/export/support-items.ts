import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { SupportLink } from '../support/support-link.ts'
import { timingHolds } from '../support/timing.ts'

type End = Pick<InitiativeRecord, 'id' | 'key' | 'title'>

/** A support link with both its ends by name; null: the reader may not see it. */
export interface SupportItem extends Omit<SupportLink, 'from' | 'to'> {
  from: End | null
  to: End | null
  /** Whether its timing rule holds; null when a date that it needs is missing. */
  isInOrder: boolean | null
}

const endOf = ({ id, key, title }: InitiativeRecord): End => ({ id, key, title })

/** The support links of what is not archived: those that wait for acceptance first, then as they are. */
export function supportItems({ links, initiatives, gates, today }: Snapshot): SupportItem[] {
  const rows = new Map<string, InitiativeRecord>(initiatives.map((row) => [row.id, row]))
  const gateOf = new Map(gates.map((one) => [one.id, one]))
  const items = links.flatMap((link): SupportItem[] => {
    const [from, to] = [rows.get(link.from), rows.get(link.to)]
    if (from && from.archivedAt !== null) return []
    const gate = gateOf.get(link.gate ?? '') ?? null
    return [
      {
        ...link,
        from: from ? endOf(from) : null,
        to: to ? endOf(to) : null,
        isInOrder: timingHolds(link.timing, { from, to, gate, today }),
      },
    ]
  })
  return items.toSorted((one, other) => Number(isWaiting(other)) - Number(isWaiting(one)))
}

export const isWaiting = ({ state }: Pick<SupportItem, 'state'>): boolean => state === 'submitted'
