import { isDeepStrictEqual } from 'node:util'

import type { Change } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import {
  findSupported,
  insertAgain,
  listInitiatives,
  removeInitiatives,
  saveInitiatives,
} from '../initiative/initiative.service.ts'
import { listChangeSet } from './history.store.ts'

type Left = Undone['left'][number]

interface Plan {
  edits: { current: InitiativeRecord; wanted: InitiativeRecord }[]
  removed: InitiativeRecord[]
  again: InitiativeRecord[]
  left: Left[]
}

/**
 * Takes a change set back: each cell to what it was, unless somebody changed it since; such cells are named and left.
 * What the set made is removed, what it removed comes back. The undo is a change set itself, so it can be undone.
 */
export async function undoChangeSet(
  tx: Tx,
  portfolioId: PortfolioId,
  changeSet: number,
): Promise<Omit<Undone, 'changeSet'>> {
  const ask = askInside(tx)
  const changes = await findChanges(tx, portfolioId, changeSet)
  const current = new Map((await listInitiatives(ask, portfolioId)).map((one) => [one.id as string, one]))
  const supported = await findSupported(ask, portfolioId)
  const plan: Plan = { edits: [], removed: [], again: [], left: [] }
  for (const change of changes) planOne(plan, change, { current: current.get(change.subject.id), supported })
  const edited = await saveInitiatives(tx, { edits: plan.edits, action: 'undo' })
  await removeInitiatives(tx, plan.removed)
  await insertAgain(tx, plan.again)
  return { changed: edited.length + plan.removed.length + plan.again.length, left: plan.left }
}

async function findChanges(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<Change[]> {
  // a number beyond the last revision need not fit the column
  const all = changeSet < tx.revision ? await listChangeSet(askInside(tx), portfolioId, changeSet) : []
  const ours = all.filter((one) => one.subject.type === 'initiative')
  if (all.length === 0) throw new Problem('not_found', 'There is no such change set in this portfolio.')
  if (ours.length === 0) {
    throw new Problem(
      'not_ready',
      'This change was no edit of initiatives: change it back where it was made.',
    )
  }
  return ours
}

interface Known {
  current: InitiativeRecord | undefined
  /** Ids of initiatives that a support link starts from or leads to. */
  supported: ReadonlySet<string>
}

function planOne(plan: Plan, change: Change, { current, supported }: Known): void {
  const { before, after } = change
  if (after === null) {
    // the whole record was kept when it was removed
    if (!current) plan.again.push(before as unknown as InitiativeRecord)
  } else if (!current) {
    plan.left.push({ id: change.subject.id, key: '', field: '', reason: 'It is not there any more.' })
  } else if (before === null) {
    const reason = supported.has(current.id) ? 'A support link refers to it.' : 'It was changed since.'
    if (current.version === 0 && !supported.has(current.id)) plan.removed.push(current)
    else plan.left.push({ id: current.id, key: current.key, field: '', reason })
  } else {
    planEdit(plan, current, { before, after })
  }
}

function planEdit(
  plan: Plan,
  current: InitiativeRecord,
  { before, after }: { before: object; after: object },
): void {
  const was = new Map(Object.entries(before))
  const back: Record<string, unknown> = {}
  for (const [field, made] of Object.entries(after)) {
    if (field === 'version' || field === 'updatedAt') continue
    // a change names only fields of its record
    if (isDeepStrictEqual(current[field as keyof InitiativeRecord], made))
      back[field] = was.get(field) ?? null
    else
      plan.left.push({
        id: current.id,
        key: current.key,
        field: labelOf(field),
        reason: 'It was changed since.',
      })
  }
  plan.edits.push({ current, wanted: { ...current, ...back } })
}

const labels: Readonly<Record<string, { label: string }>> = initiativeView
const labelOf = (field: string) => labels[field]?.label ?? field
