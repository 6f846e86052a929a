import type { PortfolioId, UserId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { SavedView, ViewCreate, ViewQuery } from '#shared/view/view.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'

interface Viewer {
  portfolioId: PortfolioId
  userId: string
}

interface ViewRow {
  id: string
  name: string
  shared: boolean
  query: string
  version: number
  createdAt: string
  owner: { id: string; name: string }
  defaults: { userId: string }[]
}

const toView = (row: ViewRow): SavedView => ({
  id: row.id,
  name: row.name,
  shared: row.shared,
  // as it was checked on the way in
  query: JSON.parse(row.query) as ViewQuery,
  owner: { id: row.owner.id as UserId, name: row.owner.name },
  isDefault: row.defaults.length > 0,
  version: row.version,
  createdAt: row.createdAt,
})

const withOwner = (userId: string) => ({
  owner: { select: { id: true, name: true } },
  defaults: { where: { userId }, select: { userId: true } },
})

/** The views that somebody sees: their own and the shared ones, by name. Others' own are not there for them. */
export async function listViews(
  prisma: Pick<Database['reader'], 'savedView'>,
  { portfolioId, userId }: Viewer,
): Promise<SavedView[]> {
  const rows = await prisma.savedView.findMany({
    where: { portfolioId, OR: [{ shared: true }, { ownerId: userId }] },
    include: withOwner(userId),
  })
  return rows.map(toView).toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** What history keeps of a view: nothing of what a personal one is called or shows. */
const told = ({ name, shared, query }: Pick<SavedView, 'name' | 'shared' | 'query'>) =>
  shared ? { name, shared, query } : { shared }

export async function createView(
  tx: Tx,
  { portfolioId, userId }: Viewer,
  { name, shared, query }: ViewCreate,
): Promise<SavedView> {
  const { name: ownerName } = await tx.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true },
  })
  const row = { id: tx.newId(), name, shared, version: 0, createdAt: tx.at }
  await tx.prisma.savedView.create({
    data: { ...row, portfolioId, ownerId: userId, query: JSON.stringify(query) },
  })
  // the writer is a user
  const view = { ...row, query, owner: { id: userId as UserId, name: ownerName }, isDefault: false }
  tx.change({ action: 'create', subject: { type: 'view', id: view.id }, before: null, after: told(view) })
  return view
}

/** Saves what differs, and answers the view with its new version. Made personal, it is nobody else's default. */
export async function saveView(tx: Tx, current: SavedView, wanted: SavedView): Promise<SavedView> {
  if (!differs(current, wanted)) return current
  const saved = { ...wanted, version: current.version + 1 }
  const { id, name, shared, query, version } = saved
  await tx.prisma.savedView.update({
    where: { id },
    data: { name, shared, query: JSON.stringify(query), version },
  })
  if (!shared)
    await tx.prisma.viewDefault.deleteMany({ where: { viewId: id, userId: { not: saved.owner.id } } })
  tx.change({ action: 'update', subject: { type: 'view', id }, before: told(current), after: told(saved) })
  return saved
}

/** Removes a view; where it was somebody's default, their list opens with everything again. */
export async function removeView(tx: Tx, view: SavedView): Promise<void> {
  await tx.prisma.savedView.delete({ where: { id: view.id } })
  tx.change({ action: 'remove', subject: { type: 'view', id: view.id }, before: told(view), after: null })
}

/** Makes a view that the person sees their default, or none. */
export async function saveDefault(tx: Tx, viewer: Viewer, view: string | null): Promise<void> {
  const known = await listViews(tx.prisma, viewer)
  if (view !== null && !known.some((one) => one.id === view))
    throw new Problem('bad_input', 'There is no such view here.', {
      errors: [{ path: 'view', message: 'There is no such view here.' }],
    })
  const before = known.find((one) => one.isDefault)?.id ?? null
  if (before === view) return
  const { portfolioId, userId } = viewer
  await tx.prisma.viewDefault.deleteMany({ where: { portfolioId, userId } })
  if (view !== null) await tx.prisma.viewDefault.create({ data: { portfolioId, userId, viewId: view } })
  tx.change({
    action: 'update',
    subject: { type: 'view', id: view ?? before ?? '' },
    before: { isDefault: view === null },
    after: { isDefault: view !== null },
  })
}
