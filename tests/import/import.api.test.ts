import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#shared/api.ts'

import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { file, header, importerIn, refusalOf } from './importer.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  describe('a file is planned, and nothing is written', () => {
    test('the plan says how each column is read and what each row would do', async () => {
      const my = await importerIn(app)
      const before = await my.revision()
      const run = await my.plan()
      expect(run).toMatchObject({
        state: 'planned',
        progress: 1,
        file: { name: 'file.csv', kind: 'csv', encoding: 'UTF-8', delimiter: 'comma' },
        headerRow: 1,
        mode: 'upsert',
        key: 'externalId',
        counts: { rows: 3, create: 3, update: 0, unchanged: 0, skip: 0, error: 0, warning: 1 },
        totals: { budget: 350_050, spent: 0 },
        nextCursor: null,
        errors: [],
        version: 0,
      })
      expect(run.columns.map((column) => column.field)).toEqual([
        'externalId',
        'title',
        'stage',
        'budget',
        'owner',
        'unit',
        'start',
        'end',
      ])
      expect(run.rows[2]?.warnings).toEqual([
        { field: 'budget', message: 'This is not a number.', original: 'TBC' },
      ])
      expect(run.focus?.before.counts.total).toBe(0)
      expect(run.focus?.after.counts.total).toBe(2) // one of three is completed
      expect(await my.initiatives()).toEqual([])
      expect(await my.revision()).toBe(before)
    })

    test('a plan is read again, page by page and by verdict', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const read = (query: object) =>
        app.admin.call(api.import.read, { params: { id: run.id }, query: { ...query } })
      const first = await read({ limit: 2 })
      expect(first.rows.map((row) => row.row)).toEqual([2, 3])
      const second = await read({ limit: 2, cursor: first.nextCursor ?? '' })
      expect(second.rows.map((row) => row.row)).toEqual([4])
      expect(second.nextCursor).toBe(null)
      expect((await read({ verdict: 'error' })).rows).toEqual([])
      expect((await read({ warned: 'true' })).rows.map((row) => row.row)).toEqual([4])
      expect((await read({ limit: 0 })).rows).toEqual([])
    })

    test('imports are listed, newest first, without rows', async () => {
      const my = await importerIn(app)
      const [one, two] = [await my.plan(), await my.plan()]
      const list = (query: object) =>
        app.admin.call(api.import.list, { params: { id: my.portfolio.id }, query: { ...query } })
      const first = await list({ limit: 1 })
      expect(first).toMatchObject({ total: 2, nextCursor: '1', items: [{ id: two.id, rows: [] }] })
      expect((await list({ cursor: '1' })).items.map((run) => run.id)).toEqual([one.id])
    })
  })

  describe('committing', () => {
    test('writes all rows as one change set, units and people by name', async () => {
      const my = await importerIn(app)
      const before = await my.revision()
      const run = await my.commit(await my.plan())
      expect(run).toMatchObject({ state: 'committed', changeSet: before + 1, version: 1 })
      expect(run.rows.map((row) => row.key)).toEqual(
        [1, 2, 3].map((number) => `${my.portfolio.key}-${number}`),
      )
      expect(await my.revision()).toBe(before + 1)
      const [first, second, third] = await my.initiatives()
      expect(first).toMatchObject({
        externalId: 'A-1',
        title: 'Member app',
        stage: 'active',
        budget: 150_000,
        owner: { name: 'Ana' },
        unit: { name: 'Retail' },
        start: '2026-01-01',
        end: '2026-12-31',
        health: 'not_reported',
        version: 0,
      })
      expect(second?.stage).toBe('completed')
      expect(third).toMatchObject({
        stage: 'paused',
        budget: null,
        owner: null,
        unit: first?.unit,
        end: null,
      })
    })

    test('the same file again changes nothing, and the revision stays', async () => {
      const my = await importerIn(app)
      await my.commit(await my.plan())
      const before = await my.revision()
      const again = await my.plan()
      expect(again.counts).toMatchObject({ rows: 3, unchanged: 3 })
      const done = await my.commit(again)
      expect(done).toMatchObject({ state: 'committed', changeSet: null })
      expect(await my.revision()).toBe(before)
    })

    test('an edited copy updates exactly the edited cells', async () => {
      const my = await importerIn(app)
      await my.commit(await my.plan())
      const run = await my.plan(file.replace('Billing,Closed', 'Billing 2,Closed').replace(',Ana,', ',Cleo,'))
      expect(run.counts).toMatchObject({ update: 2, unchanged: 1 })
      expect(run.rows[0]?.changes).toEqual([{ field: 'owner', before: 'Ana', after: 'Cleo' }])
      await my.commit(run)
      const [first, second] = await my.initiatives()
      expect(first).toMatchObject({ owner: { name: 'Cleo' }, version: 1, budget: 150_000 })
      expect(second).toMatchObject({ title: 'Billing 2', version: 1, stage: 'completed' })
    })

    test('is refused when the portfolio changed since, until planned again', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      await app.admin.call(api.initiative.create, { params: { id: my.portfolio.id }, body: { title: 'New' } })
      expect(await refusalOf(my.commit(run))).toMatchObject({ status: 409, code: 'changed_since' })
      expect(await my.initiatives()).toHaveLength(1)
      const again = await app.admin.call(api.import.replan, { params: { id: run.id }, body: {}, version: 0 })
      expect(await my.commit(again)).toMatchObject({ state: 'committed' })
      expect(await my.initiatives()).toHaveLength(4)
    })

    test('is refused while something is left to settle, naming every issue', async () => {
      const my = await importerIn(app)
      const run = await my.plan('Title,Budget (£m),Cost (USD)\nA,5,6\n')
      const both = await app.admin.call(api.import.replan, {
        params: { id: run.id },
        version: run.version,
        body: { columns: [{ index: 2, field: 'spent' }] },
      })
      expect(both.errors.map((error) => error.column)).toEqual(['Budget (£m)', 'Cost (USD)'])
      expect(await refusalOf(my.commit(both))).toMatchObject({
        status: 422,
        code: 'not_ready',
        errors: [{ path: 'Budget (£m)' }, { path: 'Cost (USD)' }],
      })
      const settled = await app.admin.call(api.import.replan, {
        params: { id: run.id },
        version: both.version,
        body: {
          columns: [
            { index: 1, field: null },
            { index: 2, field: null },
          ],
        },
      })
      expect(await my.commit(settled)).toMatchObject({ state: 'committed' })
    })

    test('is refused at another version, with the import as it is now', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const changed = await app.admin.call(api.import.replan, {
        params: { id: run.id },
        version: 0,
        body: { mode: 'create' },
      })
      expect(await refusalOf(my.commit(run))).toMatchObject({
        status: 412,
        current: { version: changed.version },
      })
      const without = await app.admin.request('POST', `/api/v1/imports/${run.id}/commit`)
      expect(without.status).toBe(428)
    })

    test('happens once', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const done = await my.commit(run)
      expect(await refusalOf(my.commit(done))).toMatchObject({ status: 422, code: 'not_ready' })
      expect(await my.initiatives()).toHaveLength(3)
    })

    test('error rows are left out and counted', async () => {
      const my = await importerIn(app)
      const done = await my.commit(await my.plan(`${header}A-1,One\nA-1,Two\nA-2,\n`))
      expect(done.counts).toMatchObject({ rows: 3, create: 1, error: 2 })
      expect((await my.initiatives()).map((one) => one.title)).toEqual(['One'])
    })
  })
})
