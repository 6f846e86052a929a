import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { checkBackup } from '#server/backup/read-backup.ts'
import { openReading } from '#server/backup/raw-database.ts'
import { restore } from '#server/backup/restore.ts'
import { leftOut } from '#server/backup/table.ts'
import { verifyDatabase } from '#server/backup/verify.ts'
import { checksumOf } from '#server/backup/write-backup.ts'
import { systemClock } from '#server/clock.ts'
import { openDatabase } from '#server/db/database.ts'
import { providers } from '#server/db/provider.ts'
import type { Provider } from '#server/db/provider.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp, testPassword } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase, freshDatabase } from '#tests/support/test-db.ts'
import type { TestDb } from '#tests/support/test-db.ts'
import { backUp } from './backup-file.ts'
import { liveOn } from './random-history.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bearing-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let made = 0
const newFile = () => join(folder, `${(made += 1)}.gz`)

const opened: TestDb[] = []
afterAll(async () => {
  await Promise.all(opened.map((one) => one.remove()))
})

const emptyDatabase = async (provider: Provider): Promise<string> => {
  const db = await freshDatabase(provider)
  opened.push(db)
  return db.url
}

const restoreInto = (databaseUrl: string, file: string, force = false) =>
  restore({ databaseUrl, file, force, clock: systemClock })

async function faultsIn(databaseUrl: string) {
  const db = await openDatabase(databaseUrl)
  try {
    return await verifyDatabase(db)
  } finally {
    await db.close()
  }
}

test('both databases describe the same tables', async () => {
  const described = await Promise.all(
    providers.map(async (provider) => {
      const reading = await openReading(await emptyDatabase(provider))
      await reading.close()
      return reading.tables.map(({ name, columns, key, refersTo }) => ({
        name,
        columns: columns.toSorted((one, other) => one.name.localeCompare(other.name)),
        key,
        refersTo: refersTo.toSorted(),
      }))
    }),
  )
  expect(described[0]).toEqual(described[1])
})

eachDatabase((provider, open) => {
  let db: TestDb
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    db = await open()
    app = await startApp(db)
    place = await newPlace(app)
    await place.declare()
    for (let count = 0; count < 5; count += 1) await place.log({ ...drivesCe, budget: 100 })
  })
  afterAll(() => app.close())

  test('every table is in a backup but those that are left out by name', async () => {
    const file = newFile()
    await backUp(db.url, file)
    const { counts } = await checkBackup(file)
    const reading = await openReading(db.url)
    await reading.close()
    const names = reading.tables.map((one) => one.name)
    expect(new Set(names.filter((one) => !(one in counts)))).toEqual(leftOut)
  })

  test.each(providers)('random histories come back the same, on %s', async (target) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const steps = { seed: seed * (target === provider ? 1 : 100), steps: 20 }
      expect(await liveOn(app, place.params.id, steps)).toBeGreaterThan(5)
      const file = newFile()
      await backUp(db.url, file)
      const restored = await emptyDatabase(target)
      await restoreInto(restored, file)
      expect(await checksumOf(restored)).toBe(await checksumOf(db.url))
      expect(await faultsIn(restored)).toEqual([])
    }
  })

  test('every kind of value comes back: bytes, fractions, the largest money, separators inside a text', async () => {
    const summary = 'two\nlines, \u2028 and \u2029, “quoted”, 😀, \\u0000'
    const { id } = await place.log({ summary, budget: Number.MAX_SAFE_INTEGER, fte: 0.29 })
    await app.house.db.prisma.importRun.create({
      data: {
        id: 'run',
        portfolioId: place.params.id,
        userId: app.admin.userId!, // the administrator has an account
        state: 'planned',
        fileName: 'a.csv',
        bytes: 5,
        kind: 'csv',
        headerRow: 1,
        mapping: '{}',
        cells: new Uint8Array([0, 10, 13, 255, 34]),
        plannedAt: 0,
        summary: '{}',
        createdAt: '2026-11-22T00:00:00Z',
      },
    })
    const file = newFile()
    await backUp(db.url, file)
    for (const target of providers) {
      const restored = await emptyDatabase(target)
      await restoreInto(restored, file)
      const reader = await openDatabase(restored)
      const initiative = await reader.reader.initiative.findUnique({ where: { id } })
      expect(initiative).toMatchObject({
        summary,
        budget: BigInt(Number.MAX_SAFE_INTEGER),
        fteHundredths: 29,
      })
      const run = await reader.reader.importRun.findUnique({ where: { id: 'run' } })
      expect(run?.cells).toEqual(new Uint8Array([0, 10, 13, 255, 34]))
      await reader.close()
    }
    await app.house.db.prisma.importRun.delete({ where: { id: 'run' } })
  })

  test('people sign in with their passwords again, tokens go on, sessions have ended', async () => {
    const signIn = { body: { email: app.admin.email, password: testPassword } }
    await app.stranger.request('POST', '/api/auth/sign-in/email', signIn)
    const file = newFile()
    await backUp(db.url, file)
    const restored = await emptyDatabase(provider)
    await restoreInto(restored, file)
    const other = await startApp({ url: restored })
    expect(await other.house.db.rows('SELECT "id" FROM "Session"')).toEqual([])
    const again = await other.stranger.request('POST', '/api/auth/sign-in/email', signIn)
    expect(again.status).toBe(200)
    const withToken = await other.stranger.request('GET', '/api/v1/portfolios', {
      headers: { Authorization: `Bearer ${app.admin.token}` },
    })
    expect(withToken).toMatchObject({ status: 200 })
    await other.close()
  })

  test('a backup made while people write holds one state', async () => {
    const work = { goesOn: true }
    const written: number[] = []
    const writers = [1, 2].map(async (seed) => {
      for (let round = 0; work.goesOn; round += 1) {
        await liveOn(app, place.params.id, { seed: seed * 1000 + round, steps: 1 })
        written.push(round)
      }
    })
    const files = [newFile(), newFile(), newFile()]
    for (const file of files) {
      const before = written.length
      await backUp(db.url, file)
      // at least one write came in between, however fast the backup was
      while (written.length === before) await new Promise((resolve) => setImmediate(resolve))
    }
    work.goesOn = false
    await Promise.all(writers)
    for (const file of files) {
      const restored = await emptyDatabase(provider)
      await restoreInto(restored, file)
      expect(await faultsIn(restored)).toEqual([])
    }
  })

  describe('what is there already', () => {
    let file: string
    beforeAll(async () => {
      file = newFile()
      await backUp(db.url, file)
    })

    /** A database with an administrator in it and nobody connected. */
    const inUse = async () => {
      const url = await emptyDatabase(provider)
      const other = await startApp({ url })
      await other.close()
      return url
    }

    test('is not replaced', async () => {
      const url = await inUse()
      const before = await checksumOf(url)
      await expect(restoreInto(url, file)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('--force') as string,
      })
      expect(await checksumOf(url)).toBe(before)
    })

    test('is replaced by force, and kept', async () => {
      const url = await inUse()
      const before = await checksumOf(url)
      const { kept } = await restoreInto(url, file, true)
      expect(await checksumOf(url)).toBe(await checksumOf(db.url))
      expect(kept).toContain('.before-restore')
      // SQLite keeps the file itself, PostgreSQL a backup
      const old = provider === 'sqlite' ? `file:${kept}` : await emptyDatabase(provider)
      if (provider === 'postgresql') await restoreInto(old, kept ?? '')
      expect(await checksumOf(old)).toBe(before)
    })

    test('is left alone while a server runs on it', async () => {
      const url = await emptyDatabase(provider)
      const other = await startApp({ url })
      const before = await checksumOf(url)
      await expect(restoreInto(url, file, true)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/Stop/) as string,
      })
      await other.close()
      expect(await checksumOf(url)).toBe(before)
    })
  })
})

test('SQLite keeps every earlier file, and who may read it', async () => {
  const url = await emptyDatabase('sqlite')
  const app = await startApp({ url })
  await app.close()
  const file = newFile()
  await backUp(url, file)
  const first = await restoreInto(url, file, true)
  const second = await restoreInto(url, file, true)
  expect([first.kept, second.kept].map((one) => one?.split('.db')[1])).toEqual([
    '.before-restore',
    '.before-restore-2',
  ])
  expect((await stat(url.slice(5))).mode).toBe((await stat(first.kept!)).mode) // kept above
})

test('a file that is no database is not replaced', async () => {
  const source = await emptyDatabase('sqlite')
  const file = newFile()
  await backUp(source, file)
  const target = join(folder, 'letter.db')
  await writeFile(target, 'Dear Sir or Madam, this is a letter and no database at all. '.repeat(20))
  await expect(restoreInto(`file:${target}`, file, true)).rejects.toMatchObject({ code: 'conflict' })
})

test('a portfolio of samples survives a move to the other database and back', async () => {
  const first = await emptyDatabase('sqlite')
  const app = await startApp({ url: first })
  await app.admin.call(api.portfolio.sample)
  await app.close()
  const [there, back] = [await emptyDatabase('postgresql'), await emptyDatabase('sqlite')]
  const [out, home] = [newFile(), newFile()]
  await backUp(first, out)
  await restoreInto(there, out)
  await backUp(there, home)
  await restoreInto(back, home)
  expect(await checksumOf(back)).toBe(await checksumOf(first))
})
