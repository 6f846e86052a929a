import { capabilityDefaults } from '#shared/capability/capability.ts'
import type { Capability, CapabilityCreate, CapabilityPatch } from '#shared/capability/capability.ts'
import { sayUsers } from '#shared/capability/say-users.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askInside } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import { insertRecord, listRecords, removeRecord, saveRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import type { Tx } from '../db/write.ts'
import { assessments, capabilities, uses } from './capability.row.ts'

/** More could not be told apart on one picture. */
const mostCapabilities = 200

export async function createCapability(
  tx: Tx,
  portfolioId: PortfolioId,
  written: CapabilityCreate,
): Promise<Capability> {
  const all = await listRecords(askInside(tx), capabilities, portfolioId)
  if (all.length >= mostCapabilities)
    throw new Problem('not_ready', `A portfolio has at most ${mostCapabilities} capabilities.`)
  const record: Capability = {
    ...capabilityDefaults,
    ...stated(written),
    name: written.name,
    id: tx.newId(),
    version: 0,
  }
  refuseTakenName(all, record)
  await takeMark(tx, all, record)
  return insertRecord(tx, capabilities, { portfolioId, record })
}

export async function updateCapability(
  tx: Tx,
  portfolioId: PortfolioId,
  { current, patch }: { current: Capability; patch: CapabilityPatch },
): Promise<Capability> {
  const all = await listRecords(askInside(tx), capabilities, portfolioId)
  const wanted = { ...current, ...stated(patch) }
  refuseTakenName(all, wanted)
  await takeMark(tx, all, wanted)
  return saveRecord(tx, capabilities, { current, wanted })
}

/** Removes a capability that nothing builds or requires, and what was said of its levels; history keeps both. */
export async function removeCapability(tx: Tx, snapshot: Snapshot, current: Capability): Promise<void> {
  const { id: portfolioId } = snapshot.portfolio
  const ask = askInside(tx)
  const using = (await listRecords(ask, uses, portfolioId)).filter((one) => one.capability === current.id)
  if (using.length > 0) throw new Problem('not_ready', sayUsers(using, snapshot.initiatives))
  const said = (await listRecords(ask, assessments, portfolioId)).filter(
    (one) => one.capability === current.id,
  )
  for (const one of said) await removeRecord(tx, assessments, one)
  await removeRecord(tx, capabilities, current)
}

function refuseTakenName(all: readonly Capability[], one: Capability): void {
  const same = all.find((other) => other.id !== one.id && nameKey(other.name) === nameKey(one.name))
  if (!same) return
  const message = `There is a capability “${same.name}” already.`
  throw new Problem('bad_input', message, { errors: [{ path: 'name', message }] })
}

/** One capability is the most important: whichever had the mark gives it up. */
async function takeMark(tx: Tx, all: readonly Capability[], to: Capability): Promise<void> {
  if (!to.isMostImportant) return
  for (const current of all.filter((one) => one.isMostImportant && one.id !== to.id))
    await saveRecord(tx, capabilities, { current, wanted: { ...current, isMostImportant: false } })
}
