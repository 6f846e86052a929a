import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { Refusal, startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let portfolio: Portfolio
  beforeAll(async () => {
    app = await startApp(await open())
    portfolio = await app.admin.call(api.portfolio.create, {
      body: { name: 'Care', key: 'KP', currency: 'USD' },
    })
  })
  afterAll(() => app.close())
  const params = () => ({ id: portfolio.id })
  const log = (body: Record<string, unknown>) =>
    app.admin.call(api.initiative.create, { params: params(), body: { title: 'Member app', ...body } })

  test('only a title is needed; everything else has its default', async () => {
    const made = await log({})
    expect(made).toMatchObject({
      title: 'Member app',
      stage: 'active',
      health: 'not_reported',
      class: 'unclassified',
      version: 0,
    })
    expect(made.key).toMatch(/^KP-\d+$/)
  })

  test('a new unit and a new owner are made by their names, once', async () => {
    const one = await log({ unit: 'Member services', owner: 'Bo Berg' })
    const two = await log({ unit: 'member  services', owner: one.owner?.id })
    expect(two.unit).toEqual(one.unit)
    expect(two.owner).toEqual(one.owner)
  })

  test('every issue of a bad body is named at once, and nothing is written', async () => {
    const before = await app.admin.call(api.portfolio.read, { params: params() })
    const bad = log({
      title: '',
      budget: -1,
      start: '2026-02-30',
      fte: 1.234,
      portfolioId: 'other',
      stage: 'done',
    })
    const refusal = await bad.catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).errors.map((one) => one.path).toSorted()).toEqual([
      'budget',
      'fte',
      'portfolioId',
      'stage',
      'start',
      'title',
    ])
    expect((await app.admin.call(api.portfolio.read, { params: params() })).revision).toBe(before.revision)
  })

  test('an end before the start is refused, also when only one of them is sent', async () => {
    await expect(log({ start: '2026-03-02', end: '2026-03-01' })).rejects.toMatchObject({ status: 400 })
    const made = await log({ start: '2026-03-02', end: '2026-03-02' })
    const patch = app.admin.call(api.initiative.update, {
      params: { id: made.id },
      body: { end: '2026-03-01' },
      version: 0,
    })
    await expect(patch).rejects.toMatchObject({ status: 400, errors: [{ path: 'end' }] })
  })

  test('a change of a version that is not current is refused with the record as it is now', async () => {
    const made = await log({})
    const change = (title: string) =>
      app.admin.call(api.initiative.update, { params: { id: made.id }, body: { title }, version: 0 })
    await change('First')
    const refusal = await change('Second').catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      status: 412,
      code: 'stale_version',
      current: { title: 'First', version: 1, class: 'unclassified' },
    })
  })

  test('a change without If-Match is refused', async () => {
    const made = await log({})
    const answer = await app.admin.request('PATCH', `/api/v1/initiatives/${made.id}`, {
      body: { title: 'x' },
    })
    expect(answer.status).toBe(428)
  })

  test('a change to what it is already makes no revision and no history', async () => {
    const made = await log({ title: 'Same' })
    const { revision } = await app.admin.call(api.portfolio.read, { params: params() })
    const same = await app.admin.call(api.initiative.update, {
      params: { id: made.id },
      body: { title: 'Same' },
      version: 0,
    })
    expect(same.version).toBe(0)
    expect((await app.admin.call(api.portfolio.read, { params: params() })).revision).toBe(revision)
  })

  test('active work completes, completed work does not become an idea', async () => {
    const made = await log({ stage: 'active' })
    await app.admin.call(api.initiative.update, {
      params: { id: made.id },
      body: { stage: 'completed' },
      version: 0,
    })
    const back = app.admin.call(api.initiative.update, {
      params: { id: made.id },
      body: { stage: 'idea' },
      version: 1,
    })
    await expect(back).rejects.toMatchObject({ status: 400, errors: [{ path: 'stage' }] })
  })

  test('two initiatives cannot have one external id', async () => {
    await log({ externalId: 'X-1' })
    await expect(log({ externalId: 'X-1' })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'externalId' }],
    })
  })

  test('an archived initiative leaves the list and comes back', async () => {
    const made = await log({ title: 'Passing by' })
    await app.admin.call(api.initiative.archive, { params: { id: made.id }, version: 0 })
    const shown = () => app.admin.call(api.initiative.list, { params: params(), query: { q: 'passing by' } })
    expect((await shown()).total).toBe(0)
    await app.admin.call(api.initiative.restore, { params: { id: made.id } })
    expect((await shown()).items[0]?.id).toBe(made.id)
  })

  test('a list is filtered, sorted and read page by page', async () => {
    const other = await app.admin.call(api.portfolio.create, {
      body: { name: 'Pages', key: 'PG', currency: 'EUR' },
    })
    for (const budget of [300, 100, 200]) {
      await app.admin.call(api.initiative.create, {
        params: { id: other.id },
        body: { title: `B${budget}`, budget, role: 'mandatory' },
      })
    }
    await app.admin.call(api.initiative.create, { params: { id: other.id }, body: { title: 'No budget' } })
    const read = (query: object) => app.admin.call(api.initiative.list, { params: { id: other.id }, query })
    const first = await read({ sort: '-budget', limit: 2 })
    expect(first.items.map((one) => one.title)).toEqual(['B300', 'B200'])
    const second = await read({ sort: '-budget', limit: 2, cursor: first.nextCursor ?? '' })
    expect(second.items.map((one) => one.title)).toEqual(['B100', 'No budget'])
    expect(second.nextCursor).toBeNull()
    expect((await read({ class: 'outside' })).total).toBe(3)
    expect((await read({ role: 'none' })).total).toBe(1)
    expect((await read({ budget: '100..200', sort: 'role,-budget' })).items.map((one) => one.title)).toEqual([
      'B200',
      'B100',
    ])
    expect((await read({ finding: 'H01' })).total).toBe(4)
    expect((await read({ budget: 'none' })).total).toBe(1)
    await expect(read({ sort: 'colour' })).rejects.toMatchObject({ status: 400 })
    await expect(read({ budget: 'much' })).rejects.toMatchObject({ errors: [{ path: 'budget' }] })
    await expect(read({ 'custom.gone': 'x' })).rejects.toMatchObject({ errors: [{ path: 'custom.gone' }] })
    await expect(read({ sort: 'custom.gone' })).rejects.toMatchObject({ errors: [{ path: 'custom.gone' }] })
  })

  test('a list is filtered by a unit with the units below it', async () => {
    const clinics = await app.admin.call(api.unit.create, { body: { name: 'Clinics' } })
    await app.admin.call(api.unit.create, { body: { name: 'Wards', parent: clinics.id } })
    await log({ title: 'Rounds', unit: 'Wards' })
    await log({ title: 'Beds', unit: clinics.id })
    const titles = async (unit: string) => {
      const { items } = await app.admin.call(api.initiative.list, {
        params: params(),
        query: { unit, sort: 'title' },
      })
      return items.map((one) => one.title)
    }
    expect(await titles(`under:${clinics.id}`)).toEqual(['Beds', 'Rounds'])
    expect(await titles('under:clinics')).toEqual(['Beds', 'Rounds'])
    expect(await titles('Clinics')).toEqual(['Beds'])
  })

  test('a bulk change shows its effect first, then is one change set that can be undone', async () => {
    const other = await app.admin.call(api.portfolio.create, {
      body: { name: 'Bulk', key: 'BLK', currency: 'EUR' },
    })
    const at = { id: other.id }
    await app.admin.call(api.declaration.create, {
      params: at,
      body: { primary: 'customer_engagement', direction: 'Closer to members', effectiveFrom: '2026-01-01' },
    })
    const ids = []
    for (const title of ['A', 'B', 'C']) {
      const one = await app.admin.call(api.initiative.create, { params: at, body: { title, budget: 100 } })
      ids.push(one.id)
    }
    const { revision } = await app.admin.call(api.portfolio.read, { params: at })
    const patch = { role: 'drives', area: 'customer_engagement' } as const
    const shown = await app.admin.call(api.initiative.bulk, {
      params: at,
      body: { ids, patch, revision, preview: true },
    })
    expect([shown.focus?.before.zone, shown.focus?.after.zone, shown.changeSet]).toEqual([
      'not_enough_evidence',
      'focused',
      null,
    ])
    expect([shown.changed, shown.refused]).toEqual([3, []])
    const done = await app.admin.call(api.initiative.bulk, { params: at, body: { ids, patch, revision } })
    expect(done.changed).toBe(3)
    expect((await app.admin.call(api.focus.read, { params: at })).zone).toBe('focused')
    const again = app.admin.call(api.initiative.bulk, {
      params: at,
      body: { ids, patch: { health: 'red' }, revision },
    })
    await expect(again).rejects.toMatchObject({ status: 409, code: 'changed_since' })
    const undone = await app.admin.call(api.history.undo, {
      params: at,
      body: { changeSet: done.changeSet ?? 0 },
    })
    expect(undone).toMatchObject({ changed: 3, left: [] })
    expect((await app.admin.call(api.focus.read, { params: at })).zone).toBe('not_enough_evidence')
  })

  test('a preview of a bulk change counts what it changes and names what it is refused for', async () => {
    const { id } = await app.admin.call(api.portfolio.create, {
      body: { name: 'Counts', key: 'CNT', currency: 'EUR' },
    })
    const at = { id }
    const make = (more: object) =>
      app.admin.call(api.initiative.create, { params: at, body: { title: 'Work', ...more } })
    const active = await make({})
    const paused = await make({ stage: 'paused' })
    const done = await make({ stage: 'completed' })
    const ids = [active.id, paused.id, done.id]
    const preview = (patch: object) =>
      app.admin.call(api.initiative.bulk, { params: at, body: { ids, patch, revision: 9, preview: true } })
    expect(await preview({ stage: 'paused' })).toMatchObject({
      changed: 1,
      refused: [{ id: done.id, key: done.key, message: 'Completed work cannot become paused directly.' }],
      changeSet: null,
    })
    expect(await preview({ unit: 'Brand new' })).toMatchObject({ changed: 3, refused: [] })
    const { items } = await app.admin.call(api.unit.list)
    expect(items.map((one) => one.name)).not.toContain('Brand new')
    const whole = { ids, patch: { stage: 'paused' as const }, revision: 9 }
    await expect(app.admin.call(api.initiative.bulk, { params: at, body: whole })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'patch.stage' }],
    })
  })
})
