import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { purgeImports, startPurging } from '#server/import/purge.service.ts'
import { api } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { file, importerIn, refusalOf } from './importer.ts'
import type { Importer } from './importer.ts'

const dayMs = 86_400_000

eachDatabase((_provider, open) => {
  let app: TestApp
  let my: Importer
  let now = new Date('2026-11-22T08:00:00.000Z')
  const later = (days: number, ms = 0) => void (now = new Date(now.getTime() + days * dayMs + ms))
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  beforeEach(async () => {
    my = await importerIn(app)
  })
  afterAll(() => app.close())

  const read = ({ id }: ImportRun) => app.admin.call(api.import.read, { params: { id }, query: {} })
  const parts = async ({ id }: ImportRun) => {
    const sql =
      'SELECT "cells" IS NULL AS "noCells", "plan" IS NULL AS "noPlan" FROM "ImportRun" WHERE "id" = $1'
    const [row] = await app.house.db.rows<{ noCells: unknown; noPlan: unknown }>(sql, [id])
    return { cells: !row?.noCells, plan: !row?.noPlan }
  }

  test('a plan waits seven days to be imported, then it is dropped, and says so', async () => {
    const plan = await my.plan()
    later(7)
    expect(await purgeImports(app.house)).toBe(0)
    expect(await read(plan)).toMatchObject({ state: 'planned', rowsKept: true })
    later(0, 1)
    expect(await purgeImports(app.house)).toBe(1)
    const dropped = await read(plan)
    expect(dropped).toMatchObject({ state: 'cancelled', rowsKept: false, rows: [] })
    expect(dropped.failure).toContain('7 days')
    expect(await parts(plan)).toEqual({ cells: false, plan: false })
    expect(await refusalOf(my.commit(dropped))).toMatchObject({ code: 'not_ready' })
    expect(await purgeImports(app.house)).toBe(0)
  })

  test('the rows of an import are kept for 90 days; it can be undone after that, too', async () => {
    const done = await my.commit(await my.plan())
    expect(await parts(done)).toEqual({ cells: false, plan: true })
    later(90)
    expect(await purgeImports(app.house)).toBe(0)
    expect((await read(done)).rows).toHaveLength(3)
    later(0, 1)
    expect(await purgeImports(app.house)).toBe(1)
    expect(await read(done)).toMatchObject({
      state: 'committed',
      rowsKept: false,
      rows: [],
      counts: { create: 3 },
    })
    const results = app.admin.request('GET', `/api/v1/imports/${done.id}/results.csv`)
    expect((await results).body).toMatchObject({
      code: 'not_ready',
      detail: 'The rows of this import are no longer kept.',
    })
    expect(await app.admin.call(api.import.undo, { params: { id: done.id } })).toMatchObject({ changed: 3 })
    expect(await my.initiatives()).toEqual([])
  })

  test('what was dropped or could not be read keeps nothing from the start', async () => {
    const plan = await my.plan(file)
    await app.admin.call(api.import.cancel, { params: { id: plan.id }, version: plan.version })
    expect(await parts(plan)).toEqual({ cells: false, plan: false })
  })

  test('looking for it can be started and stopped', () => {
    expect(startPurging(app.house)).not.toThrow()
  })
})
