import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let work: Initiative
  let owner: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    work = await place.log({ title: 'Member app' }, owner)
  })
  const add = (body: { name: string; due: string }, by = owner) =>
    by.call(api.milestone.create, { params: { id: work.id }, body })

  test('an owner adds milestones, and all read them by day', async () => {
    await add({ name: 'For all members', due: '2027-03-01' })
    const first = await add({ name: 'Ten clinics', due: '2026-12-15' })
    expect(first).toMatchObject({ initiative: work.id, doneOn: null, version: 0 })
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    const { items } = await viewer.call(api.milestone.list, { params: { id: work.id } })
    expect(items.map((one) => one.name)).toEqual(['Ten clinics', 'For all members'])
  })

  test('reaching one is a change with its history, and the snapshot says it', async () => {
    const { id, version } = await add({ name: 'Ten clinics', due: '2026-12-15' })
    const done = await owner.call(api.milestone.update, {
      params: { id },
      version,
      body: { doneOn: '2026-11-20' },
    })
    expect(done).toMatchObject({ name: 'Ten clinics', doneOn: '2026-11-20', version: 1 })
    const { milestones } = await owner.call(api.portfolio.snapshot, { params: place.params })
    expect(milestones).toEqual([done])
    const { items } = await app.admin.call(api.history.list, { params: place.params })
    const told = items.flatMap((set) => set.changes).filter((one) => one.subject.id === id)
    expect(told.map((one) => [one.action, one.after?.['doneOn']])).toEqual([
      ['update', '2026-11-20'],
      ['create', null],
    ])
  })

  test('a change of an older version is refused with the milestone as it is; removed is gone', async () => {
    const { id } = await add({ name: 'Ten clinics', due: '2026-12-15' })
    const params = { id }
    const saved = await owner.call(api.milestone.update, { params, version: 0, body: { due: '2027-01-15' } })
    await expect(
      owner.call(api.milestone.update, { params, version: 0, body: { name: 'Eleven clinics' } }),
    ).rejects.toMatchObject({ status: 412, current: saved })
    await owner.call(api.milestone.remove, { params, version: 1 })
    await expect(owner.call(api.milestone.remove, { params, version: 1 })).rejects.toMatchObject({
      status: 404,
    })
  })

  test.each([
    [{ name: '', due: '2026-12-15' }, 'name'],
    [{ name: 'x'.repeat(201), due: '2026-12-15' }, 'name'],
    [{ name: 'Ten clinics', due: '2026-02-29' }, 'due'],
    [{ name: 'Ten clinics', due: '2026-12-15', colour: 'red' }, 'colour'],
  ])('%j is refused at %j', async (body, path) => {
    await expect(add(body)).rejects.toMatchObject({ status: 400, errors: [{ path }] })
  })

  test('who does not own the work cannot; of confidential work others know nothing', async () => {
    const other = await app.member('Ida', { [place.portfolio.id]: 'contributor' })
    await expect(add({ name: 'Mine', due: '2026-12-15' }, other)).rejects.toMatchObject({ status: 403 })
    const { id } = await add({ name: 'Ten clinics', due: '2026-12-15' })
    await app.admin.call(api.initiative.update, {
      params: { id: work.id },
      version: work.version,
      body: { confidential: true },
    })
    await expect(other.call(api.milestone.list, { params: { id: work.id } })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      other.call(api.milestone.update, { params: { id }, version: 0, body: { name: 'Mine' } }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await other.call(api.portfolio.snapshot, { params: place.params })).milestones).toEqual([])
  })
})
