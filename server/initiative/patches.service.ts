import type { CustomField } from '#shared/field/field.ts'
import { initiativeCreate } from '#shared/initiative/initiative.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { listFields } from '../field/field.service.ts'
import { refuseChangedSince } from './bulk.service.ts'
import { createInitiative, issuesOfEdit, patched, resolveNamed } from './initiative.service.ts'
import type { Named } from './initiative.service.ts'
import { listInitiatives, releaseExternalIds, saveInitiatives } from './initiative.store.ts'

interface Patches {
  /** Without an id: a new initiative. */
  changes: readonly { id?: InitiativeId | undefined; patch: InitiativePatch }[]
  /** The revision at which the rows were read. */
  revision: number
}

interface Row {
  /** Its place among the changes. */
  at: number
  current: InitiativeRecord
  wanted: InitiativeRecord
}

/**
 * Patches of their own on many rows, and new rows, as one change set: what a paste writes. Rows changed since are named
 * and nothing is written. A row named twice is patched twice, in order.
 */
export async function writePatches(
  tx: Tx,
  snapshot: Snapshot,
  { changes, revision }: Patches,
): Promise<{ saved: InitiativeRecord[]; made: InitiativeRecord[] }> {
  const portfolioId = snapshot.portfolio.id
  const chosen = new Set<string>(changes.flatMap(({ id }) => id ?? []))
  await refuseChangedSince(tx, snapshot, { revision, chosen })
  const ask = askInside(tx)
  const fields = await listFields(ask, portfolioId)
  const all = await listInitiatives(ask, portfolioId)
  const rows = await wantedRows(tx, { changes, fields, all })
  const issues = [...rows.values()].flatMap(({ at, current, wanted }) =>
    issuesOfEdit(current, wanted, fields).map(({ path, message }) =>
      issueAt(at, path, `${current.key}: ${message}`),
    ),
  )
  issues.push(...takenTwice(all, { rows, changes }))
  if (issues.length > 0)
    throw new Problem('bad_input', `${issues[0]?.message ?? ''} Nothing was changed.`, { errors: issues })
  const edits = [...rows.values()]
  const renamed = edits.filter(({ current, wanted }) => current.externalId !== wanted.externalId)
  await releaseExternalIds(
    tx,
    renamed.map(({ current }) => current.id),
  )
  const saved = await saveInitiatives(tx, { edits })
  const made: InitiativeRecord[] = []
  for (const { id, patch } of changes) {
    // the contract asks for a title where there is no id
    if (id === undefined)
      made.push(
        await createInitiative(tx, portfolioId, { written: initiativeCreate.parse(patch), mayAdd: true }),
      )
  }
  return { saved, made }
}

const issueAt = (at: number, path: string, message: string): Issue => ({
  path: `changes.${at}.patch.${path}`,
  message,
})

/** Each row as it would be after all of its patches, by id. */
async function wantedRows(
  tx: Tx,
  {
    changes,
    fields,
    all,
  }: Pick<Patches, 'changes'> & { fields: readonly CustomField[]; all: readonly InitiativeRecord[] },
): Promise<ReadonlyMap<string, Row>> {
  const byId = new Map<string, InitiativeRecord>(all.map((one) => [one.id, one]))
  const rows = new Map<string, Row>()
  // the same names come again and again down a column
  const known = new Map<string, Named>()
  for (const [at, { id, patch }] of changes.entries()) {
    if (id === undefined) continue
    const current = byId.get(id)
    if (!current) throw new Problem('not_found', 'Some of these initiatives are not in this portfolio.')
    const { unit, owner, sponsor, custom } = patch
    const words = JSON.stringify([unit, owner, sponsor, custom])
    const named = known.get(words) ?? (await resolveNamed(tx, patch, { fields, mayAdd: true }))
    known.set(words, named)
    const wanted = patched(rows.get(id)?.wanted ?? current, patch, named)
    rows.set(id, { at, current, wanted })
  }
  return rows
}

/** External ids that two initiatives would have afterwards. */
function takenTwice(
  all: readonly InitiativeRecord[],
  { rows, changes }: { rows: ReadonlyMap<string, Row>; changes: Patches['changes'] },
): Issue[] {
  const message = (id: string) => `Another initiative has the external id “${id}”.`
  const holders = new Map<string, string>(
    all.flatMap((one) => (one.externalId === null || rows.has(one.id) ? [] : [[one.externalId, one.id]])),
  )
  const issues: Issue[] = []
  const take = (at: number, id: string | null | undefined) => {
    if (id === null || id === undefined) return
    if (holders.has(id)) issues.push(issueAt(at, 'externalId', message(id)))
    holders.set(id, '')
  }
  for (const { at, wanted } of rows.values()) take(at, wanted.externalId)
  for (const [at, { id, patch }] of changes.entries()) if (id === undefined) take(at, patch.externalId)
  return issues
}
