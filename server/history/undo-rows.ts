import { customIdOf, noCustom } from '#shared/field/custom.ts'
import { cellNamed, withCells } from '#shared/field/custom-cells.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { Change } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'

import { changedSince, isReference, isSame } from './same-cell.ts'

type Left = Undone['left'][number]

/** What an undo does to initiatives, and what it leaves alone. */
export interface RowPlan {
  edits: { current: InitiativeRecord; wanted: InitiativeRecord }[]
  removed: InitiativeRecord[]
  again: InitiativeRecord[]
  left: Left[]
}

/** The portfolio as an undo finds it. */
export interface Around {
  initiatives: readonly InitiativeRecord[]
  /** Initiatives that other records refer to, with the reason why they cannot go. */
  referred: ReadonlyMap<string, string>
  /** The portfolio's own fields, once those of the change set are back. */
  fields: readonly CustomField[]
  /** Ids of the units and people that there are. */
  named: ReadonlySet<string>
}

/** What it takes to undo changes of initiatives, cell by cell. */
export function planRows(changes: readonly Change[], around: Around): RowPlan {
  const plan: RowPlan = { edits: [], removed: [], again: [], left: [] }
  const current = new Map<string, InitiativeRecord>(around.initiatives.map((one) => [one.id, one]))
  // external ids are given once: what frees one counts, and what takes one
  const external = new Map(around.initiatives.map((one) => [one.externalId, one.id as string]))
  for (const change of changes)
    planOne(plan, change, { ...around, current: current.get(change.subject.id), external })
  return plan
}

interface Known extends Around {
  current: InitiativeRecord | undefined
  external: Map<string | null, string>
}

function planOne(plan: RowPlan, change: Change, known: Known): void {
  const { before, after } = change
  const { current, referred } = known
  const leave = (key: string, reason: string) =>
    void plan.left.push({ id: change.subject.id, key, field: '', reason })
  if (after === null) {
    if (current) return leave(current.key, 'It is there again already.')
    // the whole record was kept when it was removed
    const gone = before as unknown as InitiativeRecord
    if (isTaken(gone.externalId, gone.id, known)) return leave(gone.key, takenSentence)
    known.external.set(gone.externalId, gone.id)
    plan.again.push(asItWas(gone, known))
  } else if (!current) {
    leave('', 'It is not there any more.')
  } else if (before === null) {
    const reason = referred.get(current.id) ?? (isAsMade(current, after) ? null : changedSince)
    if (reason !== null) return leave(current.key, reason)
    known.external.delete(current.externalId)
    plan.removed.push(current)
  } else {
    planEdit(plan, current, { before, after, known })
  }
}

/** Whether every cell holds what the row was made with; edits that were taken back do not count. */
const isAsMade = (current: InitiativeRecord, made: Record<string, unknown>): boolean =>
  Object.keys(current)
    .filter((field) => field !== 'version' && field !== 'updatedAt' && field !== 'key')
    // history before custom fields names none
    .every((field) =>
      isSame(cellNamed(current, field), made[field] ?? (field === 'custom' ? noCustom : null)),
    )

function planEdit(
  plan: RowPlan,
  current: InitiativeRecord,
  { before, after, known }: { before: object; after: object; known: Known },
): void {
  const leave = (field: string, reason: string) =>
    void plan.left.push({ id: current.id, key: current.key, field: labelOf(field, known.fields), reason })
  const was = new Map<string, unknown>(Object.entries(before))
  const back: Record<string, unknown> = {}
  for (const [field, made] of Object.entries(after)) {
    if (field === 'version' || field === 'updatedAt') continue
    const wanted = was.get(field) ?? null
    const reason = isSame(cellNamed(current, field), made)
      ? whyNot(field, { wanted, id: current.id, known })
      : changedSince
    if (reason === null) back[field] = wanted
    else leave(field, reason)
  }
  const wanted = withCells(current, back)
  const turned = wanted.start !== null && wanted.end !== null && wanted.start > wanted.end
  for (const field of turned ? ['start', 'end'].filter((one) => one in back) : []) {
    delete back[field]
    leave(field, 'The end would come before the start.')
  }
  const able = withCells(current, back)
  if ('externalId' in back) {
    known.external.delete(current.externalId)
    known.external.set(able.externalId, current.id)
  }
  plan.edits.push({ current, wanted: able })
}

/** Why a cell cannot have its value back; null when it can. */
function whyNot(
  field: string,
  { wanted, id, known }: { wanted: unknown; id: string; known: Known },
): string | null {
  const custom = customIdOf(field)
  if (custom !== null && !known.fields.some((one) => one.id === custom))
    return 'The field is not there any more.'
  if (isReference(wanted) && !known.named.has(wanted.id)) return `${wanted.name} is not there any more.`
  if (field === 'externalId' && isTaken(wanted, id, known)) return takenSentence
  return null
}

const takenSentence = 'Another initiative has its external id now.'

const isTaken = (externalId: unknown, id: string, { external }: Known): boolean => {
  if (typeof externalId !== 'string') return false
  const holder = external.get(externalId)
  return holder !== undefined && holder !== id
}

const labels: Readonly<Record<string, { label: string }>> = initiativeView
const labelOf = (field: string, fields: readonly CustomField[]) =>
  labels[field]?.label ?? fields.find((one) => one.id === customIdOf(field))?.name ?? 'A custom field'

/** A removed initiative with what of its values is still there; history before custom fields names none. */
function asItWas(record: InitiativeRecord, { fields, named }: Around): InitiativeRecord {
  const known = new Set(fields.map((one) => one.id))
  const held = Object.entries(record.custom ?? noCustom).filter(([id]) => known.has(id))
  const there = <T extends { id: string }>(one: T | null): T | null => (one && named.has(one.id) ? one : null)
  return {
    ...record,
    unit: there(record.unit),
    owner: there(record.owner),
    sponsor: there(record.sponsor),
    custom: Object.fromEntries(held),
  }
}
