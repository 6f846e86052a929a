import type { RowsFound } from '../initiative/row-filter.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { assess } from './assess.ts'

const known = new WeakMap<Snapshot, RowsFound>()

/** The initiatives that each rule's findings and hygiene name, waived ones too. */
export function rowsFound(snapshot: Snapshot): RowsFound {
  const before = known.get(snapshot)
  if (before) return before
  const found = new Map<string, Set<string>>()
  const { findings, hygiene } = assess(snapshot)
  for (const { rule, evidence } of [...findings, ...hygiene]) {
    const named = evidence['initiatives']
    const ids = found.get(rule) ?? new Set()
    found.set(rule, ids)
    if (Array.isArray(named)) for (const id of named) ids.add(id)
  }
  known.set(snapshot, found)
  return found
}
