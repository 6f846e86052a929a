import type { Endpoint } from '#shared/kernel/endpoint.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Writer } from '../db/write.ts'
import type { Call } from '../http/call.ts'
import { portfolioOf, userOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { wholeSnapshot } from '../portfolio/snapshot.service.ts'

/** Who imports, into which portfolio as it is now: from a request, or from a command. */
export interface ImportContext {
  house: House
  portfolio: { id: PortfolioId; revision: number }
  organisationRevision: number
  /** The organisation's day. */
  today: string
  userId: string
  requestId: string
}

export const contextOf = <E extends Endpoint>({ house, caller, requestId }: Call<E>): ImportContext => ({
  house,
  portfolio: portfolioOf(caller),
  organisationRevision: caller.organisationRevision,
  today: caller.today,
  userId: userOf(caller).id,
  requestId,
})

export const writerOf = ({ userId, requestId }: ImportContext): Writer => ({
  userId,
  right: 'import.run',
  owns: false,
  requestId,
})

/** All of the portfolio, confidential rows too: who may import may see them. */
export const snapshotNow = (context: ImportContext): Promise<Snapshot> =>
  wholeSnapshot(context.house, context.portfolio, context)
