import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

import type { Caller } from '../auth/caller.ts'

/** What decides whose confidential rows somebody sees. */
export type Sees = Pick<Caller, 'seesConfidential' | 'user'>

/** Whether the caller may not see an initiative: it is confidential, and not theirs. */
export const isHiddenFrom = (sees: Sees, one: Pick<InitiativeRecord, 'confidential' | 'owner'>): boolean =>
  one.confidential && !sees.seesConfidential && one.owner?.id !== (sees.user?.person ?? '')
