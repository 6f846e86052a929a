import { rightTable, roles } from './right.ts'
import type { Right, Role } from './right.ts'

/** Who asks: null is nobody signed in. `role` is theirs in the portfolio asked about, null when they have none. */
export interface Asker {
  administrator: boolean
  role: Role | null
}

const rank = (role: Role) => roles.indexOf(role)

/** Whether the asker may; `owns` says that the initiative in question is theirs. */
export function may(asker: Asker | null, right: Right, owns = false): boolean {
  const rule: { from: Role | 'open' | 'account' | 'administrator'; own?: Role } = rightTable[right]
  if (rule.from === 'open') return true
  if (!asker) return false
  if (asker.administrator || rule.from === 'account') return true
  if (rule.from === 'administrator' || !asker.role) return false
  const held = rank(asker.role)
  return held >= rank(rule.from) || (owns && rule.own !== undefined && held >= rank(rule.own))
}
