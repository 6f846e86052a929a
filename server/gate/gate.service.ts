import type { Gate, GateDecision, GateFields } from '#shared/gate/gate.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { insertRecord, removeRecord, saveRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { gates } from './gate.row.ts'

const undecided = { decision: null, reason: '', decidedOn: null, decidedBy: null } as const

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

export const addGate = (
  tx: Tx,
  portfolioId: PortfolioId,
  { initiative, written }: { initiative: InitiativeId; written: GateFields },
): Promise<Gate> =>
  insertRecord(tx, gates, {
    portfolioId,
    record: { id: tx.newId(), initiative, ...written, ...undecided, version: 0 },
  })

/** Decides at a gate, or takes the decision back. Held and stopped say why. Nothing is decided on a day to come. */
export async function decideGate(
  tx: Tx,
  { current, written, by, today }: { current: Gate; written: GateDecision; by: Reference; today: Day },
): Promise<Gate> {
  const { decision, reason, decidedOn = today } = written
  if (decision === null) return saveRecord(tx, gates, { current, wanted: { ...current, ...undecided } })
  if (decidedOn > today) throw refused('decidedOn', 'Nothing is decided on a day to come.')
  if (decision !== 'passed' && reason === '') throw refused('reason', 'Say why it does not pass.')
  const decidedBy = { id: by.id, name: by.name }
  return saveRecord(tx, gates, { current, wanted: { ...current, decision, reason, decidedOn, decidedBy } })
}

/** Removes a gate; not while support waits for it, which would lose its rule. `whole` is all of the portfolio. */
export async function removeGate(tx: Tx, whole: Snapshot, current: Gate): Promise<void> {
  const waiting = whole.links.find((one) => one.gate === current.id)
  if (waiting)
    throw new Problem('conflict', 'Supporting work waits for this gate: give its link another rule first.')
  await removeRecord(tx, gates, current)
}
