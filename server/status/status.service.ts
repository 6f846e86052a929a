import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { statusDefaults } from '#shared/status/status-update.ts'
import type { StatusCreate, StatusPatch, StatusUpdate } from '#shared/status/status-update.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { saveInitiatives } from '../initiative/initiative.service.ts'
import { findReportedDay, insertStatusUpdate, saveStatusUpdate } from './status.store.ts'

const stated = (patch: StatusPatch) =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

function refuseDayToCome({ asOf }: { asOf: Day }, today: Day): void {
  if (asOf > today) throw refused('asOf', 'Nobody knows yet how things stand after today.')
}

/** A new draft, as of today unless said otherwise. */
export async function draftStatus(
  tx: Tx,
  initiative: InitiativeRecord,
  { written, author, today }: { written: StatusCreate; author: Reference; today: Day },
): Promise<StatusUpdate> {
  const update: StatusUpdate = {
    ...statusDefaults,
    asOf: today,
    ...stated(written),
    id: tx.newId(),
    initiative: initiative.id,
    author: { id: author.id, name: author.name },
    publishedAt: null,
    version: 0,
    createdAt: tx.at,
  }
  refuseDayToCome(update, today)
  await insertStatusUpdate(tx, initiative.portfolioId, update)
  return update
}

export function reviseStatus(
  tx: Tx,
  { current, patch, today }: { current: StatusUpdate; patch: StatusPatch; today: Day },
): Promise<StatusUpdate> {
  const wanted = { ...current, ...stated(patch) }
  refuseDayToCome(wanted, today)
  return saveStatusUpdate(tx, { current, wanted })
}

/**
 * Publishes a draft for good. The initiative takes its health over in the same change set, unless something published
 * speaks of a later day: what is said about the past does not change how it stands.
 */
export async function publishStatus(
  tx: Tx,
  initiative: InitiativeRecord,
  { current, today }: { current: StatusUpdate; today: Day },
): Promise<StatusUpdate> {
  if (current.health === 'not_reported')
    throw refused('health', 'Say how it stands overall before you publish.')
  refuseDayToCome(current, today)
  const reported = await findReportedDay(askInside(tx), initiative.id)
  const saved = await saveStatusUpdate(tx, { current, wanted: { ...current, publishedAt: tx.at } })
  if (reported === null || reported <= current.asOf)
    await saveInitiatives(tx, {
      edits: [{ current: initiative, wanted: { ...initiative, health: current.health } }],
    })
  return saved
}
