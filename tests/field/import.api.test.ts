import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { CustomField, FieldCreate } from '#shared/field/field.ts'
import { upload } from '#tests/import/upload.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const named = (name: string): unknown => expect.objectContaining({ name })

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let fields: CustomField[]
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    const add = (name: string, kind: CustomField['kind'], more: Partial<FieldCreate> = {}) =>
      app.admin.call(api.field.create, { params: place.params, body: { name, kind, ...more } })
    fields = [
      await add('Note', 'text'),
      await add('Saving in millions', 'money'),
      await add('Points', 'number'),
      await add('Review', 'day'),
      await add('Priority', 'choice', { choices: ['Low', 'High; or so'], requiredIn: ['active'] }),
      await add('Regions', 'choices', { choices: ['North', 'South, far'] }),
      await add('Architect', 'person'),
      await add('Charter', 'link'),
    ]
    await place.log({ title: 'Full', custom: custom('=1+1', 829, -1.234, '2027-03-31', 'High; or so') })
    await place.log({ title: 'Empty' })
  })
  afterAll(() => app.close())

  const custom = (...[note, saving, points, review, priority]: [string, number, number, string, string]) => {
    const values = [
      note,
      saving,
      points,
      review,
      priority,
      ['North', 'South, far'],
      'Ana',
      'https://a.example',
    ]
    return Object.fromEntries(fields.map((field, at) => [field.id, values[at] ?? null]))
  }
  const exported = async (): Promise<string> =>
    (await app.admin.request<string>('GET', `/api/v1/portfolios/${place.portfolio.id}/exports/csv`)).body
  const plan = async (file: string) =>
    (await upload(app, app.admin, { portfolio: place.portfolio.id, file })).body
  const commit = (run: { id: string; version: number }) =>
    app.admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
  const initiatives = async () =>
    (await app.admin.call(api.portfolio.snapshot, { params: place.params })).initiatives
  const idOf = (name: string) => fields.find((field) => field.name === name)?.id ?? ''

  test('what was exported changes nothing when it is imported again', async () => {
    const run = await plan(await exported())
    expect(run.errors).toEqual([])
    expect(run.counts).toMatchObject({ rows: 2, unchanged: 2, warning: 0 })
  })

  test('an edited copy changes exactly the edited cells, and is undone', async () => {
    const before = await initiatives()
    const rows = Papa.parse<string[]>(await exported(), { skipEmptyLines: true }).data
    const at = (name: string) => rows[0]?.indexOf(name) ?? -1
    rows[1]![at('Points')] = '7.5' // two initiatives were logged
    rows[1]![at('Charter')] = ''
    rows[2]![at('Architect')] = 'Bo New'
    rows[2]![at('Saving in millions (EUR)')] = '8.29'
    const run = await plan(Papa.unparse(rows))
    expect(run.rows.map((row) => row.changes)).toEqual([
      [
        { field: `custom.${idOf('Points')}`, before: -1.234, after: 7.5 },
        { field: `custom.${idOf('Charter')}`, before: 'https://a.example', after: null },
      ],
      [
        { field: `custom.${idOf('Saving in millions')}`, before: null, after: 829 },
        { field: `custom.${idOf('Architect')}`, before: null, after: 'Bo New' },
      ],
    ])
    const done = await commit(run)
    const [full, empty] = await initiatives()
    expect(full?.custom[idOf('Points')]).toBe(7.5)
    expect(full?.custom).not.toHaveProperty(idOf('Charter'))
    expect(empty?.custom).toEqual({
      [idOf('Saving in millions')]: 829,
      [idOf('Architect')]: named('Bo New'),
    })
    const undone = await app.admin.call(api.import.undo, { params: { id: done.id } })
    expect(undone).toMatchObject({ changed: 2, left: [] })
    expect((await initiatives()).map((row) => row.custom)).toEqual(before.map((row) => row.custom))
  })

  test('new work may come without a field that its stage requires', async () => {
    const run = await plan('Title,Stage,Points,Regions\nFresh,Active,3,north\n')
    await commit(run)
    const fresh = (await initiatives()).find((row) => row.title === 'Fresh')
    expect(fresh).toMatchObject({
      stage: 'active',
      custom: { [idOf('Points')]: 3, [idOf('Regions')]: ['North'] },
    })
  })

  test('what is said for every row fills own fields, a required one and a person too', async () => {
    const planned = await plan('Title,Stage,Points\nSaid once,Active,3\nSaid twice,Active,4\n')
    expect(planned.questions).toContainEqual({
      column: '',
      message: expect.stringContaining('2 rows leave “Priority” empty.') as string,
    })
    const replan = (own: Record<string, string | number>) =>
      app.admin.call(api.import.replan, {
        params: { id: planned.id },
        body: { constants: { custom: own } },
        version: planned.version,
      })
    await expect(replan({ [idOf('Priority')]: 'Highest' })).rejects.toMatchObject({
      code: 'bad_input',
      errors: [{ path: `constants.custom.${idOf('Priority')}` }],
    })
    const run = await replan({ [idOf('Priority')]: 'low', [idOf('Architect')]: 'Cy', [idOf('Points')]: 9 })
    expect(run).toMatchObject({ questions: [], constants: { custom: { [idOf('Architect')]: 'Cy' } } })
    await commit(run)
    const [one, two] = (await initiatives()).filter((row) => row.title.startsWith('Said'))
    expect(one?.custom).toEqual({
      [idOf('Points')]: 3,
      [idOf('Priority')]: 'Low',
      [idOf('Architect')]: named('Cy'),
    })
    expect(two?.custom[idOf('Architect')]).toEqual(one?.custom[idOf('Architect')])
  })

  test('results name the field', async () => {
    const run = await plan('Title,Points\nOther,many\n')
    const { body } = await app.admin.request<string>('GET', `/api/v1/imports/${run.id}/results.csv`)
    expect(body).toContain('Points: This is not a number.')
  })

  test('every format tells of custom fields', async () => {
    const read = async (format: string) =>
      app.admin.request('GET', `/api/v1/portfolios/${place.portfolio.id}/exports/${format}`)
    const json = (await read('json')).body as { fields: CustomField[] }
    expect(json.fields.map((field) => field.name)).toEqual(fields.map((field) => field.name))
    expect((await read('md')).body).toContain('| Priority |')
  })
})
