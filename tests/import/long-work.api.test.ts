import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitImport } from '#server/import/commit.service.ts'
import type { ImportContext } from '#server/import/context.ts'
import { cancelImport, readImport, replanImport } from '#server/import/import.service.ts'
import { jobOf, patienceOf } from '#server/import/jobs.ts'
import { startImport } from '#server/import/start.service.ts'
import { api } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { Problem } from '#shared/kernel/problem.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { file, header, importerIn, refusalOf } from './importer.ts'
import type { Importer } from './importer.ts'

// What takes longer than a request waits goes on without it: here nobody waits at all.
const patienceMs = 0

eachDatabase((_provider, open) => {
  let app: TestApp
  let my: Importer
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  const context = async (): Promise<ImportContext> => {
    const { rows } = app.house.db
    const [organisation] = await rows<{ revision: number }>('SELECT "revision" FROM "Organisation"')
    return {
      house: app.house,
      portfolio: { id: my.portfolio.id, revision: await my.revision() },
      organisationRevision: organisation?.revision ?? 0,
      today: '2026-11-22',
      userId: app.admin.userId ?? '',
      requestId: 'test',
    }
  }
  const start = async (text: string) => {
    my = await importerIn(app)
    const bytes = new Uint8Array(Buffer.from(text)).buffer
    return startImport(await context(), { name: 'slow.csv', bytes }, { patienceMs })
  }
  const read = (id: string) => readImport(app.house, id, { limit: 10 })
  const until = async (id: string, state: ImportRun['state']) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const run = await read(id)
      if (run.state === state) return run
      await wait(50)
    }
    throw new Error(`It never was ${state}.`)
  }

  /** Until nothing is under way, and what a failure leaves is saved. */
  const untilIdle = async (id: string) => {
    await jobOf(id)?.ended
    while ((await read(id)).version === 1) await wait(20)
  }

  describe('work that takes long', () => {
    test('a plan is shown as being made, then made; nobody else may touch it meanwhile', async () => {
      const { run, finished } = await start(file)
      expect(finished).toBe(false)
      expect(run).toMatchObject({ state: 'planning', rows: [], focus: null })
      expect(run.progress).toBeLessThan(1)
      expect(await refusalOf(commitImport(await context(), run.id, { version: 0 }))).toMatchObject({
        code: 'still_running',
      })
      expect(await until(run.id, 'planned')).toMatchObject({ counts: { rows: 3 }, version: 1, progress: 1 })
    })

    test('a file that turns out to be none has failed, and says why', async () => {
      const { run } = await start('Title\n"never closed\n')
      const failed = await until(run.id, 'failed')
      expect(failed.failure).toContain('never closed')
      expect(await refusalOf(commitImport(await context(), run.id, { version: 1 }))).toMatchObject({
        code: 'not_ready',
      })
    })

    test('a plan may be dropped while it is made', async () => {
      const { run } = await start(file)
      expect(await cancelImport(app.house, run.id, run.version)).toMatchObject({ state: 'cancelled' })
      await wait(500)
      expect((await read(run.id)).state).toBe('cancelled')
    })

    test('what nobody waits for any more is broken off, and leaves nothing behind', async () => {
      my = await importerIn(app)
      const gone = new AbortController()
      const bytes = new Uint8Array(Buffer.from(file)).buffer
      const upload = { name: 'gone.csv', bytes }
      const starting = refusalOf(startImport(await context(), upload, { signal: gone.signal }))
      gone.abort(new Problem('bad_input', 'gone'))
      expect(await starting).toMatchObject({ code: 'bad_input' })
      const list = await app.admin.call(api.import.list, { params: { id: my.portfolio.id }, query: {} })
      expect(list.items).toEqual([])
    })

    test('whoever prefers not to wait is answered at once', async () => {
      my = await importerIn(app)
      const plan = await my.plan()
      const headers = { 'If-Match': '"0"', Prefer: 'respond-async, wait=0' }
      const answer = await app.admin.request('POST', `/api/v1/imports/${plan.id}/commit`, { headers })
      expect(answer).toMatchObject({ status: 202, body: { state: 'committing' } })
      expect(await until(plan.id, 'committed')).toMatchObject({ counts: { create: 3 } })
    })

    test.each([
      [undefined, 10_000],
      ['respond-async', 10_000],
      ['wait=2', 2_000],
      ['wait=600', 10_000],
    ])('a preference of %s is %i ms of patience', (prefer, ms) => {
      expect(patienceOf(prefer)).toBe(ms)
    })

    test('rows are written behind the answer, once', async () => {
      const { run } = await start(file)
      const plan = await until(run.id, 'planned')
      const given = { version: plan.version, patienceMs }
      const first = await commitImport(await context(), run.id, given)
      expect(first).toMatchObject({ revision: null, run: { state: 'committing' } })
      // still being written, or just done
      expect(await refusalOf(commitImport(await context(), run.id, given))).toMatchObject({
        code: expect.stringMatching(/^(still_running|not_ready)$/) as unknown,
      })
      expect(await until(run.id, 'committed')).toMatchObject({ changeSet: 1 })
      expect(await my.initiatives()).toHaveLength(3)
    })

    test('what could not be written behind the answer says why, and stays planned', async () => {
      const { run } = await start(file)
      const plan = await until(run.id, 'planned')
      const before = await context()
      await app.admin.call(api.initiative.create, { params: { id: my.portfolio.id }, body: { title: 'New' } })
      await commitImport(before, run.id, { version: plan.version, patienceMs })
      await untilIdle(run.id)
      const refused = await until(run.id, 'planned')
      expect(refused.failure).toContain('changed since')
      expect(await my.initiatives()).toHaveLength(1)
      const again = await replanImport(await context(), run.id, { patch: {}, version: refused.version })
      expect(again.failure).toBe(null)
      await commitImport(await context(), run.id, { version: again.version })
      expect(await my.initiatives()).toHaveLength(4)
    })
  })

  // below what is worth a thread, and above
  describe.each([1_500, 3_000])('%i rows', (count) => {
    const rows = Array.from({ length: count }, (_, at) => `A-${at},Work ${at},Active,${at},Ana,U${at % 7},,`)
    const many = `${header}${rows.join('\n')}\n`
    const counted = async () => {
      const { rows: ask } = app.house.db
      const [one] = await ask<{ rows: number; last: number }>(
        `SELECT (SELECT COUNT(*) FROM "Initiative" WHERE "portfolioId" = $1) AS "rows",
          (SELECT COUNT(*) FROM "Change" WHERE "portfolioId" = $1) AS "changes",
          (SELECT "lastNumber" FROM "Portfolio" WHERE "id" = $1) AS "last"`,
        [my.portfolio.id],
      )
      return one
    }

    test('are planned, read page by page, written with their history and listed as they are', async () => {
      const { run } = await start(many)
      const plan = await until(run.id, 'planned')
      expect(plan.counts).toMatchObject({ rows: count, create: count })
      const page = await readImport(app.house, run.id, { limit: 3, cursor: String(count - 2) })
      expect(page.rows.map((row) => row.values['externalId'])).toEqual([`A-${count - 2}`, `A-${count - 1}`])
      expect(page.nextCursor).toBe(null)
      const { run: done } = await commitImport(await context(), run.id, { version: plan.version })
      expect(done).toMatchObject({ state: 'committed', changeSet: 1, rowsKept: true })
      expect(await counted()).toEqual({ rows: count, changes: count + 1, last: count })
      const last = await readImport(app.house, run.id, { limit: 1, cursor: String(count - 1) })
      expect(last.rows[0]?.key).toBe(`${my.portfolio.key}-${count}`)
      const again = await my.plan(many)
      expect(again.counts).toMatchObject({ unchanged: count })
      const edited = await my.plan(many.replace('Work 700,', 'Work seven hundred,'))
      expect(edited.counts).toMatchObject({ unchanged: count - 1, update: 1 })
      await my.commit(edited)
      expect((await counted())?.rows).toBe(count)
    })

    test('can be cancelled while they are written: then nothing is, and they cannot be written any more', async () => {
      const { run } = await start(many)
      const plan = await until(run.id, 'planned')
      const before = await counted()
      const { version } = plan
      const first = await commitImport(await context(), run.id, { version, patienceMs })
      expect(first.run).toMatchObject({ state: 'committing', progress: 0 })
      const params = { id: run.id }
      expect(await app.admin.call(api.import.cancel, { params, version })).toMatchObject({
        state: 'cancelled',
        rowsKept: false,
        changeSet: null,
      })
      expect(await counted()).toEqual(before)
      expect(await my.revision()).toBe(0)
      expect(await refusalOf(my.commit({ ...plan, version: version + 1 }))).toMatchObject({
        code: 'not_ready',
      })
      // whoever writes next finds the door open
      await app.admin.call(api.initiative.create, { params: { id: my.portfolio.id }, body: { title: 'New' } })
      expect((await counted())?.rows).toBe(1)
    })

    test('who waited for them hears that they were cancelled', async () => {
      const { run } = await start(many)
      const { version } = await until(run.id, 'planned')
      const waiting = refusalOf(commitImport(await context(), run.id, { version }))
      while (!jobOf(run.id)) await wait(1)
      await cancelImport(app.house, run.id, version)
      expect(await waiting).toMatchObject({ code: 'conflict' })
    })

    test('a portfolio that changed meanwhile is told from within the write', async () => {
      const { run } = await start(many)
      const { version } = await until(run.id, 'planned')
      const before = await context()
      await app.admin.call(api.initiative.create, { params: { id: my.portfolio.id }, body: { title: 'New' } })
      expect(await refusalOf(commitImport(before, run.id, { version }))).toMatchObject({
        code: 'changed_since',
      })
      expect((await counted())?.rows).toBe(1)
    })
  })
})
