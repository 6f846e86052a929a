import { assess } from '#shared/finding/assess.ts'
import { findingApi } from '#shared/finding/finding.api.ts'
import type { Finding, FindingDecision } from '#shared/finding/finding.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Caller } from '../auth/caller.ts'
import type { Tx } from '../db/write.ts'
import { portfolioOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import type { House } from '../house.ts'
import { findPortfolio } from '../portfolio/portfolio.service.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { decideFinding } from './finding.store.ts'

export const findingRoutes = implement(findingApi, {
  list: async ({ house, caller }) => {
    const snapshot = await snapshotFor(house, caller)
    const { findings, hygiene } = assess(snapshot)
    return wholeList([...findings, ...hygiene], snapshot.hidden)
  },
  acknowledge: (call) => decide(call, { status: 'acknowledged', reason: null, until: null }),
  waive: (call) => {
    const { reason, until } = call.body
    if (until > call.caller.today) return decide(call, { status: 'waived', reason, until })
    const message = 'A waiver ends on a day after today.'
    throw new Problem('bad_input', message, { errors: [{ path: 'until', message }] })
  },
  reopen: (call) => decide(call, { status: 'open', reason: null, until: null }),
})

interface Deciding {
  house: House
  caller: Caller
  params: { id: string }
  version: number
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** Only what the rules find now can be decided; the answer is the finding as it stands afterwards. */
async function decide(
  call: Deciding,
  decided: Pick<FindingDecision, 'status' | 'reason' | 'until'>,
): Promise<Finding> {
  const { id: portfolioId } = portfolioOf(call.caller)
  const finding = await findFinding(call, call.caller)
  await call.write((tx) => decideFinding(tx, portfolioId, { finding, version: call.version, decided }))
  return findFinding(call, { ...call.caller, portfolio: await current(call.house, portfolioId) })
}

const current = async (house: House, id: PortfolioId) => ({
  id,
  revision: (await findPortfolio(house.db, id)).revision,
})

async function findFinding({ house, params }: Deciding, caller: Caller): Promise<Finding> {
  const { findings, hygiene } = assess(await snapshotFor(house, caller))
  const found = [...findings, ...hygiene].find((one) => one.id === params.id)
  if (!found) throw new Problem('not_found', 'Nothing of the kind is found now: it is resolved.')
  return found
}
