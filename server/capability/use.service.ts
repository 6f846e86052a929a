import type { CapabilityUse, CapabilityUseWrite } from '#shared/capability/capability.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import { insertRecord, listRecords, removeRecord, saveRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { capabilities, uses } from './capability.row.ts'

interface Wanted {
  initiative: InitiativeId
  items: readonly CapabilityUseWrite[]
}

/** Makes what an initiative builds and requires what is written: what is not named goes, what is the same stays. */
export async function setUses(
  tx: Tx,
  portfolioId: PortfolioId,
  { initiative, items }: Wanted,
): Promise<CapabilityUse[]> {
  const ask = askInside(tx)
  const known = new Set((await listRecords(ask, capabilities, portfolioId)).map((one) => one.id))
  refuseWrong(items, known)
  const held = (await listRecords(ask, uses, portfolioId)).filter((one) => one.initiative === initiative)
  const names = new Set(items.map(nameOf))
  for (const one of held) if (!names.has(nameOf(one))) await removeRecord(tx, uses, one)
  const saved: CapabilityUse[] = []
  for (const item of items) {
    const current = held.find((one) => nameOf(one) === nameOf(item))
    const { fromLevel = null, toLevel = null, minLevel = null, by = null } = item
    const levels = { fromLevel, toLevel, minLevel, by }
    const record = { id: tx.newId(), initiative, ...item, ...levels, version: 0 }
    saved.push(
      current
        ? await saveRecord(tx, uses, { current, wanted: { ...current, ...levels } })
        : await insertRecord(tx, uses, { portfolioId, record }),
    )
  }
  return saved
}

/** An initiative builds a capability once, and requires it once. */
const nameOf = ({ relation, capability }: Pick<CapabilityUse, 'relation' | 'capability'>): string =>
  `${relation} ${capability}`

function refuseWrong(items: readonly CapabilityUseWrite[], known: ReadonlySet<string>): void {
  const errors: Issue[] = items.flatMap((item, at) => {
    if (!known.has(item.capability))
      return [{ path: `items.${at}.capability`, message: 'There is no such capability in this portfolio.' }]
    const isTwice = items.findIndex((other) => nameOf(other) === nameOf(item)) < at
    return isTwice ? [{ path: `items.${at}.capability`, message: 'It is named twice.' }] : []
  })
  const [first] = errors
  if (first) throw new Problem('bad_input', first.message, { errors })
}
