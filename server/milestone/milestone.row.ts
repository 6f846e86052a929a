import type { Milestone } from '#shared/milestone/milestone.ts'

import type { RecordKind } from '../db/record.ts'

interface MilestoneRow extends Omit<Milestone, 'initiative'> {
  initiativeId: Milestone['initiative']
}

export const milestones: RecordKind<Milestone, MilestoneRow> = {
  table: 'Milestone',
  subject: 'milestone',
  noun: 'milestone',
  select: 'SELECT r.* FROM "Milestone" r',
  order: 'r."due", r."id"',
  toRecord: (row) => ({
    id: row.id,
    initiative: row.initiativeId,
    name: row.name,
    due: row.due,
    doneOn: row.doneOn,
    version: row.version,
  }),
  toRow: ({ initiative, ...rest }) => ({ ...rest, initiativeId: initiative }),
}
