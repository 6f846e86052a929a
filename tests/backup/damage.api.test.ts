import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { Problem } from '#shared/kernel/problem.ts'
import { checkBackup } from '#server/backup/read-backup.ts'
import { restore } from '#server/backup/restore.ts'
import { verifyDatabase } from '#server/backup/verify.ts'
import { checksumOf } from '#server/backup/write-backup.ts'
import { systemClock } from '#server/clock.ts'
import { openDatabase } from '#server/db/database.ts'
import { knownMigrations, migrate, pendingMigrations } from '#server/db/migrate.ts'
import { withServer } from '#tests/support/postgres-databases.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { backUp, linesOf, rewrite } from './backup-file.ts'

let folder: string
let good: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bearing-damage-'))
  good = join(folder, 'good.gz')
  const source = `file:${join(folder, 'source.db')}`
  await migrate(source)
  const app = await startApp({ url: source })
  const place = await newPlace(app)
  for (let count = 0; count < 3; count += 1) await place.log({ ...drivesCe, title: `Work ${count}` })
  await app.close()
  await backUp(source, good)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const headerWith = (more: object) => (lines: string[]) => [
  JSON.stringify({ ...(JSON.parse(lines[0] ?? '') as object), ...more }),
  ...lines.slice(1),
]

const isWorkOne = (line: string) =>
  line.startsWith('[') && line.includes('Work 1') && !line.includes('before')

/** Without the rows of the users, to whom others refer. */
const withoutUsers = (lines: string[]) => {
  const from = lines.findIndex((one) => one.startsWith('{"table":"User"'))
  const to = lines.findIndex((one, at) => at > from && one.startsWith('{'))
  return lines.filter((_one, at) => at <= from || at >= to)
}

/** Ways in which a file is no whole backup; each writes one. */
const ways: [string, (to: string) => Promise<void>][] = [
  ['is empty', (to) => writeFile(to, '')],
  ['is something else', (to) => writeFile(to, 'externalId,title\n1,Work\n')],
  [
    'is cut off in the middle',
    async (to) => {
      const bytes = await readFile(good)
      await writeFile(to, bytes.subarray(0, Math.floor(bytes.length / 2)))
    },
  ],
  ['is cut off before its last byte', async (to) => writeFile(to, (await readFile(good)).subarray(0, -1))],
  [
    'has a changed byte',
    async (to) => {
      const bytes = await readFile(good)
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await writeFile(to, bytes)
    },
  ],
  [
    'has no end',
    (to) =>
      rewrite(
        good,
        to,
        (lines) => lines,
        () => '',
      ),
  ],
  [
    'has a changed row under the old checksum',
    async (to) => {
      const end = (await linesOf(good)).at(-1) ?? ''
      await rewrite(
        good,
        to,
        (lines) => lines.map((one) => one.replace('Work 1', 'Work 9')),
        () => `${end}\n`,
      )
    },
  ],
  [
    'goes on after its end',
    async (to) => {
      const end = (await linesOf(good)).at(-1) ?? ''
      await rewrite(
        good,
        to,
        (lines) => lines,
        () => `${end}\n["more"]\n`,
      )
    },
  ],
  [
    'has a row too short for its table',
    (to) => rewrite(good, to, (lines) => lines.map((one) => (isWorkOne(one) ? '["x"]' : one))),
  ],
  [
    'has a row before any table',
    (to) => rewrite(good, to, ([first = '', ...rest]) => [first, '["x"]', ...rest]),
  ],
  [
    'has a line that is no JSON',
    (to) =>
      rewrite(
        good,
        to,
        (lines) => lines.map((one) => (isWorkOne(one) ? '["x"' : one)),
        () => '',
      ),
  ],
  ['begins as another file', (to) => rewrite(good, to, headerWith({ bearing: 'something' }))],
  ['is of a newer format', (to) => rewrite(good, to, headerWith({ format: 2 }))],
]

describe('a file that', () => {
  test.each(ways)('%s is refused with a sentence', async (name, make) => {
    const file = join(folder, `${name}.gz`)
    await make(file)
    const refusal = await checkBackup(file).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Problem)
    expect(refusal).toMatchObject({
      code: 'bad_input',
      message: expect.stringMatching(/^This .*\.$/) as string,
    })
  })

  test('is not there is not found', async () => {
    await expect(checkBackup(join(folder, 'none.gz'))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is whole says what it holds', async () => {
    const { header, counts } = await checkBackup(good)
    expect(header).toMatchObject({ format: 1, migrations: await knownMigrations('sqlite') })
    expect(counts).toMatchObject({ Portfolio: 1, Initiative: 3, User: 1 })
  })
})

eachDatabase((provider, open) => {
  const restoreInto = (databaseUrl: string, file: string) =>
    restore({ databaseUrl, file, force: false, clock: systemClock })

  test.each([
    [
      'damaged',
      (to: string) =>
        rewrite(
          good,
          to,
          (lines) => lines,
          () => '',
        ),
    ],
    [
      'of a newer version',
      (to: string) => rewrite(good, to, headerWith({ migrations: ['20990101000000_later'] })),
    ],
    [
      'with a column that the table has not',
      (to: string) =>
        rewrite(good, to, (lines) =>
          lines.map((one) => one.replace('"bytes","integer"', '"size","integer"')),
        ),
    ],
    ['whose rows refer to nothing', (to: string) => rewrite(good, to, withoutUsers)],
  ])('a backup %s changes nothing', async (what, make) => {
    const { url } = await open()
    const before = await checksumOf(url)
    const file = join(folder, `${provider} ${what}.gz`)
    await make(file)
    await expect(restoreInto(url, file)).rejects.toThrow(/backup|foreign key/i)
    expect(await checksumOf(url)).toBe(before)
    if (provider === 'sqlite') expect(await readdir(join(url.slice(5), '..'))).toEqual(['bearing.db'])
  })

  test('a backup of an earlier version is migrated on', async () => {
    const [first = '', ...later] = await knownMigrations('sqlite')
    expect(later.length).toBeGreaterThan(0)
    const earlier = `file:${join(folder, `${provider} earlier.db`)}`
    await migrate(earlier, first)
    const file = join(folder, `${provider} earlier.gz`)
    await backUp(earlier, file)
    expect((await checkBackup(file)).header.migrations).toEqual([first])

    const { url } = await open()
    if (provider === 'sqlite') {
      await restoreInto(url, file)
      expect(await pendingMigrations(url)).toEqual([])
      return
    }
    // tables that are further on cannot go back: a new database is asked for
    await expect(restoreInto(url, file)).rejects.toMatchObject({ code: 'conflict' })
    const server = inject('postgresServer')
    await withServer(server, (client) => client.query('CREATE DATABASE unmigrated'))
    const empty = new URL(server)
    empty.pathname = 'unmigrated'
    await restoreInto(empty.href, file)
    expect(await pendingMigrations(empty.href)).toEqual([])
    await withServer(server, (client) => client.query('DROP DATABASE unmigrated'))
  })

  describe('verify', () => {
    let url: string
    beforeAll(async () => {
      url = (await open()).url
      await restoreInto(url, good)
    })

    /** What verify says after a hand at the database, which is then put right again. */
    const faultsAfter = async (wrong: string, right: string) => {
      const db = await openDatabase(url)
      await db.prisma.$executeRawUnsafe(wrong)
      const faults = await verifyDatabase(db)
      await db.prisma.$executeRawUnsafe(right)
      expect(await verifyDatabase(db)).toEqual([])
      await db.close()
      return faults
    }

    test('finds an initiative that was changed past its history', async () => {
      const faults = await faultsAfter(
        `UPDATE "Initiative" SET "title" = 'Other' WHERE "title" = 'Work 1'`,
        `UPDATE "Initiative" SET "title" = 'Work 1' WHERE "title" = 'Other'`,
      )
      expect(faults).toMatchObject([
        { check: 'history', sentence: expect.stringContaining('title') as string },
      ])
    })

    test('finds a revision without history, and history beyond the revision', async () => {
      const lost = await faultsAfter(
        'UPDATE "Portfolio" SET "revision" = "revision" + 1',
        'UPDATE "Portfolio" SET "revision" = "revision" - 1',
      )
      expect(lost).toMatchObject([
        { check: 'revision', sentence: expect.stringContaining('1 of 4') as string },
      ])
      const beyond = await faultsAfter(
        'UPDATE "Portfolio" SET "revision" = "revision" - 1',
        'UPDATE "Portfolio" SET "revision" = "revision" + 1',
      )
      expect(beyond).toMatchObject([
        { check: 'revision', sentence: expect.stringContaining('beyond') as string },
      ])
    })

    test('finds an initiative without history, and history without its initiative', async () => {
      const faults = await faultsAfter(
        `UPDATE "Change" SET "subjectId" = 'x' || "subjectId" WHERE "subjectType" = 'initiative' AND "after" LIKE '%Work 2%'`,
        `UPDATE "Change" SET "subjectId" = SUBSTR("subjectId", 2) WHERE "subjectType" = 'initiative' AND "after" LIKE '%Work 2%'`,
      )
      expect(faults.map((one) => one.check)).toEqual(['history', 'history'])
    })
  })
})

test('verify finds on SQLite a row that refers to nothing', async () => {
  const file = join(folder, 'dangling.db')
  await migrate(`file:${file}`)
  await restore({ databaseUrl: `file:${file}`, file: good, force: false, clock: systemClock })
  const hand = new Sqlite(file)
  hand.pragma('foreign_keys = OFF')
  hand.exec(`UPDATE "Initiative" SET "unitId" = 'nowhere' WHERE "title" = 'Work 1'`)
  hand.close()
  const db = await openDatabase(`file:${file}`)
  const faults = await verifyDatabase(db)
  await db.close()
  expect(faults).toContainEqual({
    check: 'integrity',
    sentence: 'A row of Initiative refers to a row of Unit that is not there.',
  })
})
