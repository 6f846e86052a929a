import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { SavedView, ViewCreate, ViewPatch } from '#shared/view/view.ts'

import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { createView, listViews, removeView, saveView } from './view.store.ts'

/** Whose views, and whether they may share. */
export interface ViewScope {
  portfolioId: PortfolioId
  userId: string
  mayShare: boolean
}

/** A person needs no more, and an address list must not become a store of other things. */
const mostOwn = 200

/** Saves a new view of the caller's. */
export async function keepView(tx: Tx, scope: ViewScope, written: ViewCreate): Promise<SavedView> {
  const known = await listViews(tx.prisma, scope)
  refuseSharing(scope, written.shared)
  refuseTakenName(known, { ...written, id: null })
  if (known.filter((one) => one.owner.id === scope.userId).length >= mostOwn)
    throw new Problem('conflict', `You have ${mostOwn} views here. Remove one first.`)
  return createView(tx, scope, written)
}

/** Changes a view of the caller's, or a shared one when they may share. */
export async function changeView(
  tx: Tx,
  scope: ViewScope,
  { id, version, patch }: { id: string; version: number; patch: ViewPatch },
): Promise<SavedView> {
  const known = await listViews(tx.prisma, scope)
  const current = viewIn(known, id)
  expectVersion(current, version)
  const { name = current.name, shared = current.shared, query = current.query } = patch
  refuseSharing(scope, current.shared || shared)
  // unshared it is its owner's alone: nobody may take a view away into somebody else's
  if (current.shared && !shared && current.owner.id !== scope.userId)
    throw new Problem('forbidden', `Only ${current.owner.name} can make this view personal again.`)
  refuseTakenName(known, { id, name, shared })
  return saveView(tx, current, { ...current, name, shared, query })
}

export async function dropView(
  tx: Tx,
  scope: ViewScope,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const current = viewIn(await listViews(tx.prisma, scope), id)
  expectVersion(current, version)
  refuseSharing(scope, current.shared)
  await removeView(tx, current)
}

function viewIn(known: readonly SavedView[], id: string): SavedView {
  const found = known.find((one) => one.id === id)
  if (!found) throw new Problem('not_found', 'There is no such view here.')
  return found
}

function refuseSharing({ mayShare }: ViewScope, shared: boolean): void {
  if (shared && !mayShare)
    throw new Problem('forbidden', 'The PMO and leaders keep the views that are shared.')
}

/** One name among the shared views, and one among a person's own. */
function refuseTakenName(
  known: readonly SavedView[],
  { id, name, shared }: { id: string | null; name: string; shared: boolean },
): void {
  const wanted = name.toLowerCase()
  const same = known.find(
    (one) => one.id !== id && one.shared === shared && one.name.toLowerCase() === wanted,
  )
  if (!same) return
  const message = shared
    ? `A shared view is called “${same.name}” already.`
    : `You have a view “${same.name}” already.`
  throw new Problem('bad_input', message, { errors: [{ path: 'name', message }] })
}
