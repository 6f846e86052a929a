import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

import type { Caller } from '../auth/caller.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { isHiddenFrom } from '../portfolio/hidden.ts'
import { wholeSnapshot } from '../portfolio/snapshot.service.ts'
import { listTelling } from './sight.store.ts'
import type { Telling } from './sight.store.ts'

const nothing: ReadonlySet<string> = new Set()

/**
 * Ids of all subjects whose changes the caller may not see: confidential initiatives of others, by today's rule, and
 * what tells of them. An initiative that is gone counts as it was last.
 */
export async function hiddenSubjects(house: House, caller: Caller): Promise<ReadonlySet<string>> {
  if (caller.seesConfidential) return nothing
  const { id } = portfolioOf(caller)
  const whole = await wholeSnapshot(house, portfolioOf(caller), caller)
  const telling = await listTelling(house.db, id)
  const gone = telling.flatMap(({ type, cells }) =>
    // the whole record, as it was removed
    type === 'initiative' ? [cells as unknown as InitiativeRecord] : [],
  )
  const there = new Set(whole.initiatives.map((one) => one.id))
  const lost = gone.filter((one) => !there.has(one.id))
  const hidden = new Set<string>(
    [...whole.initiatives, ...lost].filter((one) => isHiddenFrom(caller, one)).map((one) => one.id),
  )
  if (hidden.size === 0) return nothing
  const links = whole.links.map(({ id: link, ...cells }) => ({ id: link, cells: cells as Telling['cells'] }))
  for (const { id: subject, cells } of [...links, ...telling]) {
    const names = [cells['from'], cells['to'], cells['initiative'], cells['serves']].map(idIn)
    if (names.some((one) => hidden.has(one))) hidden.add(subject)
  }
  // a finding's id ends with what it is about: an initiative or a link
  for (const { id: subject, type } of telling)
    if (type === 'finding' && hidden.has(subject.split(':')[2] ?? '')) hidden.add(subject)
  return hidden
}

const idIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value)
