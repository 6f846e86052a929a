import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { Problem } from '#shared/kernel/problem.ts'

/** Which initiatives somebody may write: all of them, or those that the person owns whom their account is linked to. */
export interface Reach {
  mayAll: boolean
  person: string | null
}

/** Throws Problem naming the rows that are not the writer's; confidential ones of others are not there. */
export function refuseOthers(rows: readonly InitiativeRecord[], { mayAll, person }: Reach): void {
  if (mayAll) return
  const others = rows.filter((one) => person === null || one.owner?.id !== person)
  if (others.some((one) => one.confidential))
    throw new Problem('not_found', 'Some of these initiatives are not in this portfolio.')
  if (others.length === 0) return
  const named = others.map((one) => one.key)
  const sentence = `You own ${named.slice(0, 10).join(', ')} not: their owner or the PMO changes them.`
  throw new Problem('forbidden', `${sentence} Nothing was changed.`)
}
