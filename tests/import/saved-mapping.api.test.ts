import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { importerIn, refusalOf } from './importer.ts'

const header = 'Ref;Work;State;Money\n'
const march = `${header}1;App;Mothballed;5\n2;Billing;Active;7\n`
const april = `Report of April\n\nREF;Work;state ;Money\n1;App;Mothballed;6\n3;Lake;Frozen;8\n`

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  const replan = (run: { id: string; version: number }, body: object) =>
    app.admin.call(api.import.replan, { params: { id: run.id }, version: run.version, body })
  const columns = [
    { index: 1, field: 'title' as const },
    { index: 2, field: 'stage' as const, keep: 'tag' as const, values: { Mothballed: 'paused' } },
    { index: 3, field: 'budget' as const, scale: 1000 },
  ]

  test('a file is read as one with its header was before, wherever the header stands now', async () => {
    const my = await importerIn(app)
    const params = { id: my.portfolio.id }
    const first = await my.plan(march)
    expect(first.saved).toBe(null)
    expect(await app.admin.call(api.importMapping.list, { params })).toMatchObject({ items: [] })
    await my.commit(await replan(first, { columns, constants: { tags: ['monthly'] }, mode: 'upsert' }))

    const next = await my.plan(april)
    expect(next.saved).toMatchObject({ fileName: 'file.csv', applied: true })
    expect(next).toMatchObject({ headerRow: 3, constants: { tags: ['monthly'] }, key: 'externalId' })
    expect(next.columns.map(({ field, scale, keep }) => [field, scale, keep])).toEqual([
      ['externalId', 1, null],
      ['title', 1, null],
      ['stage', 1, 'tag'],
      ['budget', 1000, null],
    ])
    // a word that is new stays to be answered
    expect(next.columns[2]?.values).toEqual({ Mothballed: 'paused', Frozen: null })
    expect(next.counts).toMatchObject({ create: 1, update: 1 })
    expect(next.rows[0]?.changes).toEqual([{ field: 'budget', before: 500_000, after: 600_000 }])

    // it may be read anew, and as before again
    const anew = await replan(next, { saved: false })
    expect(anew.saved).toMatchObject({ applied: false })
    expect(anew.constants).toEqual({})
    expect(anew.columns[3]?.scale).toBe(1)
    const again = await replan(anew, { saved: true, columns: [{ index: 3, scale: 1_000_000 }] })
    expect(again.saved).toMatchObject({ applied: true })
    expect(again.columns[3]?.scale).toBe(1_000_000)
    expect((await my.commit(again)).state).toBe('committed')
  })

  test('what was saved is listed, and may be forgotten at its version', async () => {
    const my = await importerIn(app)
    const params = { id: my.portfolio.id }
    await my.commit(await replan(await my.plan(march), { columns }))
    const { items } = await app.admin.call(api.importMapping.list, { params })
    expect(items).toMatchObject([{ fileName: 'file.csv', headers: ['Ref', 'Work', 'State', 'Money'] }])
    const [saved] = items
    if (!saved) throw new Error('one is saved')
    const forget = (mapping: string, version: number) =>
      app.admin.call(api.importMapping.remove, { params: { ...params, mapping }, version })
    expect(await refusalOf(forget(saved.id, 99))).toMatchObject({ status: 412 })
    expect(await refusalOf(forget('none', 0))).toMatchObject({ status: 404 })
    const revision = await my.revision()
    expect(await forget(saved.id, saved.version)).toEqual(saved)
    expect(await my.revision()).toBe(revision)
    expect((await my.plan(april)).saved).toBe(null)
  })

  test('another portfolio does not know it', async () => {
    const [mine, theirs] = [await importerIn(app), await importerIn(app)]
    await mine.commit(await replan(await mine.plan(march), { columns }))
    expect((await theirs.plan(april)).saved).toBe(null)
    const { items } = await app.admin.call(api.importMapping.list, { params: { id: mine.portfolio.id } })
    const params = { id: theirs.portfolio.id, mapping: items[0]?.id ?? '' }
    expect(await refusalOf(app.admin.call(api.importMapping.remove, { params, version: 0 }))).toMatchObject({
      status: 404,
    })
  })

  test('another header of the same file is read as it was before, or as it is recognised', async () => {
    const my = await importerIn(app)
    const two = `${march}Ref;Work;State;Money;More\n9;Ninth;Active;9;x\n`
    await my.commit(await replan(await my.plan(march), { columns }))
    const run = await my.plan(two)
    expect(run).toMatchObject({ headerRow: 1, saved: { applied: true } })
    const moved = await replan(run, { headerRow: 4 })
    expect(moved).toMatchObject({ headerRow: 4, saved: null })
    expect(await replan(moved, { headerRow: 1 })).toMatchObject({ saved: { applied: true } })
  })
})
