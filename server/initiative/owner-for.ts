import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Caller } from '../auth/caller.ts'
import { userOf } from '../http/call.ts'

/** A contributor edits what they own: what they log without naming an owner is theirs. Refused when they are nobody's account. */
export function ownerFor(caller: Caller, written: { owner?: string | null | undefined }): { owner?: string } {
  if (may(caller, 'initiative.update') || written.owner !== undefined) return {}
  const { person } = userOf(caller)
  if (person === null)
    throw new Problem(
      'conflict',
      'No person is linked to your account, so nobody could own this. Ask an administrator.',
    )
  return { owner: person }
}
