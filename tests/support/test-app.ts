import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'
import { app } from '#server/app.ts'
import { systemClock } from '#server/clock.ts'
import type { Clock } from '#server/clock.ts'
import { write } from '#server/db/write.ts'
import type { House } from '#server/house.ts'
import { openHouse } from '#server/open-house.ts'
import { createToken } from '#server/token/token.store.ts'
import { makeUser } from '#server/user/user.service.ts'
import { clientFor } from './client.ts'
import type { Client } from './client.ts'

export { clientFor, Refusal } from './client.ts'
export type { Answer, Client, RequestOptions } from './client.ts'

export const testPassword = 'correct horse battery'

export interface TestApp {
  url: string
  house: House
  admin: Client
  stranger: Client
  /** A member's client; with a role in each portfolio named. */
  member: (name: string, roles?: Record<string, Role>) => Promise<Client>
  close: () => Promise<void>
}

/** The whole server on a real database and a real port, with an administrator. */
export async function startApp(db: { url: string }, clock: Clock = systemClock): Promise<TestApp> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is one
  const url = `http://127.0.0.1:${port}`
  const house = await openHouse(
    {
      port,
      host: '127.0.0.1',
      databaseUrl: db.url,
      url,
      https: false,
      secret: 'test secret '.repeat(4),
      logLevel: 'silent',
      mail: null,
    },
    clock,
  )
  server.on('request', app(house))
  const admin = await newClient(house, { name: 'Ada Admin', role: 'admin' })
  return {
    url,
    house,
    admin,
    stranger: clientFor(url, { userId: null, email: '', token: null }),
    member: async (name, roles = {}) => {
      const client = await newClient(house, { name, role: 'member' })
      for (const [portfolio, role] of Object.entries(roles)) {
        const params = { id: portfolio as PortfolioId } // a test names real portfolios
        await admin.call(api.member.create, { params, body: { email: client.email, role } })
      }
      return client
    },
    close: async () => {
      house.live.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await house.db.close()
    },
  }
}

let made = 0

async function newClient(
  house: House,
  { name, role }: { name: string; role: 'admin' | 'member' },
): Promise<Client> {
  made += 1
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${made}@example.com`
  const user = await makeUser(house, { name, email, password: testPassword, role }, { requestId: 'test' })
  const { reply } = await write(house.db, house.clock, {
    scope: 'organisation',
    writer: { userId: user.id, right: 'account.use', owns: false, requestId: 'test' },
    work: (tx) => createToken(tx, user.id, { name: 'test', days: 366 }),
  })
  return clientFor(house.config.url, { userId: user.id, email, token: reply.secret })
}
