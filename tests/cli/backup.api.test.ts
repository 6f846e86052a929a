import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { commandsOn } from './run-command.ts'

const json = (text: string): unknown => JSON.parse(text)

eachDatabase((provider, open) => {
  let app: TestApp
  let folder: string
  let command: ReturnType<typeof commandsOn>
  beforeAll(async () => {
    const db = await open()
    app = await startApp(db)
    const place = await newPlace(app)
    await place.log(drivesCe)
    folder = await mkdtemp(join(tmpdir(), 'bearing-cli-'))
    command = commandsOn(db.url, folder)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('backup names its file after the day and the time, and nobody else may read it', async () => {
    const ran = await command(['backup'])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/bearing-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d\.backup\.gz\n$/)
    expect((await stat(ran.out.trim())).mode & 0o077).toBe(0)
    expect(await command(['verify', ran.out.trim()])).toMatchObject({ code: 0, out: '' })
  })

  test('backup, restore and verify speak JSON, and equal content has the same checksum', async () => {
    const made = await command(['backup', '--out', 'all.gz', '--json'])
    expect(json(made.out)).toMatchObject({ file: join(folder, 'all.gz'), counts: { Initiative: 1 } })
    const other = commandsOn((await open()).url, folder)
    const restored = await other(['restore', 'all.gz', '--json'])
    expect(json(restored.out)).toMatchObject({ counts: { Initiative: 1 }, kept: null })
    const [here, there] = [await command(['verify', '--json']), await other(['verify', '--json'])]
    expect(json(here.out)).toMatchObject({ ok: true, faults: [] })
    expect(there.out).toBe(here.out)
  })

  test('backup to standard output gives bytes and nothing else', async () => {
    const before = await readdir(folder)
    const ran = await command(['backup', '--out', '-'])
    expect(ran.code).toBe(0)
    expect(ran.out.length).toBeGreaterThan(100)
    expect(ran.err).toMatch(/^Rows: \d+\.\n$/)
    expect(await readdir(folder)).toEqual(before)
  })

  test('restore over data that is there ends with 5 and says what to do', async () => {
    await command(['backup', '--out', 'again.gz'])
    const ran = await command(['restore', 'again.gz'])
    expect(ran).toMatchObject({ code: 5, out: '' })
    expect(ran.err).toMatch(/Stop|--force/)
  })

  test('restore of a damaged file ends with 2, of one that is not there with 3', async () => {
    await writeFile(join(folder, 'bad.gz'), 'no backup')
    expect(await command(['restore', 'bad.gz'])).toMatchObject({ code: 2, out: '' })
    expect(await command(['restore', 'none.gz'])).toMatchObject({ code: 3, out: '' })
    expect(await command(['verify', 'bad.gz'])).toMatchObject({ code: 2, out: '' })
  })

  test('verify ends with 1 where revisions and history differ', async () => {
    const { prisma } = app.house.db
    await prisma.$executeRawUnsafe('UPDATE "Portfolio" SET "revision" = "revision" + 1')
    const ran = await command(['verify'])
    await prisma.$executeRawUnsafe('UPDATE "Portfolio" SET "revision" = "revision" - 1')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('have no history')
  })

  test(`backup of a database that is not there fails, here on ${provider}`, async () => {
    const nowhere =
      provider === 'sqlite' ? `file:${join(folder, 'none.db')}` : 'postgresql://bearing@127.0.0.1:1/none'
    const ran = await commandsOn(nowhere, folder)(['backup', '--out', 'none.gz'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(await readdir(folder)).not.toContain('none.gz.part')
  })
})
