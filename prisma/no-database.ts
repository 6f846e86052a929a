import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Provider } from '#server/db/provider.ts'

const refuse = (): Promise<never> => Promise.reject(new Error('A migration is written without a database.'))

// All the engine asks before it compares two schemas; PostgreSQL 14 is the oldest version still maintained.
const greeting = {
  sqlite: {
    columnNames: ['version'],
    columnTypes: [ColumnTypeEnum.Text],
    rows: [['3.45.0']],
  },
  postgresql: {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 14.0', 140_000]],
  },
}

/** Stands where the engine expects a database, for the work that needs none: comparing two schemas. */
export const noDatabase = (provider: Provider): SqlMigrationAwareDriverAdapterFactory => {
  const name = {
    provider: provider === 'sqlite' ? ('sqlite' as const) : ('postgres' as const),
    adapterName: 'none',
  }
  const connection: SqlDriverAdapter = {
    ...name,
    queryRaw: () => Promise.resolve(greeting[provider]),
    executeRaw: refuse,
    executeScript: () => Promise.resolve(),
    startTransaction: refuse,
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
    dispose: () => Promise.resolve(),
  }
  const connect = () => Promise.resolve(connection)
  return { ...name, connect, connectToShadowDb: connect }
}
