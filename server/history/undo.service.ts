import type { Change, SubjectType } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { undoFields } from '../field/undo-fields.service.ts'
import { noteDoneAgain, noteUndone } from '../import/undone.service.ts'
import {
  insertAgain,
  listInitiatives,
  removeInitiatives,
  saveInitiatives,
} from '../initiative/initiative.service.ts'
import { listChangeSet } from './history.store.ts'
import { planRows } from './undo-rows.ts'
import { listNamed, listReferredTo } from './undo.store.ts'

/**
 * Takes a change set back: each cell to what it was, unless somebody changed it since; such cells are named and left.
 * What the set made is removed, what it removed comes back. The undo is a change set itself, so it can be undone, and
 * says which one it took back.
 */
export async function undoChangeSet(
  tx: Tx,
  portfolioId: PortfolioId,
  changeSet: number,
): Promise<Omit<Undone, 'changeSet'>> {
  const ask = askInside(tx)
  const changes = await findChanges(tx, portfolioId, changeSet)
  const of = (type: SubjectType) => changes.filter((one) => one.subject.type === type)
  const initiatives = await listInitiatives(ask, portfolioId)
  // fields first: values go back into fields that are there
  const own = await undoFields(tx, portfolioId, { changes: of('field'), initiatives })
  const { edits, removed, again, left } = planRows(of('initiative'), {
    initiatives,
    referred: await listReferredTo(ask, portfolioId),
    fields: own.fields,
    named: await listNamed(ask),
  })
  // what goes frees its external id for what comes
  await removeInitiatives(tx, removed)
  const edited = await saveInitiatives(tx, { edits, action: 'undo' })
  await insertAgain(tx, again)
  const changed = own.changed + edited.length + removed.length + again.length
  const stays = changes.flatMap(({ subject: { id, type } }) => {
    const reason = whyItStays[type]
    return reason === undefined ? [] : [{ id, key: '', field: '', reason }]
  })
  if (changed > 0) {
    const subject = { type: 'change_set' as const, id: String(changeSet) }
    tx.change({ action: 'undo', subject, before: null, after: { changed, left: left.length } })
    await noteUndone(tx, portfolioId, changeSet)
    for (const one of of('change_set')) await noteDoneAgain(tx, portfolioId, Number(one.subject.id))
  }
  return { changed, left: [...own.left, ...left, ...stays] }
}

/** What a write did beside initiatives, and an undo leaves; absent: what goes along by itself. */
const whyItStays: Readonly<Partial<Record<SubjectType, string>>> = {
  status_update: 'What was published stays: correct it with a new update.',
  support_link: 'A support link is changed back where it stands.',
  proposal: 'A proposal is decided where it stands.',
}

async function findChanges(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<Change[]> {
  // a number beyond the last revision need not fit the column
  const all = changeSet < tx.revision ? await listChangeSet(askInside(tx), portfolioId, changeSet) : []
  if (all.length === 0) throw new Problem('not_found', 'There is no such change set in this portfolio.')
  if (all.some(({ subject }) => subject.type === 'initiative' || subject.type === 'field')) return all
  throw new Problem('not_ready', 'This change was no edit of initiatives: change it back where it was made.')
}
