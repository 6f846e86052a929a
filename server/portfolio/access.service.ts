import { may } from '#shared/kernel/may.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import type { Sees } from './hidden.ts'
import type { PortfolioAccess } from './portfolio.store.ts'
import { servedFrom, visibleTo, wholeSnapshot } from './snapshot.service.ts'

interface SeenBy {
  role: Role | null
  sees: Sees
  /** What of the portfolio the caller may see. */
  visible: Snapshot
  /** The same with what drift is measured from: as its own pages are served. */
  served: () => Promise<Snapshot>
}

/** A portfolio of several, as the caller may see it: of those, no role was looked up on the way in. */
export async function seenBy(house: House, caller: Caller, access: PortfolioAccess): Promise<SeenBy> {
  const role = access.role as Role | null // stored as it was checked on the way in
  const asker = { administrator: caller.administrator, role }
  const sees = { user: caller.user, seesConfidential: may(asker, 'initiative.confidential') }
  const whole = await wholeSnapshot(house, access, caller)
  const visible = visibleTo(whole, sees)
  return { role, sees, visible, served: () => servedFrom(house, visible, { now: whole, base: whole, sees }) }
}
