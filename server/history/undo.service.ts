import type { Change, SubjectType } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import { rightToTakeBack, whoTakesBack, whyItStays } from '#shared/history/undoing.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { noteDoneAgain, noteUndone } from '../import/undone.service.ts'
import { listChangeSet } from './history.store.ts'
import { asOnePerRecord } from './net-changes.ts'
import type { TakenBack } from './take-back.ts'
import { takeRowsBack } from './undo-rows.service.ts'
import { undoTable } from './undo-table.ts'

interface Undoing {
  changeSet: number
  /** What else than undoing the person may: decisions are taken back by who may decide. */
  allows: (right: Right) => boolean
}

/**
 * Takes a change set back: each cell to what it was, unless somebody changed it since; such cells are named and left.
 * What the set made is removed, what it removed comes back. The undo is a change set itself, so it can be undone, and
 * says which one it took back.
 */
export async function undoChangeSet(
  given: Tx,
  portfolioId: PortfolioId,
  { changeSet, allows }: Undoing,
): Promise<Omit<Undone, 'changeSet'>> {
  // whatever the stores write now is part of an undo
  const tx: Tx = { ...given, change: (one) => given.change({ ...one, action: 'undo' }) }
  const all = await findChanges(tx, portfolioId, changeSet)
  const { going, staying } = sortOut(all, allows)
  const parts = await takeAllBack(tx, portfolioId, going)
  const changed = parts.reduce((sum, one) => sum + one.changed, 0)
  const left = [...parts.flatMap((one) => one.left), ...staying]
  if (changed > 0) {
    const subject = { type: 'change_set' as const, id: String(changeSet) }
    tx.change({ action: 'undo', subject, before: null, after: { changed, left: left.length } })
    await noteUndone(tx, portfolioId, changeSet)
    const taken = all.filter((one) => one.subject.type === 'change_set')
    for (const one of taken) await noteDoneAgain(tx, portfolioId, Number(one.subject.id))
  }
  return { changed, left }
}

async function findChanges(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<Change[]> {
  // a number beyond the last revision need not fit the column
  const all = changeSet < tx.revision ? await listChangeSet(askInside(tx), portfolioId, changeSet) : []
  if (all.length === 0) throw new Problem('not_found', 'There is no such change set in this portfolio.')
  return asOnePerRecord(all)
}

/** What may go back, and what stays, each with its reason. Throws Problem when nothing may. */
function sortOut(
  all: readonly Change[],
  allows: Undoing['allows'],
): { going: Change[]; staying: Undone['left'] } {
  const going: Change[] = []
  const staying: Undone['left'] = []
  let lacking: Right | null = null
  for (const change of all) {
    const { id, type } = change.subject
    const right = rightToTakeBack(type, change)
    const isLacking = right !== null && !allows(right)
    if (isLacking) lacking ??= right
    const reason = isLacking ? whoTakesBack(right) : whyItStays(type, change)
    if (reason !== null) staying.push({ id, key: '', field: '', reason })
    else if (right !== null) going.push(change)
  }
  if (going.length > 0) return { going, staying }
  const [first] = staying
  if (lacking) throw new Problem('forbidden', whoTakesBack(lacking))
  throw new Problem('not_ready', first?.reason ?? 'There is nothing to take back.')
}

/** What refers to initiatives goes before they do, and comes back after them. */
async function takeAllBack(tx: Tx, portfolioId: PortfolioId, going: readonly Change[]): Promise<TakenBack[]> {
  const of = (type: SubjectType) => going.filter((one) => one.subject.type === type)
  const parts: TakenBack[] = []
  const table = Object.entries(undoTable)
  const take = async (entries: typeof table, isWanted: (change: Change) => boolean) => {
    for (const [type, takeBack] of entries) {
      const changes = of(type as keyof typeof undoTable).filter(isWanted) // the table's own keys
      if (changes.length > 0) parts.push(await takeBack(tx, portfolioId, changes))
    }
  }
  const isMaking = ({ before }: Change) => before === null
  await take(table, isMaking)
  const [initiatives, fields] = [of('initiative'), of('field')]
  if (initiatives.length + fields.length > 0)
    parts.push(await takeRowsBack(tx, portfolioId, { initiatives, fields }))
  await take(table.toReversed(), (change) => !isMaking(change))
  return parts
}
