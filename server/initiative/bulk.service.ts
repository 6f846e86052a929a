import { assess } from '#shared/finding/assess.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { applyChanges } from '#shared/focus/effect.ts'

import { askInside } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'
import { listFields } from '../field/field.service.ts'
import { refuseChangedSince } from './changed-since.ts'
import { issuesOfEdit, patched, resolveNamed } from './initiative.service.ts'
import { listInitiativesOf, saveInitiatives } from './initiative.store.ts'

export interface BulkEdit {
  ids: readonly InitiativeId[]
  patch: InitiativePatch
  /** The revision at which the rows were chosen. */
  revision: number
}

type Asked = Pick<BulkEdit, 'ids' | 'patch'>

const afterBulk = (snapshot: Snapshot, { ids, patch }: Asked) =>
  applyChanges(
    snapshot,
    ids.map((id) => ({ id, patch })),
  )

/** The verdict before and after one patch on many rows. Writes nothing; ids that are not there are ignored. */
export const bulkEffect = (snapshot: Snapshot, asked: Asked) => ({
  before: assess(snapshot),
  after: assess(afterBulk(snapshot, asked)),
})

/** How many rows one patch would change, and which it cannot be written to, each with its reason. Writes nothing. */
export function bulkPreview(snapshot: Snapshot, asked: Asked) {
  const chosen = new Set<string>(asked.ids)
  const refused: { id: InitiativeId; key: string; message: string }[] = []
  let changed = 0
  const wanted = afterBulk(snapshot, asked).initiatives
  snapshot.initiatives.forEach((current, at) => {
    const after = wanted[at]
    if (!chosen.has(current.id) || !after) return
    const [issue] = issuesOfEdit(current, after, snapshot.fields)
    if (issue) refused.push({ id: current.id, key: current.key, message: issue.message })
    else if (differs(current, after)) changed += 1
  })
  return { changed, refused }
}

/** One patch on many rows as one change set. Rows changed since are named and nothing is written. */
export async function bulkUpdate(
  tx: Tx,
  portfolioId: PortfolioId,
  edit: BulkEdit,
): Promise<InitiativeRecord[]> {
  const chosen = new Set(edit.ids)
  const found = await listInitiativesOf(tx, [...chosen])
  const rows = found.filter((one) => one.portfolioId === portfolioId)
  if (rows.length < chosen.size)
    throw new Problem('not_found', 'Some of these initiatives are not in this portfolio.')
  await refuseChangedSince(tx, portfolioId, { revision: edit.revision, rows })
  const fields = await listFields(askInside(tx), portfolioId)
  const named = await resolveNamed(tx, edit.patch, { fields, mayAdd: true })
  const edits = rows.map((current) => ({ current, wanted: patched(current, edit.patch, named) }))
  if (edit.patch.externalId !== undefined && edit.patch.externalId !== null && edits.length > 1) {
    const message = 'An external id belongs to one initiative.'
    throw new Problem('bad_input', message, { errors: [{ path: 'patch.externalId', message }] })
  }
  const issues = edits.flatMap(({ current, wanted }) =>
    issuesOfEdit(current, wanted, fields).map((one): Issue => ({
      path: `patch.${one.path}`,
      message: `${current.key}: ${one.message}`,
    })),
  )
  if (issues.length > 0)
    throw new Problem('bad_input', `${issues.length} of these cannot be changed so. Nothing was changed.`, {
      errors: issues,
    })
  return saveInitiatives(tx, { edits })
}
