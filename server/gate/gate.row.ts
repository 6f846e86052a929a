import type { Gate } from '#shared/gate/gate.ts'

import type { RecordKind } from '../db/record.ts'

interface GateRow extends Omit<Gate, 'initiative' | 'decidedBy'> {
  initiativeId: Gate['initiative']
  decidedById: string | null
  decidedByName: string | null
}

export const gates: RecordKind<Gate, GateRow> = {
  table: 'Gate',
  subject: 'gate',
  noun: 'gate',
  select:
    'SELECT r.*, u."name" AS "decidedByName" FROM "Gate" r LEFT JOIN "User" u ON u."id" = r."decidedById"',
  // without a day last, on both databases
  order: `COALESCE(r."due", '9999-12-31'), r."id"`,
  toRecord: (row) => ({
    id: row.id,
    initiative: row.initiativeId,
    name: row.name,
    due: row.due,
    decision: row.decision,
    reason: row.reason,
    decidedOn: row.decidedOn,
    decidedBy: row.decidedById === null ? null : { id: row.decidedById, name: row.decidedByName ?? '' },
    version: row.version,
  }),
  toRow: ({ initiative, decidedBy, ...rest }) => ({
    ...rest,
    initiativeId: initiative,
    decidedById: decidedBy?.id ?? null,
  }),
}
