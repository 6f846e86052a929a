import { classContext, classOf } from '#shared/focus/classify.ts'
import { declarationOn } from '#shared/declaration/in-force.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { wrongGate } from '#shared/support/link-gate.ts'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { judgedFields, supportDefaults } from '#shared/support/support-link.ts'
import type { SupportCreate, SupportLink, SupportPatch } from '#shared/support/support-link.ts'

import type { Caller } from '../auth/caller.ts'
import type { Tx } from '../db/write.ts'
import { userOf } from '../http/call.ts'
import { insertSupportLink, saveSupportLink } from './support.store.ts'

export { isGateAwaited } from './support.store.ts'

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

/** A draft from work that is not core to live core work of the same portfolio. `snapshot` is what the writer may see. */
export async function draftSupport(
  tx: Tx,
  snapshot: Snapshot,
  { from, written }: { from: InitiativeId; written: SupportCreate },
): Promise<SupportLink> {
  const link: SupportLink = {
    ...supportDefaults,
    ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)),
    to: written.to,
    id: tx.newId(),
    from,
    state: 'draft',
    submittedBy: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    version: 0,
  }
  refuseWrongTarget(snapshot, link)
  if (written.mechanism !== undefined) refuseWrongMechanism(snapshot, link)
  refuseWrongGate(snapshot, link)
  await insertSupportLink(tx, snapshot.portfolio.id, link)
  return link
}

/**
 * Changes a link; what was judged is a draft again when its target, mechanism, rationale, timing or gate changes. A rule
 * that waits for no gate lets go of the one that it had.
 */
export async function reviseSupport(
  tx: Tx,
  snapshot: Snapshot,
  { current, patch }: { current: SupportLink; patch: SupportPatch },
): Promise<SupportLink> {
  const stated = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const kept = (patch.timing ?? current.timing) === 'after_gate' ? current.gate : null
  const wanted: SupportLink = { ...current, gate: kept, ...stated }
  const isOther = (name: (typeof judgedFields)[number]) => wanted[name] !== current[name]
  if (isOther('to')) refuseWrongTarget(snapshot, wanted)
  if (isOther('mechanism')) refuseWrongMechanism(snapshot, wanted)
  if (isOther('to') || isOther('timing') || isOther('gate')) refuseWrongGate(snapshot, wanted)
  const judged = judgedFields.some(isOther)
  const again = { state: 'draft', submittedBy: null, decidedBy: null, decidedAt: null, reason: null } as const
  return saveSupportLink(tx, { current, wanted: judged ? { ...wanted, ...again } : wanted, action: 'update' })
}

export const submitSupport = (
  tx: Tx,
  snapshot: Snapshot,
  { current, caller }: { current: SupportLink; caller: Caller },
) => submitSupportFor(tx, snapshot, { current, by: userOf(caller) })

/** Submits a link in somebody's name: they do not accept it themselves. */
export async function submitSupportFor(
  tx: Tx,
  snapshot: Snapshot,
  { current, by }: { current: SupportLink; by: Reference },
): Promise<SupportLink> {
  if (current.state === 'submitted' || current.state === 'accepted') {
    throw new Problem('not_ready', `It is ${current.state} already.`)
  }
  if (current.rationale === '')
    throw refused('rationale', 'Say why it helps the core work before you submit.')
  refuseWrongTarget(snapshot, current)
  refuseWrongMechanism(snapshot, current)
  if (current.timing === 'after_gate' && current.gate === null)
    throw refused('gate', 'Choose the gate that it waits for before you submit.')
  refuseWrongGate(snapshot, current)
  const wanted: SupportLink = {
    ...current,
    state: 'submitted',
    submittedBy: { id: by.id, name: by.name },
    decidedBy: null,
    decidedAt: null,
    reason: null,
  }
  return saveSupportLink(tx, { current, wanted, action: 'submit' })
}

/**
 * Accepts or returns what was submitted. The one who accepts is neither the initiative's owner nor the submitter; an
 * administrator may be, with a reason. Returning needs a reason.
 */
export async function decideSupport(
  tx: Tx,
  {
    current,
    caller,
    reason,
    accepted,
  }: { current: SupportLink; caller: Caller; reason: string | undefined; accepted: boolean },
): Promise<SupportLink> {
  if (current.state !== 'submitted') throw new Problem('not_ready', 'Only what was submitted can be decided.')
  const { id, name } = userOf(caller)
  const given = reason === undefined || reason === '' ? null : reason
  if (!accepted && given === null) throw refused('reason', 'Say why it goes back.')
  if (accepted && (caller.owns || current.submittedBy?.id === id)) {
    const own = caller.owns ? 'You own this initiative' : 'You submitted this'
    if (!caller.administrator) throw new Problem('forbidden', `${own}: somebody else accepts it.`)
    if (given === null) throw refused('reason', `${own}: say why you accept it yourself.`)
  }
  const wanted: SupportLink = {
    ...current,
    state: accepted ? 'accepted' : 'returned',
    decidedBy: { id, name },
    decidedAt: tx.at,
    reason: given,
  }
  return saveSupportLink(tx, { current, wanted, action: accepted ? 'accept' : 'return' })
}

function refuseWrongTarget(snapshot: Snapshot, link: SupportLink): void {
  const wrong = wrongTarget(snapshot, link)
  if (wrong !== null) throw refused('to', wrong)
}

/** Why work cannot be said to support what it names, in a sentence; null when it can. */
export function wrongTarget(
  snapshot: Snapshot,
  link: Pick<SupportLink, 'id' | 'from' | 'to'>,
): string | null {
  if (link.to === link.from) return 'An initiative cannot support itself.'
  const target = snapshot.initiatives.find((one) => one.id === link.to)
  if (!target) return 'There is no such initiative in this portfolio.'
  const from = snapshot.initiatives.find((one) => one.id === link.from)
  const context = classContext(snapshot)
  if (from && classOf(from, context) === 'core')
    return `${from.key} is core itself: there is nothing to justify.`
  if (classOf(target, context) !== 'core')
    return `${target.key} is not core work: supporting work serves the primary strategy.`
  if (target.stage === 'stopped' || target.archivedAt !== null)
    return `${target.key} is not going on any more.`
  const same = snapshot.links.find(
    (one) => one.from === link.from && one.to === link.to && one.id !== link.id,
  )
  return same ? `There is a link to ${target.key} already.` : null
}

function refuseWrongGate(snapshot: Snapshot, link: SupportLink): void {
  const wrong = wrongGate(link, snapshot.gates)
  if (wrong !== null) throw refused('gate', wrong)
}

function refuseWrongMechanism(snapshot: Snapshot, link: SupportLink): void {
  const primary = declarationOn(snapshot.declarations, snapshot.today)?.primary ?? null
  if (mechanismsUnder(primary).includes(link.mechanism)) return
  throw refused('mechanism', 'This way of helping does not fit the primary strategy in force.')
}
