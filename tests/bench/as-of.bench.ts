import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

import { addDays, addMonths } from '#shared/kernel/day.ts'
import { health } from '#shared/initiative/vocabulary.ts'
import type { Clock } from '#server/clock.ts'
import type { Caller } from '#server/auth/caller.ts'
import { write } from '#server/db/write.ts'
import type { Tx } from '#server/db/write.ts'
import { snapshotAsOf } from '#server/history/as-of.service.ts'
import { focusTrend } from '#server/history/focus-trend.service.ts'
import { PastCache } from '#server/history/past-cache.ts'
import type { House } from '#server/house.ts'
import { insertInitiatives, saveInitiatives } from '#server/initiative/initiative.service.ts'
import { openHouse } from '#server/open-house.ts'
import { createPortfolio } from '#server/portfolio/portfolio.service.ts'
import { SnapshotCache } from '#server/portfolio/snapshot-cache.ts'
import { createPerson } from '#server/person/person.store.ts'
import { createUnit } from '#server/unit/unit.store.ts'
import { makeUser } from '#server/user/user.service.ts'

import { medianMs, ms, times } from './measure.ts'
import type { Figure } from './measure.ts'
import { seedInitiatives } from './seed.ts'

const rows = 10_000
const rounds = 9
const firstDay = '2023-11-15'
/** So many days between two rounds that all of them take three years. */
const stride = 120
const today = addDays(firstDay, rounds * stride + 1)

/**
 * A portfolio of 10,000 with 100,000 changes as it stood on a past day, nothing of that day kept. The limit is what it
 * cannot do without: plain prepared statements that read today's rows and the replaced values, parsed.
 */
export async function benchAsOf(folder: string): Promise<Figure[]> {
  const file = join(folder, 'as-of.db')
  const { house, caller } = await live(file)
  const id = caller.portfolio?.id ?? ''
  const bare = new Sqlite(file, { readonly: true })
  const current = bare.prepare('SELECT * FROM "Initiative" WHERE "portfolioId" = ?')
  const replaced = bare.prepare(
    'SELECT "subjectId", "before" FROM "Change" WHERE "portfolioId" = ? AND "before" IS NOT NULL AND "at" > ?',
  )
  const readAll = () => [current.all(id), replaced.all(id, addDays(firstDay, 1)).map(parsed)]
  const figures: Figure[] = []
  const days = [
    ['the first day (90,000 changes back)', firstDay],
    ['half-way (50,000 back)', addDays(firstDay, 4 * stride)],
    ['yesterday (none back)', addDays(today, -1)],
  ] as const
  for (const [words, day] of days) {
    const here = await medianMs(7, () => {
      house.snapshots = new SnapshotCache()
      house.pasts = new PastCache()
      return snapshotAsOf(house, caller, day)
    })
    const limit = await medianMs(7, () => [current.all(id), replaced.all(id, addDays(day, 1)).map(parsed)])
    figures.push({
      work: `as of ${words}`,
      here: ms(here),
      limit: ms(limit),
      ratio: times(here / limit),
      aim: '300 ms',
    })
  }
  figures.push(...(await benchTrend({ house, caller, limitMs: await medianMs(7, readAll) })))
  bare.close()
  await house.db.close()
  return figures
}

const parsed = (one: unknown) => JSON.parse((one as { before: string }).before) as unknown // as selected

/** 36 months of the same portfolio: nothing kept, then all but the newest. The limit reads the same rows and values. */
async function benchTrend({
  house,
  caller,
  limitMs,
}: {
  house: House
  caller: Caller
  limitMs: number
}): Promise<Figure[]> {
  const portfolio = caller.portfolio
  if (!portfolio) throw new Error('The bench asks about a portfolio.')
  const trend = () =>
    focusTrend(house, caller, {
      portfolio,
      sees: caller,
      from: addMonths(caller.today, -36),
      to: caller.today,
      basis: undefined,
    })
  const fresh = await medianMs(7, () => {
    house.snapshots = new SnapshotCache()
    house.pasts = new PastCache()
    return trend()
  })
  const kept = await medianMs(7, () => {
    house.snapshots = new SnapshotCache()
    return trend()
  })
  const figure = (work: string, here: number): Figure => ({
    work,
    here: ms(here),
    limit: ms(limitMs),
    ratio: times(here / limitMs),
    aim: '500 ms',
  })
  return [
    figure('trend over 36 months (90,000 changes back)', fresh),
    figure('the same after a write: past points are kept', kept),
  ]
}

/** Ten days of everybody editing everything, months apart. */
async function live(file: string): Promise<{ house: House; caller: Caller }> {
  let at = Date.parse(`${firstDay}T09:00:00Z`)
  const clock: Clock = { now: () => new Date(at) }
  const house = await openHouse(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: `file:${file}`,
      url: 'http://127.0.0.1',
      https: false,
      secret: 'x'.repeat(40),
      logLevel: 'silent',
      mail: null,
    },
    clock,
  )
  const password = 'a long enough one'
  const user = await makeUser(
    house,
    { name: 'Bench', email: 'bench@example.com', password, role: 'admin' },
    { requestId: 'bench' },
  )
  const writer = { userId: user.id, right: 'account.use' as const, owns: false, requestId: 'bench' }
  const made = await write(house.db, clock, {
    scope: 'organisation',
    writer,
    work: (tx) =>
      createPortfolio(tx, {
        name: 'Bench',
        key: 'BEN',
        currency: 'EUR',
        description: '',
        fiscalYearStart: 1,
        basis: 'auto',
        accent: null,
      }),
  })
  const { id } = made.reply
  const inPortfolio = async <T>(work: (tx: Tx) => Promise<T>) =>
    write(house.db, clock, { scope: id, writer, work })
  const inCompany = async <T>(work: (tx: Tx) => Promise<T>) =>
    (await write(house.db, clock, { scope: 'organisation', writer, work })).reply
  const units = [await inCompany((tx) => createUnit(tx, { name: 'Unit', parent: null }))]
  const people = [await inCompany((tx) => createPerson(tx, { name: 'Person', email: null, user: null }))]
  let { reply: records, revision } = await inPortfolio((tx) =>
    insertInitiatives(tx, id, { written: seedInitiatives(rows, { units, people }) }),
  )
  for (let round = 1; round <= rounds; round += 1) {
    at += stride * 86_400_000
    const edits = records.map((current, row) => {
      const changed = health.options[(round + row) % health.options.length] ?? 'red'
      return { current, wanted: { ...current, spent: row * round, health: changed } }
    })
    ;({ reply: records, revision } = await inPortfolio((tx) => saveInitiatives(tx, { edits })))
  }
  at = Date.parse(`${today}T12:00:00Z`)
  const caller: Caller = {
    user: null,
    administrator: true,
    role: null,
    owns: false,
    seesConfidential: true,
    portfolio: { id, revision },
    organisationRevision: 0,
    today,
    credential: null,
  }
  return { house, caller }
}
