import type { StatusUpdate } from '#shared/status/status-update.ts'

/** A status update as either database holds it, with its author's name. */
export interface StatusRow extends Omit<StatusUpdate, 'initiative' | 'author'> {
  initiativeId: StatusUpdate['initiative']
  authorId: string
  authorName: string
}

export const toStatusUpdate = (row: StatusRow): StatusUpdate => ({
  id: row.id,
  initiative: row.initiativeId,
  author: { id: row.authorId, name: row.authorName },
  asOf: row.asOf,
  health: row.health,
  schedule: row.schedule,
  cost: row.cost,
  scope: row.scope,
  benefit: row.benefit,
  narrative: row.narrative,
  publishedAt: row.publishedAt,
  version: row.version,
  createdAt: row.createdAt,
})

/** The columns that people write. */
export const toColumns = (update: StatusUpdate) => ({
  asOf: update.asOf,
  health: update.health,
  schedule: update.schedule,
  cost: update.cost,
  scope: update.scope,
  benefit: update.benefit,
  narrative: update.narrative,
})
