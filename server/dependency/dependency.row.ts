import type { Dependency } from '#shared/dependency/dependency.ts'

import type { RecordKind } from '../db/record.ts'

interface DependencyRow extends Omit<Dependency, 'from' | 'to'> {
  fromId: Dependency['from']
  toId: Dependency['to']
}

export const dependencies: RecordKind<Dependency, DependencyRow> = {
  table: 'Dependency',
  subject: 'dependency',
  noun: 'dependency',
  select: 'SELECT r.* FROM "Dependency" r',
  order: 'r."id"',
  toRecord: (row) => ({
    id: row.id,
    from: row.fromId,
    to: row.toId,
    kind: row.kind,
    note: row.note,
    version: row.version,
  }),
  toRow: ({ from, to, ...rest }) => ({ ...rest, fromId: from, toId: to }),
}
