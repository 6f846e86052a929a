import type { DirectionChange } from '#shared/direction/direction-change.ts'

import type { RecordKind } from '../db/record.ts'

interface DirectionChangeRow extends Omit<DirectionChange, 'by'> {
  byId: string
  byName: string
}

export const adaptations: RecordKind<DirectionChange, DirectionChangeRow> = {
  table: 'DirectionChange',
  subject: 'direction_change',
  noun: 'entry in the adaptation log',
  select: 'SELECT r.*, u."name" AS "byName" FROM "DirectionChange" r JOIN "User" u ON u."id" = r."byId"',
  order: 'r."on", r."at", r."id"',
  toRecord: (row) => ({
    id: row.id,
    kind: row.kind,
    trigger: row.trigger,
    observed: row.observed,
    changed: row.changed,
    before: row.before,
    after: row.after,
    reviewOn: row.reviewOn,
    on: row.on,
    by: { id: row.byId, name: row.byName },
    at: row.at,
    version: row.version,
  }),
  toRow: ({ by, ...rest }) => ({ ...rest, byId: by.id }),
}
