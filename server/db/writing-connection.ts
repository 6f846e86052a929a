import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Sqlite from 'better-sqlite3'

/**
 * Prisma's adapter, which also tells the connection that it writes through: statements of ours and Prisma's then share
 * one transaction, and ours cost a tenth of a raw one through Prisma.
 */
export class SharedSqlite extends PrismaBetterSqlite3 {
  readonly #connection = Promise.withResolvers<Sqlite.Database>()

  /** Known once Prisma has connected. */
  readonly connection = this.#connection.promise

  override async connect() {
    const adapter = await super.connect()
    // kept by the adapter under this name, though its types do not say so
    const { client } = adapter as unknown as { client?: Sqlite.Database }
    if (client === undefined) throw new Error('The SQLite adapter of Prisma no longer shows its connection.')
    this.#connection.resolve(client)
    return adapter
  }
}
