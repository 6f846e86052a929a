import { classContext, classOf } from '#shared/focus/classify.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import type { Stage } from '#shared/initiative/vocabulary.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { Proposal, ProposalAgain, ProposalCreate } from '#shared/proposal/proposal.ts'

import type { Caller } from '../auth/caller.ts'
import { askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { userOf } from '../http/call.ts'
import { createInitiative, findInitiative, updateInitiative } from '../initiative/initiative.service.ts'
import { draftSupport, submitSupportFor, wrongTarget } from '../support/support.service.ts'
import { insertProposal, saveProposal } from './proposal.store.ts'

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

/** What a decision reads: the portfolio as the reviewer sees it, who decides, and in which words. */
export interface Decision {
  snapshot: Snapshot
  caller: Caller
  reason: string | undefined
}

/** Makes the initiative, in stage proposed, with the case for it, as one change set. */
export async function propose(
  tx: Tx,
  snapshot: Snapshot,
  { written, caller, mayAdd }: { written: ProposalCreate; caller: Caller; mayAdd: boolean },
): Promise<Proposal> {
  const { id, name } = userOf(caller)
  const initiative = await createInitiative(tx, snapshot.portfolio.id, {
    written: { ...written.initiative, stage: 'proposed' },
    mayAdd,
  })
  const one: Proposal = {
    id: tx.newId(),
    initiative: initiative.id,
    serves: written.serves,
    mechanism: written.mechanism,
    rationale: written.rationale,
    state: 'submitted',
    submittedBy: { id, name },
    submittedAt: tx.at,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    version: 0,
  }
  refuseWrongService(withInitiative(snapshot, initiative), { initiative, serves: one.serves })
  await insertProposal(tx, snapshot.portfolio.id, one)
  return one
}

const withInitiative = (snapshot: Snapshot, one: InitiativeRecord): Snapshot => ({
  ...snapshot,
  initiatives: [...snapshot.initiatives.filter(({ id }) => id !== one.id), one],
})

/** Only what supports, and is not core by itself, says which live core work it serves. */
function refuseWrongService(
  snapshot: Snapshot,
  { initiative, serves }: { initiative: InitiativeRecord; serves: Proposal['serves'] },
): void {
  if (serves === null) return
  if (initiative.role !== 'supports') throw refused('serves', 'Only supporting work serves core work.')
  const wrong = wrongTarget(snapshot, { id: '', from: initiative.id, to: serves })
  if (wrong !== null) throw refused('serves', wrong)
}

/** Accepts: approved, and its support submitted for acceptance, in the name of who proposed it. */
export async function acceptProposal(tx: Tx, current: Proposal, decision: Decision): Promise<Proposal> {
  refuseDecided(current)
  refuseOwn(current, decision)
  const { snapshot } = decision
  const initiative = await moveStage(tx, current, 'approved')
  const seen = withInitiative(snapshot, initiative)
  const isSupport = initiative.role === 'supports' && classOf(initiative, classContext(seen)) !== 'core'
  const isLinked = seen.links.some((one) => one.from === current.initiative && one.to === current.serves)
  if (current.serves !== null && isSupport && !isLinked) {
    const { serves: to, mechanism, rationale } = current
    const written = { to, rationale: rationale.slice(0, 2_000), ...(mechanism === null ? {} : { mechanism }) }
    const link = await draftSupport(tx, seen, { from: current.initiative, written })
    await submitSupportFor(tx, seen, { current: link, by: current.submittedBy })
  }
  return decide(tx, current, { ...decision, state: 'accepted' })
}

/** Returns with a reason: the initiative stays proposed. */
export async function returnProposal(tx: Tx, current: Proposal, decision: Decision): Promise<Proposal> {
  refuseDecided(current)
  if (!decision.reason) throw refused('reason', 'Say why it goes back.')
  return decide(tx, current, { ...decision, state: 'returned' })
}

/** Rejects with a reason: the initiative is stopped. */
export async function rejectProposal(tx: Tx, current: Proposal, decision: Decision): Promise<Proposal> {
  refuseDecided(current)
  if (!decision.reason) throw refused('reason', 'Say why it is rejected.')
  await moveStage(tx, current, 'stopped')
  return decide(tx, current, { ...decision, state: 'rejected' })
}

/** Proposes again what was returned, in better words; what of the initiative is better is in the same change set. */
export async function resubmitProposal(
  tx: Tx,
  current: Proposal,
  { snapshot, caller, again }: Pick<Decision, 'snapshot' | 'caller'> & { again: ProposalAgain },
): Promise<Proposal> {
  if (current.state !== 'returned')
    throw new Problem('not_ready', 'Only what was returned is proposed again.')
  const { id, name } = userOf(caller)
  const { initiative: better, ...said } = again
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const wanted: Proposal = {
    ...current,
    ...stated,
    state: 'submitted',
    submittedBy: { id, name },
    submittedAt: tx.at,
    decidedBy: null,
    decidedAt: null,
  }
  const held = await findInitiative(askInside(tx), current.initiative)
  if (better) expectVersion(held, better.version)
  const mayAdd = may(caller, 'initiative.bulk')
  const initiative = better ? await updateInitiative(tx, held, { patch: better.patch, mayAdd }) : held
  refuseWrongService(withInitiative(snapshot, initiative), { initiative, serves: wanted.serves })
  return saveProposal(tx, { current, wanted, action: 'submit' })
}

function refuseDecided({ state }: Proposal): void {
  if (state !== 'submitted') throw new Problem('not_ready', `It is ${state} already.`)
}

/** Whoever proposed it does not accept it; an administrator may, with a reason. */
function refuseOwn({ submittedBy }: Proposal, { caller, reason }: Decision): void {
  if (submittedBy.id !== userOf(caller).id) return
  if (!caller.administrator) throw new Problem('forbidden', 'You proposed this: somebody else accepts it.')
  if (!reason) throw refused('reason', 'You proposed this: say why you accept it yourself.')
}

/** Moves the initiative; one that was moved on by hand meanwhile stays where it is. */
async function moveStage(tx: Tx, { initiative }: Proposal, stage: Stage): Promise<InitiativeRecord> {
  const current = await findInitiative(askInside(tx), initiative)
  if (!mayMoveStage(current.stage, stage)) return current
  return updateInitiative(tx, current, { patch: { stage }, mayAdd: false })
}

const actions = { accepted: 'accept', returned: 'return', rejected: 'reject' } as const

function decide(
  tx: Tx,
  current: Proposal,
  { caller, reason, state }: Decision & { state: keyof typeof actions },
): Promise<Proposal> {
  const { id, name } = userOf(caller)
  const decided = { decidedBy: { id, name }, decidedAt: tx.at, reason: reason ? reason : null }
  return saveProposal(tx, { current, wanted: { ...current, state, ...decided }, action: actions[state] })
}
