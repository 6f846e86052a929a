import { may } from '#shared/kernel/may.ts'
import { proposalApi } from '#shared/proposal/proposal.api.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'

import type { Caller } from '../auth/caller.ts'
import { askDatabase, askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import type { House } from '../house.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { ownerFor } from '../initiative/owner-for.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import {
  acceptProposal,
  propose,
  rejectProposal,
  resubmitProposal,
  returnProposal,
} from './proposal.service.ts'
import type { Decision } from './proposal.service.ts'
import { findProposal, listProposals } from './proposal.store.ts'

interface Asked {
  house: House
  caller: Caller
  params: { id: string }
  version: number
  body: { reason?: string | undefined }
  write: (work: (tx: Tx) => Promise<Proposal>) => Promise<Proposal>
}

/** The proposal as it is now, refused when it is not the version that the caller saw. */
async function expected(tx: Tx, { params, version }: Pick<Asked, 'params' | 'version'>): Promise<Proposal> {
  const current = await findProposal(askInside(tx), params.id)
  expectVersion(current, version)
  return current
}

type Decide = (tx: Tx, current: Proposal, decision: Decision) => Promise<Proposal>

/** A decision: made on the proposal that the caller saw. */
const deciding = (decide: Decide) => async (call: Asked) => {
  const { caller, body } = call
  const snapshot = await snapshotFor(call.house, caller)
  return call.write(async (tx) =>
    decide(tx, await expected(tx, call), { snapshot, caller, reason: body.reason }),
  )
}

export const proposalRoutes = implement(proposalApi, {
  list: async ({ house, caller, params }) => {
    const visible = new Set((await snapshotFor(house, caller)).initiatives.map((one) => one.id))
    const all = await listProposals(askDatabase(house.db), params.id)
    const shown = all.filter((one) => visible.has(one.initiative))
    // which confidential work is served is not told either
    const told = shown.map((one) => (one.serves && !visible.has(one.serves) ? { ...one, serves: null } : one))
    return wholeList(told, all.length - shown.length)
  },
  create: async (call) => {
    const { house, caller, body } = call
    const snapshot = await snapshotFor(house, caller)
    const owner = ownerFor(caller, body.initiative)
    const written = { ...body, initiative: { ...body.initiative, ...owner } }
    const mayAdd = may(caller, 'initiative.bulk')
    return call.write((tx) => propose(tx, snapshot, { written, caller, mayAdd }))
  },
  accept: deciding(acceptProposal),
  return: deciding(returnProposal),
  reject: deciding(rejectProposal),
  resubmit: async (call) => {
    const { caller, body } = call
    const snapshot = await snapshotFor(call.house, caller)
    return call.write(async (tx) =>
      resubmitProposal(tx, await expected(tx, call), { snapshot, caller, again: body }),
    )
  },
})
