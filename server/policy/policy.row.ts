import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Policy, PolicyNumbers } from '#shared/policy/policy.ts'

export interface PolicyRow {
  version: number
  /** JSON of every threshold. */
  numbers: string
  note: string
  setById: string | null
  setByName: string | null
  setAt: string
}

/** A stored policy; Bearing's defaults where none was ever set. Thresholds that came later have their default. */
export function toPolicy(row: PolicyRow | undefined): Policy {
  if (!row) return defaultPolicy
  // written by the policy store from checked numbers
  const numbers = JSON.parse(row.numbers) as PolicyNumbers
  const setBy = row.setById === null ? null : { id: row.setById, name: row.setByName ?? '' }
  return { ...defaultPolicy, ...numbers, note: row.note, version: row.version, setBy, setAt: row.setAt }
}
