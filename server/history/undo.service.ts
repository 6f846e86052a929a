import { isDeepStrictEqual } from 'node:util'

import { customIdOf, noCustom } from '#shared/field/custom.ts'
import { cellNamed, withCells } from '#shared/field/custom-cells.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { Change } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { undoFields } from '../field/undo-fields.service.ts'
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
  const initiatives = await listInitiatives(ask, portfolioId)
  const current = new Map(initiatives.map((one) => [one.id as string, one]))
  const supported = await findSupported(ask, portfolioId)
  const isField = (change: Change) => change.subject.type === 'field'
  // fields first: values go back into fields that are there
  const own = await undoFields(tx, portfolioId, { changes: changes.filter(isField), initiatives })
  const plan: Plan = { edits: [], removed: [], again: [], left: own.left }
  for (const change of changes.filter((one) => !isField(one)))
    planOne(plan, change, { current: current.get(change.subject.id), supported, fields: own.fields })
  const edited = await saveInitiatives(tx, { edits: plan.edits, action: 'undo' })
  await removeInitiatives(tx, plan.removed)
  await insertAgain(tx, plan.again)
  const rows = edited.length + plan.removed.length + plan.again.length
  return { changed: own.changed + rows, left: plan.left }
}

async function findChanges(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<Change[]> {
  // a number beyond the last revision need not fit the column
  const all = changeSet < tx.revision ? await listChangeSet(askInside(tx), portfolioId, changeSet) : []
  const ours = all.filter(({ subject }) => subject.type === 'initiative' || subject.type === 'field')
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
  /** The portfolio's own fields, once those of the change set are back. */
  fields: readonly CustomField[]
}

function planOne(plan: Plan, change: Change, { current, supported, fields }: Known): void {
  const { before, after } = change
  if (after === null) {
    // the whole record was kept when it was removed
    if (!current) plan.again.push(asItWas(before as unknown as InitiativeRecord, fields))
  } else if (!current) {
    plan.left.push({ id: change.subject.id, key: '', field: '', reason: 'It is not there any more.' })
  } else if (before === null) {
    const reason = supported.has(current.id) ? 'A support link refers to it.' : 'It was changed since.'
    if (current.version === 0 && !supported.has(current.id)) plan.removed.push(current)
    else plan.left.push({ id: current.id, key: current.key, field: '', reason })
  } else {
    planEdit(plan, current, { before, after, fields })
  }
}

function planEdit(
  plan: Plan,
  current: InitiativeRecord,
  { before, after, fields }: { before: object; after: object; fields: readonly CustomField[] },
): void {
  const leave = (field: string, reason: string) =>
    void plan.left.push({ id: current.id, key: current.key, field: labelOf(field, fields), reason })
  const was = new Map(Object.entries(before))
  const back: Record<string, unknown> = {}
  for (const [field, made] of Object.entries(after)) {
    if (field === 'version' || field === 'updatedAt') continue
    const id = customIdOf(field)
    if (id !== null && !fields.some((one) => one.id === id)) leave(field, 'The field is not there any more.')
    else if (isDeepStrictEqual(cellNamed(current, field), made)) back[field] = was.get(field) ?? null
    else leave(field, 'It was changed since.')
  }
  plan.edits.push({ current, wanted: withCells(current, back) })
}

const labels: Readonly<Record<string, { label: string }>> = initiativeView
const labelOf = (field: string, fields: readonly CustomField[]) =>
  labels[field]?.label ?? fields.find((one) => one.id === customIdOf(field))?.name ?? 'A custom field'

/** A removed initiative with the values of fields that are still there; history before custom fields names none. */
function asItWas(record: InitiativeRecord, fields: readonly CustomField[]): InitiativeRecord {
  const known = new Set(fields.map((one) => one.id))
  const held = Object.entries(record.custom ?? noCustom).filter(([id]) => known.has(id))
  return { ...record, custom: Object.fromEntries(held) }
}
