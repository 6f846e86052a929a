import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { settableClock } from '#tests/history/living.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  const clock = settableClock('2026-09-10T12:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), clock)
  })
  beforeEach(async () => {
    clock.set('2026-09-10T12:00:00Z')
    place = await newPlace(app)
  })
  afterAll(() => app.close())

  const overview = async (by: Client = app.admin, seen?: number) => {
    const query = seen === undefined ? {} : { since: `${place.portfolio.id}:${seen}` }
    const { items } = await by.call(api.overview.list, { query })
    return items.find((one) => one.portfolioId === place.portfolio.id)
  }

  test('the trend is the one of the portfolio, its open findings those of its assessment', async () => {
    await place.declare()
    for (const budget of [3, 2, 1]) await place.log({ ...drivesCe, budget })
    clock.set('2026-11-22T12:00:00Z')
    await place.log({ ...drivesDs, budget: 4 })
    const found = await overview()
    const { points } = await app.admin.call(api.focus.trend, { params: place.params })
    expect(found?.trend).toEqual(points)
    expect(points.at(-1)?.zone).toBe('split')
    const { findings } = await app.admin.call(api.focus.read, { params: place.params })
    const openOf = (severity: string) =>
      findings.filter((one) => one.status === 'open' && one.severity === severity).length
    expect(found?.open).toEqual({ alert: openOf('alert'), caution: openOf('caution'), info: openOf('info') })
    expect(openOf('alert')).toBeGreaterThan(0)
  })

  test('a finding that somebody waived is not open', async () => {
    await place.log({ title: 'Work' })
    const before = await overview()
    const { findings } = await app.admin.call(api.focus.read, { params: place.params })
    const alert = findings.find((one) => one.severity === 'alert')
    if (!alert) throw new Error('Nothing is declared, so F01 is found.')
    await app.admin.call(api.finding.waive, {
      params: { id: alert.id },
      version: alert.version,
      body: { reason: 'We decide in December.', until: '2026-12-31' },
    })
    expect((await overview())?.open.alert).toBe((before?.open.alert ?? 0) - 1)
  })

  test('what came and what changed since a revision is counted, each initiative once', async () => {
    const one = await place.log({ title: 'One' })
    const two = await place.log({ title: 'Two' })
    const seen = app.admin.revision()
    expect((await overview(app.admin, seen))?.since).toEqual({ revision: seen, added: 0, changed: 0 })
    for (const [version, title] of ['Uno', 'Un'].entries())
      await app.admin.call(api.initiative.update, { params: { id: one.id }, body: { title }, version })
    const three = await place.log({ title: 'Three' })
    await app.admin.call(api.initiative.update, { params: { id: three.id }, body: { budget: 5 }, version: 0 })
    expect((await overview(app.admin, seen))?.since).toEqual({ revision: seen, added: 1, changed: 1 })
    expect(two.version).toBe(0)
  })

  test('nobody asked, or a revision that is still to come: nothing is counted', async () => {
    await place.log()
    expect((await overview())?.since).toBeNull()
    expect((await overview(app.admin, app.admin.revision() + 1))?.since).toBeNull()
  })

  test('what somebody may not see is in none of the counts', async () => {
    const { id } = place.portfolio
    const viewer = await app.member('Vera', { [id]: 'viewer' })
    const seen = app.admin.revision()
    await place.declare()
    await place.log({ ...drivesDs, budget: 1, confidential: true })
    await place.log({ ...drivesCe, budget: 1 })
    expect((await overview(app.admin, seen))?.since).toMatchObject({ added: 2 })
    expect((await overview(viewer, seen))?.since).toMatchObject({ added: 1 })
    const last = (found: Awaited<ReturnType<typeof overview>>) => found?.trend.at(-1)?.focus
    expect([last(await overview()), last(await overview(viewer))]).toEqual([0, 1])
  })

  test('portfolios without a role, and archived ones, are not there', async () => {
    const stranger = await app.member('Sten')
    expect(await overview(stranger)).toBeUndefined()
    await app.admin.call(api.portfolio.archive, { params: place.params, version: 0 })
    expect(await overview()).toBeUndefined()
    await expect(app.stranger.call(api.overview.list)).rejects.toMatchObject({ status: 401 })
  })

  test.each(['x', 'x:', 'x:-1', 'x:1,', 'x:1;y:2'])('since %j is refused', async (since) => {
    const answer = await app.admin.request('GET', `/api/v1/overview?since=${encodeURIComponent(since)}`)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'since' }] } })
  })

  test('the list says when the direction was looked at last, and whose budget nobody has said', async () => {
    const listed = async () =>
      (await app.admin.call(api.portfolio.list)).items.find((one) => one.id === place.portfolio.id)
    expect(await listed()).toMatchObject({ lastLook: null, reviewDays: 120, unbudgeted: 0 })
    await place.declare({ effectiveFrom: '2026-09-10' })
    await place.log({ budget: 0 })
    await place.log()
    clock.set('2026-09-30T12:00:00Z')
    expect(await listed()).toMatchObject({ lastLook: { on: '2026-09-10', days: 20 }, unbudgeted: 1 })
  })
})
