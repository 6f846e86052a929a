import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  test.each(['K', 'TOOLONG', 'K1', ''])('the key %j is refused: a key is two to six letters', async (key) => {
    const made = app.admin.call(api.portfolio.create, { body: { name: 'Care', key, currency: 'EUR' } })
    await expect(made).rejects.toMatchObject({ errors: [{ path: 'key' }] })
  })

  test('a key is unique over all portfolios, archived ones too', async () => {
    const { portfolio } = await newPlace(app)
    await app.admin.call(api.portfolio.archive, { params: { id: portfolio.id }, version: 0 })
    const again = app.admin.call(api.portfolio.create, {
      body: { name: 'Other', key: portfolio.key, currency: 'EUR' },
    })
    await expect(again).rejects.toMatchObject({ errors: [{ path: 'key' }] })
  })

  test('the currency can be changed until an initiative holds money', async () => {
    const place = await newPlace(app)
    const changed = await app.admin.call(api.portfolio.update, {
      params: place.params,
      body: { currency: 'JPY' },
      version: 0,
    })
    expect(changed.currency).toBe('JPY')
    await place.log({ budget: 0 })
    const locked = app.admin.call(api.portfolio.update, {
      params: place.params,
      body: { currency: 'EUR' },
      version: 1,
    })
    await expect(locked).rejects.toMatchObject({ errors: [{ path: 'currency' }] })
  })

  test('an archived portfolio leaves the list and comes back', async () => {
    const { portfolio } = await newPlace(app)
    const listed = async (archived: 'true' | 'false') =>
      (await app.admin.call(api.portfolio.list, { query: { archived } })).items.some(
        (one) => one.id === portfolio.id,
      )
    await app.admin.call(api.portfolio.archive, { params: { id: portfolio.id }, version: 0 })
    expect([await listed('false'), await listed('true')]).toEqual([false, true])
    await app.admin.call(api.portfolio.restore, { params: { id: portfolio.id } })
    expect([await listed('false'), await listed('true')]).toEqual([true, false])
  })

  test('the list shows each portfolio with its verdict, only to those with a role', async () => {
    const place = await newPlace(app)
    await place.declare()
    for (const budget of [3, 2, 1]) await place.log({ ...drivesCe, budget })
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    const { items } = await viewer.call(api.portfolio.list)
    expect(items).toMatchObject([
      {
        id: place.portfolio.id,
        role: 'viewer',
        initiatives: 3,
        money: { budget: 6 },
        verdict: { zone: 'focused', focus: 1 },
      },
    ])
  })

  test('a policy is a new version each time, says who set it, and decides the verdict', async () => {
    const place = await newPlace(app)
    await place.declare()
    for (const budget of [30, 30, 25]) await place.log({ ...drivesCe, budget })
    await place.log({ ...drivesDs, budget: 15 })
    const zone = async () => (await app.admin.call(api.focus.read, { params: place.params })).zone
    expect(await zone()).toBe('watch')
    const { version: _v, setBy: _b, setAt: _a, ...numbers } = defaultPolicy
    const body = { ...numbers, focusedMax: 0.2, note: 'Our board asked' }
    const set = await app.admin.call(api.policy.set, { params: place.params, body, version: 0 })
    expect(set).toMatchObject({ version: 1, note: 'Our board asked', setBy: { name: 'Ada Admin' } })
    expect(await zone()).toBe('focused')
    await expect(
      app.admin.call(api.policy.set, { params: place.params, body, version: 0 }),
    ).rejects.toMatchObject({ status: 412 })
    const wrong = app.admin.call(api.policy.set, {
      params: place.params,
      body: { ...body, watchMax: 0.1 },
      version: 1,
    })
    await expect(wrong).rejects.toMatchObject({ errors: [{ path: 'watchMax' }] })
  })

  test('today is the organisation’s day, not this machine’s', async () => {
    const late = { now: () => new Date('2026-11-22T23:30:00Z') }
    const other = await startApp(await open(), late)
    const place = await newPlace(other)
    const today = async () => (await other.admin.call(api.focus.read, { params: place.params })).today
    expect(await today()).toBe('2026-11-22')
    await other.admin.call(api.organisation.update, { body: { timeZone: 'Europe/Paris' }, version: 0 })
    expect(await today()).toBe('2026-11-23')
    await expect(
      other.admin.call(api.organisation.update, { body: { timeZone: 'Mars/Olympus' }, version: 1 }),
    ).rejects.toMatchObject({ errors: [{ path: 'timeZone' }] })
    await other.close()
  })

  test('a preview of changes answers the verdict before and after, and writes nothing', async () => {
    const place = await newPlace(app)
    await place.declare()
    for (const budget of [3, 2, 1]) await place.log({ ...drivesCe, budget })
    const changes = [{ patch: { title: 'A rival', ...drivesDs, budget: 6 } }]
    const { before, after } = await app.admin.call(api.focus.preview, {
      params: place.params,
      body: { changes },
    })
    expect([before.zone, after.zone, after.sigma]).toEqual(['focused', 'split', 0.5])
    expect((await app.admin.call(api.initiative.list, { params: place.params })).total).toBe(3)
  })
})
