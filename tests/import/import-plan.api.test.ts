import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { file, importerIn, refusalOf } from './importer.ts'
import { makeXlsx } from './make-xlsx.ts'
import { upload } from './upload.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  describe('changing the mapping', () => {
    test('every setting that does not fit is named', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const body = {
        sheet: '',
        columns: [{ index: 99 }, { index: 2, values: { Active: 'gone' } }, { index: 3, currency: 'XXX' }],
      }
      const answer = await app.admin.request<ProblemDetails>('PATCH', `/api/v1/imports/${run.id}`, {
        body,
        headers: { 'If-Match': '"0"' },
      })
      expect(answer.status).toBe(400)
      expect(answer.body.errors?.map((issue) => issue.path)).toEqual([
        'columns.0.index',
        'columns.1.values.Active',
        'columns.2.currency',
      ])
    })

    test('an unknown field, a wrong type and a mode that is none are refused', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const patch = (body: unknown) =>
        app.admin.request<ProblemDetails>('PATCH', `/api/v1/imports/${run.id}`, {
          body,
          headers: { 'If-Match': '"0"' },
        })
      for (const body of [
        { colour: 1 },
        { headerRow: 0 },
        { headerRow: 99 },
        { mode: 'merge' },
        { sheet: 'x' },
      ]) {
        expect((await patch(body)).status).toBe(400)
      }
    })

    test('merged cells and currencies of rows are read the same way in every plan, and written so', async () => {
      const my = await importerIn(app)
      const workbook = makeXlsx(
        {
          Data: [
            ['ID', 'Project', 'Department', 'Budget', 'Currency'],
            ['A-1', 'Portal', 'Health', 1500, 'EUR'],
            ['A-2', 'Payroll', null, 2000.5, 'USD'],
          ],
        },
        { Data: ['C2:C3'] },
      )
      const { body: run } = await upload(app, app.admin, { portfolio: my.portfolio.id, file: workbook })
      expect(run.errors).toMatchObject([{ column: 'Currency' }])
      expect(run.notes).toMatchObject([{ rows: [3] }])
      const replan = (rates: Record<string, unknown>) =>
        app.admin.request<ImportRun & ProblemDetails>('PATCH', `/api/v1/imports/${run.id}`, {
          body: { columns: [{ index: 4, rates }] },
          headers: { 'If-Match': `"${run.version}"` },
        })
      const day = '2026-11-20'
      expect((await replan({ usd: { rate: 1, day } })).body.errors).toMatchObject([
        { path: 'columns.0.rates.usd' },
      ])
      const { body: again } = await replan({ USD: { rate: 0.9, day } })
      expect(again).toMatchObject({ errors: [], notes: run.notes, totals: { budget: 330_045 } })
      await my.commit(again)
      expect((await my.initiatives()).map((one) => [one.unit?.name, one.budget])).toEqual([
        ['Health', 150_000],
        ['Health', 180_045],
      ])
    })

    test('values, constants and scale are taken', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      const again = await app.admin.call(api.import.replan, {
        params: { id: run.id },
        version: run.version,
        body: {
          columns: [
            { index: 2, values: { Closed: 'stopped' } },
            { index: 3, scale: 1_000 },
          ],
          constants: { tags: ['2026'], role: 'mandatory' },
        },
      })
      expect(again.totals.budget).toBe(350_050_000)
      await my.commit(again)
      const [first, second] = await my.initiatives()
      expect(first).toMatchObject({ tags: ['2026'], role: 'mandatory', budget: 150_000_000 })
      expect(second?.stage).toBe('stopped')
    })
  })

  describe('undo', () => {
    test('takes back what was created and what was updated', async () => {
      const my = await importerIn(app)
      await my.commit(await my.plan())
      const before = await my.initiatives()
      const run = await my.commit(
        await my.plan(`${file.replace('Member app', 'App')}A-4,Fourth,Active,1,Ana,Retail,,\n`),
      )
      const undone = await app.admin.call(api.import.undo, { params: { id: run.id } })
      expect(undone).toMatchObject({ changed: 2, left: [] })
      const strip = (rows: Initiative[]) => rows.map(({ version: _v, updatedAt: _u, ...row }) => row)
      expect(strip(await my.initiatives())).toEqual(strip(before))
      expect(await app.admin.call(api.import.read, { params: { id: run.id } })).toMatchObject({
        state: 'undone',
      })
      expect(await refusalOf(app.admin.call(api.import.undo, { params: { id: run.id } }))).toMatchObject({
        status: 422,
      })
    })

    test('a plan that was not written has nothing to undo', async () => {
      const my = await importerIn(app)
      const run = await my.plan()
      expect(await refusalOf(app.admin.call(api.import.undo, { params: { id: run.id } }))).toMatchObject({
        status: 422,
      })
    })
  })

  test('a dropped plan cannot be committed, changed or dropped again', async () => {
    const my = await importerIn(app)
    const run = await my.plan()
    const dropped = await app.admin.call(api.import.cancel, { params: { id: run.id }, version: run.version })
    expect(dropped).toMatchObject({ state: 'cancelled', rows: [] })
    expect(await refusalOf(my.commit(dropped))).toMatchObject({ status: 422 })
    const replan = { params: { id: run.id }, version: dropped.version, body: {} }
    expect(await refusalOf(app.admin.call(api.import.replan, replan))).toMatchObject({ status: 422 })
  })

  test('the results are a CSV with every row, its verdict, changes and warnings', async () => {
    const my = await importerIn(app)
    const run = await my.plan('Title,Budget\n=1+1,TBC\nB,5\n')
    await my.commit(run)
    const answer = await app.admin.request<string>('GET', `/api/v1/imports/${run.id}/results.csv`)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const lines = answer.body.replace('\ufeff', '').trimEnd().split('\r\n')
    expect(lines[0]).toBe('Row,Verdict,Key,External id,Title,Reason,Changes,Warnings')
    expect(lines[1]).toBe(`2,create,${my.portfolio.key}-1,,'=1+1,,,Budget: This is not a number. (“TBC”)`)
    expect(lines).toHaveLength(3)
  })

  test('who may not import, may not', async () => {
    const my = await importerIn(app)
    const run = await my.plan()
    const viewer = await app.member('Vi Viewer', { [my.portfolio.id]: 'viewer' })
    const nobody = await app.member('No Body')
    const pmo = await app.member('Pat Pmo', { [my.portfolio.id]: 'pmo' })
    const statusFor = async (client: typeof viewer) =>
      (await upload(app, client, { portfolio: my.portfolio.id, file })).status
    expect(await Promise.all([viewer, nobody, app.stranger, pmo].map(statusFor))).toEqual([
      403, 404, 401, 201,
    ])
    const read = (client: typeof viewer) => client.request('GET', `/api/v1/imports/${run.id}`)
    expect((await read(nobody)).status).toBe(404)
    expect((await read(viewer)).status).toBe(403)
  })
})
