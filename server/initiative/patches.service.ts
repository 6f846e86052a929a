import type { CustomField } from '#shared/field/field.ts'
import { initiativeCreate } from '#shared/initiative/initiative.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { listFields } from '../field/field.service.ts'
import { refuseChangedSince } from './changed-since.ts'
import { issuesOfEdit, newInitiative, patched, resolveNamed } from './initiative.service.ts'
import {
  insertInitiatives,
  listHolders,
  listInitiativesOf,
  releaseExternalIds,
  saveInitiatives,
} from './initiative.store.ts'
import type { NewInitiative } from './initiative.store.ts'
import { lookUpNames } from './look-up-names.ts'
import { refuseOthers } from './refuse-others.ts'
import type { Reach } from './refuse-others.ts'

interface Patches {
  /** Without an id: a new initiative. */
  changes: readonly { id?: InitiativeId | undefined; patch: InitiativePatch }[]
  /** The revision at which the rows were read. */
  revision: number
  reach: Reach
}

interface Row {
  /** Its place among the changes. */
  at: number
  current: InitiativeRecord
  wanted: InitiativeRecord
}

/**
 * Patches of their own on many rows, and new rows, as one change set: what a paste writes. Rows changed since are named
 * and nothing is written. A row named twice is patched twice, in order. Only the rows named are read.
 */
export async function writePatches(
  tx: Tx,
  portfolioId: PortfolioId,
  { changes, revision, reach }: Patches,
): Promise<{ saved: InitiativeRecord[]; made: InitiativeRecord[] }> {
  const named = new Set(changes.flatMap(({ id }) => id ?? []))
  const found = await listInitiativesOf(tx, [...named])
  const current = new Map(found.filter((one) => one.portfolioId === portfolioId).map((one) => [one.id, one]))
  if (current.size < named.size)
    throw new Problem('not_found', 'Some of these initiatives are not in this portfolio.')
  refuseOthers(found, reach)
  await refuseChangedSince(tx, portfolioId, { revision, rows: found })
  const options = { fields: await listFields(askInside(tx), portfolioId), mayAdd: reach.mayAll }
  // the same names come again and again down a column
  await lookUpNames(
    tx,
    changes.map((one) => one.patch),
    options,
  )
  const rows = await wantedRows(tx, { changes, current, options })
  const fresh = await newRows(tx, { changes, options })
  const issues = [...rows.values()].flatMap(({ at, current: before, wanted }) =>
    issuesOfEdit(before, wanted, options.fields).map(({ path, message }) =>
      issueAt(at, path, `${before.key}: ${message}`),
    ),
  )
  issues.push(...(await takenTwice(tx, portfolioId, { rows, fresh })))
  if (issues.length > 0)
    throw new Problem('bad_input', `${issues[0]?.message ?? ''} Nothing was changed.`, { errors: issues })
  const edits = [...rows.values()]
  const renamed = edits.filter(({ current: before, wanted }) => before.externalId !== wanted.externalId)
  await releaseExternalIds(
    tx,
    renamed.map((one) => one.current.id),
  )
  const saved = await saveInitiatives(tx, { edits })
  const written = fresh.map((one) => one.one)
  return { saved, made: written.length === 0 ? [] : await insertInitiatives(tx, portfolioId, { written }) }
}

const issueAt = (at: number, path: string, message: string): Issue => ({
  path: `changes.${at}.patch.${path}`,
  message,
})

interface Resolving {
  changes: Patches['changes']
  options: { fields: readonly CustomField[]; mayAdd: boolean }
}

/** What the work says is wrong with a patch, at its place among the changes. */
async function placed<T>(at: number, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Problem) || !error.errors) throw error
    const errors = error.errors.map(({ path, message }) => issueAt(at, path, message))
    throw new Problem(error.code, error.message, { errors })
  }
}

/** Each row as it would be after all of its patches, by id. */
async function wantedRows(
  tx: Tx,
  { changes, current, options }: Resolving & { current: ReadonlyMap<InitiativeId, InitiativeRecord> },
): Promise<ReadonlyMap<InitiativeId, Row>> {
  const rows = new Map<InitiativeId, Row>()
  for (const [at, { id, patch }] of changes.entries()) {
    const before = id && current.get(id)
    if (!before) continue
    const wanted = patched(
      rows.get(id)?.wanted ?? before,
      patch,
      await placed(at, resolveNamed(tx, patch, options)),
    )
    rows.set(id, { at, current: before, wanted })
  }
  return rows
}

interface Fresh {
  at: number
  one: NewInitiative
}

async function newRows(tx: Tx, { changes, options }: Resolving): Promise<Fresh[]> {
  const fresh: Fresh[] = []
  for (const [at, { id, patch }] of changes.entries()) {
    // the contract asks for a title where there is no id
    if (id === undefined)
      fresh.push({ at, one: await placed(at, newInitiative(tx, initiativeCreate.parse(patch), options)) })
  }
  return fresh
}

/** External ids that two initiatives would have afterwards. */
async function takenTwice(
  tx: Tx,
  portfolioId: PortfolioId,
  { rows, fresh }: { rows: ReadonlyMap<InitiativeId, Row>; fresh: readonly Fresh[] },
): Promise<Issue[]> {
  const wanted = [
    ...[...rows.values()].map((row) => ({ at: row.at, id: row.wanted.externalId })),
    ...fresh.map(({ at, one }) => ({ at, id: one.externalId })),
  ].flatMap(({ at, id }) => (id === null ? [] : [{ at, id }]))
  const holders = await listHolders(
    tx,
    portfolioId,
    wanted.map((one) => one.id),
  )
  const taken = new Set(holders.filter((one) => !rows.has(one.id)).map((one) => one.externalId))
  return wanted.flatMap(({ at, id }) => {
    if (taken.has(id)) return [issueAt(at, 'externalId', `Another initiative has the external id “${id}”.`)]
    taken.add(id)
    return []
  })
}
