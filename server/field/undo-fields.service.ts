import { isDeepStrictEqual } from 'node:util'

import type { CustomField } from '#shared/field/field.ts'
import type { Change } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import { askInside } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'
import { deleteField, insertField, listFields, saveField } from './field.store.ts'

export interface UndoneFields {
  changed: number
  left: Undone['left']
  /** The fields as they are afterwards: values go back only where their field is. */
  fields: CustomField[]
}

interface Undoing {
  changes: readonly Change[]
  initiatives: readonly InitiativeRecord[]
}

/**
 * Takes back what a change set did to custom fields: what it removed comes back in its place, what it made goes unless
 * it holds values, and what it changed is as before unless it was changed since.
 */
export async function undoFields(
  tx: Tx,
  portfolioId: PortfolioId,
  { changes, initiatives }: Undoing,
): Promise<UndoneFields> {
  const left: Undone['left'] = []
  let changed = 0
  for (const change of changes) {
    const all = await listFields(askInside(tx), portfolioId)
    const current = all.find((one) => one.id === change.subject.id)
    const reason = await undoOne(tx, portfolioId, { change, current, all, initiatives })
    if (reason === null) changed += 1
    else left.push({ id: change.subject.id, key: '', field: current?.name ?? nameIn(change), reason })
  }
  return { changed, left, fields: await listFields(askInside(tx), portfolioId) }
}

interface OneChange {
  change: Change
  current: CustomField | undefined
  all: readonly CustomField[]
  initiatives: readonly InitiativeRecord[]
}

/** Why the change stays; null when it is taken back. */
async function undoOne(
  tx: Tx,
  portfolioId: PortfolioId,
  { change, current, all, initiatives }: OneChange,
): Promise<string | null> {
  const { before, after, subject } = change
  if (after === null) {
    if (current) return 'It is there again already.'
    const gone = before as unknown as CustomField // the whole field was kept when it was removed
    await insertField(tx, portfolioId, gone)
    const [place, others] = [Math.min(gone.position, all.length), [...all, gone]]
    const field = await saveField(tx, portfolioId, { field: { ...gone, position: place }, others })
    tx.change({ action: 'undo', subject, before: null, after: { ...field } })
    return null
  }
  if (!current) return 'It is not there any more.'
  if (before === null) {
    if (initiatives.some((one) => one.custom[current.id] !== undefined))
      return 'Initiatives hold values in it.'
    await deleteField(tx, current, all)
    tx.change({ action: 'undo', subject, before: { ...current }, after: null })
    return null
  }
  const stands = Object.entries(after).every(([name, made]) =>
    isDeepStrictEqual(current[name as keyof CustomField], made),
  ) // a change names only fields of its record
  if (!stands) return 'It was changed since.'
  const back = differs(current, before as Partial<CustomField>)
  if (!back) return null
  const field = { ...current, ...back.after, version: current.version + 1 }
  await saveField(tx, portfolioId, { field, others: all })
  tx.change({ action: 'undo', subject, ...back })
  return null
}

const nameIn = ({ before }: Change): string => {
  const name = before?.['name']
  return typeof name === 'string' ? name : 'A field'
}
