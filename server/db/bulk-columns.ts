/** PostgreSQL wants each column's type to read it from JSON; SQLite takes what it finds. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean'

/** The tables that are written in bulk. */
export const bulkColumns = {
  Change: {
    id: 'text',
    portfolioId: 'text',
    revision: 'integer',
    at: 'text',
    actorId: 'text',
    action: 'text',
    subjectType: 'text',
    subjectId: 'text',
    before: 'text',
    after: 'text',
    requestId: 'text',
  },
  Initiative: {
    id: 'text',
    portfolioId: 'text',
    number: 'integer',
    externalId: 'text',
    title: 'text',
    summary: 'text',
    area: 'text',
    role: 'text',
    stage: 'text',
    health: 'text',
    unitId: 'text',
    ownerId: 'text',
    sponsorId: 'text',
    start: 'text',
    end: 'text',
    budget: 'bigint',
    spent: 'bigint',
    fteHundredths: 'integer',
    value: 'integer',
    risk: 'integer',
    technologies: 'text',
    tags: 'text',
    custom: 'text',
    confidential: 'boolean',
    archivedAt: 'text',
    version: 'integer',
    createdAt: 'text',
    updatedAt: 'text',
  },
  Unit: { id: 'text', name: 'text', nameKey: 'text', parentId: 'text', version: 'integer' },
  Person: { id: 'text', name: 'text', nameKey: 'text', email: 'text', userId: 'text', version: 'integer' },
} as const satisfies Record<string, Record<string, ColumnType>>

export type BulkTable = keyof typeof bulkColumns
