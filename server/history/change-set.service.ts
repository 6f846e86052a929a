import { kindOf } from '#shared/history/change-set.ts'
import type { ChangeSet } from '#shared/history/change-set.ts'
import type { HistoryFilter } from '#shared/history/history.api.ts'
import { addDays } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Caller } from '../auth/caller.ts'
import { endOfDayIn } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import {
  countHidden,
  countSets,
  listActors,
  listChangesOf,
  listHeads,
  listRevisions,
  listSubjectsOf,
  listUndone,
  listUndos,
} from './change-set.store.ts'
import type { SetHead, Wanted } from './change-set.store.ts'
import { hiddenSubjects } from './sight.ts'

/** Changes shown of each set in the list; all of them are at the set's own address. */
const firstFew = 3

interface Page {
  cursor?: string | undefined
  limit: number
}

/** Change sets that the caller may see, newest first, `limit` at a time. */
export async function listChangeSets(
  house: House,
  caller: Caller,
  { cursor, limit, ...filter }: HistoryFilter & Page,
) {
  const { db } = house
  const wanted = await wantedBy(house, caller, filter)
  const { id, revision } = portfolioOf(caller)
  const before = cursor === undefined ? revision + 1 : Number.parseInt(cursor, 10) || 0
  const found = await listRevisions(db, wanted, { before: Math.min(before, revision + 1), limit: limit + 1 })
  const page = found.slice(0, limit)
  const heads = await listHeads(db, wanted, page)
  const undone = await undoneAmong(db, wanted, page)
  const items = await Promise.all(
    heads.map(async (head) =>
      asSet(head, {
        changes: await listChangesOf(db, wanted, { revision: head.revision, skip: 0, limit: firstFew }),
        undone,
      }),
    ),
  )
  return {
    items,
    nextCursor: found.length > limit ? String(page.at(-1)) : null,
    total: await countSets(db, wanted),
    hidden: await countHidden(db, wanted),
    people: await listActors(db, id),
  }
}

/** One change set, with a page of its changes. Throws Problem when there is none that the caller may see. */
export async function findChangeSet(
  house: House,
  caller: Caller,
  { changeSet, cursor, limit }: { changeSet: number } & Page,
): Promise<ChangeSet & { nextCursor: string | null }> {
  const { db } = house
  const wanted = await wantedBy(house, caller, {})
  const [head] = await listHeads(db, wanted, [changeSet])
  if (!head) throw new Problem('not_found', 'There is no such change set in this portfolio.')
  const skip = cursor === undefined ? 0 : Math.max(0, Number.parseInt(cursor, 10) || 0)
  const changes = await listChangesOf(db, wanted, { revision: changeSet, skip, limit })
  const set = asSet(head, { changes, undone: await undoneAmong(db, wanted, [changeSet]) })
  return { ...set, nextCursor: skip + limit < set.total ? String(skip + limit) : null }
}

async function wantedBy(house: House, caller: Caller, filter: HistoryFilter): Promise<Wanted> {
  const { id: portfolioId } = portfolioOf(caller)
  const { person, kind, initiative, day } = filter
  const { timeZone } = await findOrganisation(house.db, house.clock.now())
  const end = (one: string) => endOfDayIn(timeZone, one).toISOString()
  return {
    portfolioId,
    person,
    kind,
    subjects: initiative === undefined ? undefined : await listSubjectsOf(house.db, portfolioId, initiative),
    between: day === undefined ? undefined : [end(addDays(day, -1)), end(day)],
    without: await hiddenSubjects(house, caller),
  }
}

function asSet(
  { revision, at, actor, parts }: SetHead,
  { changes, undone }: { changes: ChangeSet['changes']; undone: Undone },
): ChangeSet {
  return {
    revision,
    at,
    actor,
    kind: kindOf(parts),
    parts,
    changes,
    total: parts.reduce((sum, one) => sum + one.count, 0),
    undoes: undone.undoes.get(revision) ?? null,
    undoneBy: undone.by.get(revision) ?? null,
  }
}

interface Undone {
  undoes: ReadonlyMap<number, number>
  by: ReadonlyMap<number, number>
}

/** Which of these sets took others back, and which were taken back by a set that stands. */
async function undoneAmong(db: Database, { portfolioId }: Wanted, page: readonly number[]): Promise<Undone> {
  const takenBackBy = new Map<number, number[]>()
  let asked: readonly number[] = page
  while (asked.length > 0) {
    const found = await listUndos(db, portfolioId, asked)
    for (const { set, by } of found) takenBackBy.set(set, [...(takenBackBy.get(set) ?? []), by])
    asked = found.map((one) => one.by)
  }
  const standing = (set: number): number | undefined =>
    takenBackBy.get(set)?.find((by) => standing(by) === undefined)
  const by = page.flatMap((set) => {
    const one = standing(set)
    return one === undefined ? [] : [[set, one] as const]
  })
  const undos = await listUndone(db, portfolioId, page)
  return { undoes: new Map(undos.map((one) => [one.by, one.set])), by: new Map(by) }
}
