import type { Change } from '#shared/history/change.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Tx } from '../db/write.ts'
import type { Keeper, Kept, Place } from './keeper.ts'
import { changedSince, isSame } from './same-cell.ts'

export interface TakenBack {
  changed: number
  left: Undone['left']
}

/** Takes back what a change set did to the records of one kind: one change each. */
export type TakeBack = (tx: Tx, portfolioId: PortfolioId, changes: readonly Change[]) => Promise<TakenBack>

type Cells = Record<string, unknown>

/** What became of one change; a field with no name is the whole record. */
interface Taken {
  isChanged: boolean
  name: string
  left: [field: string, reason: string][]
}

/** Takes changes back by what a feature says of its records: what was made goes, what was removed comes, cells go back. */
export function takeBackWith<T extends Kept>(keeper: Keeper<T>): TakeBack {
  return async (tx, portfolioId, changes) => {
    const left: Undone['left'] = []
    let changed = 0
    for (const change of changes) {
      const place = { portfolioId, id: change.subject.id }
      const taken = await takeOne(keeper, tx, { place, change })
      if (taken.isChanged) changed += 1
      for (const [field, reason] of taken.left)
        left.push({ id: place.id, key: taken.name, field: labelOf(keeper, field), reason })
    }
    return { changed, left }
  }
}

/** The same with the last change first: a mark is taken from one record before it goes back to the other. */
export const lastFirst =
  (takeBack: TakeBack): TakeBack =>
  (tx, portfolioId, changes) =>
    takeBack(tx, portfolioId, changes.toReversed())

const labelOf = <T extends Kept>({ labels }: Keeper<T>, field: string): string =>
  (labels as Readonly<Partial<Record<string, string>>>)[field] ?? ''

const allOfIt: Taken = { isChanged: true, name: '', left: [] }

async function takeOne<T extends Kept>(
  keeper: Keeper<T>,
  tx: Tx,
  { place, change: { before, after } }: { place: Place; change: Change },
): Promise<Taken> {
  const current = await keeper.find(tx, place)
  const noneOfIt = async (reason: string, record: T | null): Promise<Taken> => ({
    isChanged: false,
    name: record === null ? '' : await keeper.nameOf(tx, record),
    left: [['', reason]],
  })
  if (after === null) {
    const gone = before as unknown as T // the whole record was kept when it was removed
    if (current) return noneOfIt('It is there again already.', current)
    const [reason] = reasonsIn(await keeper.refused?.(tx, place, { current, wanted: gone })).values()
    if (reason !== undefined) return noneOfIt(reason, gone)
    await keeper.insert?.(tx, place, gone)
    return allOfIt
  }
  if (!current) return noneOfIt('It is not there any more.', null)
  if (before === null) {
    if (!isAsMade(current, after)) return noneOfIt(changedSince, current)
    const reason = (await keeper.whyItCannotGo?.(tx, place, current)) ?? null
    if (reason !== null) return noneOfIt(reason, current)
    await keeper.remove?.(tx, place, current)
    return allOfIt
  }
  const { back, left } = await cellsBack(keeper, tx, { place, current, before, after })
  const isChanged = Object.keys(back).length > 0
  if (isChanged) await keeper.save(tx, place, { current, wanted: { ...current, ...back } })
  return { isChanged, name: left.length > 0 ? await keeper.nameOf(tx, current) : '', left }
}

/** Whether every cell holds what the record was made with; edits that were taken back do not count. */
const isAsMade = (current: Kept, made: Cells): boolean =>
  Object.entries(current).every(
    ([field, value]) => field === 'id' || field === 'version' || isSame(value, made[field] ?? null),
  )

interface Edited<T> {
  place: Place
  current: T
  before: Cells
  after: Cells
}

/** The cells that go back, and those that stay, each with its reason. */
async function cellsBack<T extends Kept>(
  keeper: Keeper<T>,
  tx: Tx,
  { place, current, before, after }: Edited<T>,
): Promise<Pick<Taken, 'left'> & { back: Cells }> {
  const now = new Map<string, unknown>(Object.entries(current))
  const touched = Object.keys(after).filter(
    (field) => field !== 'version' && now.has(field) && !isSame(after[field], before[field] ?? null),
  )
  const left: Taken['left'] = []
  const back: Cells = {}
  for (const field of touched) {
    if (isSame(now.get(field), after[field])) back[field] = before[field] ?? null
    else left.push([field, changedSince])
  }
  const wanted: T = { ...current, ...back }
  const reasons = reasonsIn(await keeper.refused?.(tx, place, { current, wanted }))
  for (const [field, reason] of reasons) {
    if (!(field in back)) continue
    delete back[field]
    left.push([field, reason])
  }
  const group = keeper.together?.(touched) ?? []
  if (left.some(([field]) => group.includes(field))) for (const field of group) delete back[field]
  return { back, left }
}

const reasonsIn = (refused: object | undefined): Map<string, string> =>
  new Map(
    Object.entries(refused ?? {}).flatMap(([field, reason]) =>
      typeof reason === 'string' ? [[field, reason] as const] : [],
    ),
  )
