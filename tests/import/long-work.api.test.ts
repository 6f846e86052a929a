import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitImport } from '#server/import/commit.service.ts'
import type { ImportContext } from '#server/import/context.ts'
import { cancelImport, readImport } from '#server/import/import.service.ts'
import { startImport } from '#server/import/start.service.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { file, importerIn, refusalOf } from './importer.ts'
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
    return startImport(await context(), { name: 'slow.csv', bytes }, patienceMs)
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
  })
})
