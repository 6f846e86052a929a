import { createServer } from 'node:net'
import { join } from 'node:path'

import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { systemClock } from '#server/clock.ts'
import { write } from '#server/db/write.ts'
import type { Tx } from '#server/db/write.ts'
import { createDeclaration } from '#server/declaration/declaration.store.ts'
import { insertInitiatives } from '#server/initiative/initiative.service.ts'
import { openHouse } from '#server/open-house.ts'
import { createPerson } from '#server/person/person.store.ts'
import { createPortfolio } from '#server/portfolio/portfolio.service.ts'
import { loadSnapshot } from '#server/portfolio/snapshot.store.ts'
import { createToken } from '#server/token/token.store.ts'
import { createUnit } from '#server/unit/unit.store.ts'
import { makeUser } from '#server/user/user.service.ts'

import { seedInitiatives } from './seed.ts'

export interface Seeded {
  file: string
  port: number
  token: string
  portfolio: Portfolio
  snapshot: Snapshot
  bytesEach: number
}

/** Who signs in where a browser is needed. */
export const benchAccount = { name: 'Bench', email: 'bench@example.com', password: 'a long enough one' }

/** A database with one portfolio of so many initiatives, and a token to reach it. */
export async function prepare(folder: string, count: number): Promise<Seeded> {
  const file = join(folder, 'bearing.db')
  const url = `file:${file}`
  const house = await openHouse({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: url,
    url: 'http://127.0.0.1',
    https: false,
    secret: 'x'.repeat(40),
    logLevel: 'silent',
    mail: null,
  })
  const admin = await makeUser(house, { ...benchAccount, role: 'admin' }, { requestId: 'bench' })
  const writer = { userId: admin.id, right: 'account.use' as const, owns: false, requestId: 'bench' }
  const inScope = async <T>(scope: Portfolio['id'] | 'organisation', work: (tx: Tx) => Promise<T>) =>
    (await write(house.db, systemClock, { scope, writer, work })).reply
  const { secret } = await inScope('organisation', (tx) =>
    createToken(tx, admin.id, { name: 'bench', days: 1 }),
  )
  const units = await inScope('organisation', async (tx) => {
    const made = []
    for (let at = 1; at <= 40; at += 1) made.push(await createUnit(tx, { name: `Unit ${at}`, parent: null }))
    return made
  })
  const people = await inScope('organisation', async (tx) => {
    const made = []
    for (let at = 1; at <= 200; at += 1)
      made.push(await createPerson(tx, { name: `Person ${at}`, email: null, user: null }))
    return made
  })
  const portfolio = await inScope('organisation', (tx) =>
    createPortfolio(tx, {
      name: 'Bench',
      key: 'BEN',
      currency: 'EUR',
      description: '',
      fiscalYearStart: 1,
      basis: 'auto',
      accent: null,
    }),
  )
  await inScope(portfolio.id, (tx) =>
    createDeclaration(tx, portfolio.id, {
      written: {
        primary: 'customer_engagement',
        direction: 'Closer to customers',
        customerNeed: '',
        why: '',
        openBeyond: null,
        effectiveFrom: '2026-01-01',
      },
      today: '2026-01-01',
      decidedBy: admin,
    }),
  )
  await inScope(portfolio.id, (tx) =>
    insertInitiatives(tx, portfolio.id, { written: seedInitiatives(count, { units, people }) }),
  )
  const snapshot = await loadSnapshot(house.db, portfolio.id, '2026-11-22')
  await house.db.close()
  const bytesEach = Math.round(JSON.stringify(snapshot.initiatives).length / count)
  return { file, port: await freePort(), token: secret, portfolio, snapshot, bytesEach }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
