import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { addMonths } from '#shared/kernel/day.ts'
import { basis } from '#shared/portfolio/portfolio.ts'
import { dayIn } from '#server/clock.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { liveADay, settableClock } from './living.ts'

const zone = 'America/St_Johns'
const dayMs = 86_400_000

eachDatabase((provider, open) => {
  let app: TestApp
  const clock = settableClock('2024-01-20T02:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), clock)
    const { version } = await app.admin.call(api.organisation.read)
    await app.admin.call(api.organisation.update, { body: { timeZone: zone }, version })
  })
  afterAll(() => app.close())
  type Query = { from?: string; to?: string; basis?: 'count' | 'auto' }
  const trend = async ({ params }: Place, query: Query = {}, by: Client = app.admin) =>
    (await by.call(api.focus.trend, { params, query })).points
  const today = () => dayIn(zone, clock.now())
  const later = (days: number) => clock.set(new Date(clock.now().getTime() + days * dayMs).toISOString())

  test('over any history, each point is what the assessment of that day says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(undefined, ...basis.options),
        async (seed, wanted) => {
          clock.set('2024-01-20T02:00:00Z')
          const place = await newPlace(app)
          const from = addMonths(today(), -2)
          const viewer = await app.member(`Vera ${seed}`, { [place.params.id]: 'viewer' })
          await place.declare({ effectiveFrom: today() })
          await place.log({ title: 'First', ...drivesCe, confidential: true, budget: 7 })
          for (let month = 0; month < 4; month += 1) {
            await liveADay(app, place.params.id, seed + month)
            await place.log({ title: `In ${month}`, ...drivesDs, budget: seed % 97, fte: month })
            later(19 + ((seed + month) % 17))
          }
          const query = { from, ...(wanted ? { basis: wanted } : {}) }
          for (const by of [app.admin, viewer]) {
            const { points } = await by.call(api.focus.trend, { params: place.params, query })
            expect(points.length).toBeGreaterThan(3)
            expect(points.at(-1)?.asOf).toBe(today())
            for (const { asOf, ...point } of points) {
              const path = `/api/v1/portfolios/${place.params.id}/focus?asOf=${asOf}${wanted ? `&basis=${wanted}` : ''}`
              const { status, body } = await by.request<{
                focus: number
                zone: string
                policyVersion: number
              }>('GET', path)
              if (status === 404)
                expect(point).toEqual({ focus: null, zone: null, policyVersion: null, primary: null })
              else
                expect(point).toMatchObject({
                  focus: body.focus,
                  zone: body.zone,
                  policyVersion: body.policyVersion,
                })
            }
          }
        },
      ),
      { numRuns: provider === 'sqlite' ? 4 : 2, seed: 20_261_122, endOnFailure: true },
    )
  }, 180_000)

  test('months end where the organisation is, the last point is the day asked about, and nothing is before the first record', async () => {
    clock.set('2024-06-10T12:00:00Z')
    const place = await newPlace(app)
    await place.declare({ effectiveFrom: '2024-06-10' })
    for (const title of ['One', 'Two', 'Three']) await place.log({ title, ...drivesCe, budget: 100 })
    clock.set('2024-07-01T02:00:00Z') // half past eleven in the evening of the last of June
    await place.log({ title: 'Late', ...drivesDs, budget: 100 })
    clock.set('2024-07-01T03:00:00Z')
    await place.log({ title: 'Next month', ...drivesDs, budget: 400 })
    clock.set('2024-07-14T12:00:00Z')
    const missing = { focus: null, zone: null, policyVersion: null, primary: null }
    const primary = 'customer_engagement'
    expect(await trend(place, { from: '2024-05-15' })).toEqual([
      { asOf: '2024-05-31', ...missing },
      { asOf: '2024-06-30', focus: 0.5, zone: 'watch', policyVersion: 0, primary },
      { asOf: '2024-07-14', focus: -0.25, zone: 'inverted', policyVersion: 0, primary },
    ])
    expect((await trend(place, { from: '2024-06-30', to: '2024-07-01' })).map((one) => one.asOf)).toEqual([
      '2024-06-30',
      '2024-07-01',
    ])
    expect(await trend(place)).toHaveLength(13)
  })

  test('tells of switches and of other thresholds as they were then', async () => {
    clock.set('2024-07-16T12:00:00Z')
    const place = await newPlace(app)
    await place.declare({ effectiveFrom: '2024-07-16' })
    for (const title of ['One', 'Two', 'Three']) await place.log({ title, ...drivesCe, budget: 100 })
    clock.set('2024-08-10T12:00:00Z')
    await place.declare({ effectiveFrom: '2024-08-10', primary: 'digitized_solutions' })
    const {
      version: _v,
      setBy: _b,
      setAt: _a,
      ...numbers
    } = await app.admin.call(api.policy.read, { params: place.params })
    const body = { ...numbers, minDriving: 9, note: 'more' }
    await app.admin.call(api.policy.set, { params: place.params, body, version: 0 })
    clock.set('2024-09-10T12:00:00Z')
    expect(await trend(place, { from: '2024-07-01' })).toMatchObject([
      { focus: 1, zone: 'focused', policyVersion: 0, primary: 'customer_engagement' },
      { focus: -1, zone: 'not_enough_evidence', policyVersion: 1, primary: 'digitized_solutions' },
      { focus: -1 },
    ])
  })

  test('what somebody may not see today is in none of their points', async () => {
    clock.set('2024-09-12T12:00:00Z')
    const place = await newPlace(app)
    await place.declare({ effectiveFrom: '2024-09-12' })
    for (const title of ['One', 'Two', 'Three']) await place.log({ title, ...drivesCe, budget: 100 })
    const secret = await place.log({ title: 'Secret', ...drivesDs, budget: 300 })
    clock.set('2024-10-10T12:00:00Z')
    const viewer = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
    const from = { from: '2024-09-01' }
    const focus = async (by: Client) => (await trend(place, from, by)).map((one) => one.focus)
    expect(await focus(viewer)).toEqual([0, 0])
    const body = { confidential: true }
    await app.admin.call(api.initiative.update, { params: secret, body, version: secret.version })
    expect(await focus(viewer)).toEqual([1, 1])
    expect(await focus(app.admin)).toEqual([0, 0])
  })

  test('what drift is measured from is served with the snapshot, for each reader, and F16 follows from it', async () => {
    clock.set('2024-08-10T12:00:00Z')
    const place = await newPlace(app)
    await place.declare({ effectiveFrom: '2024-08-10' })
    for (const title of ['One', 'Two', 'Three']) await place.log({ title, ...drivesCe, budget: 100 })
    await place.log({ title: 'Secret', ...drivesDs, budget: 100, confidential: true })
    const viewer = await app.member('Vera Late', { [place.params.id]: 'viewer' })
    const { params } = place
    expect((await app.admin.call(api.portfolio.snapshot, { params })).past).toBeNull()
    clock.set('2024-11-30T12:00:00Z')
    await place.log({ title: 'Rival', ...drivesDs, budget: 300 })
    const read = (by: Client, asOf?: string) =>
      by.call(api.focus.read, { params, query: asOf ? { asOf } : {} })
    const { past } = await app.admin.call(api.portfolio.snapshot, { params })
    expect(past).toEqual({
      asOf: '2024-08-30',
      primary: 'customer_engagement',
      bases: { budget_remaining: 0.5, budget_total: 0.5, fte: null, count: 0.5 },
    })
    const [mine, theirs] = [await read(app.admin), await read(viewer)]
    expect([mine.drift, theirs.drift]).toEqual([-1 / 7 - 0.5, -1])
    for (const { findings } of [mine, theirs]) expect(findings.map((one) => one.rule)).toContain('F16')
    const { items } = await viewer.call(api.finding.list, { params })
    expect(items.filter((one) => one.rule === 'F16')).toEqual(
      theirs.findings.filter((one) => one.rule === 'F16'),
    )
    clock.set('2024-12-15T12:00:00Z')
    expect(await read(app.admin, '2024-11-30')).toEqual({ ...mine, today: '2024-12-15' })
  })

  test('spans that nobody can answer are refused, and so are other steps', async () => {
    const place = await newPlace(app)
    const refused: [Query, string][] = [
      [{ to: '2999-01-01' }, 'to'],
      [{ from: '2024-02-01', to: '2024-01-01' }, 'from'],
      [{ from: '1974-01-01' }, 'from'],
      [{ from: '2024-02-30' }, 'from'],
    ]
    for (const [query, path] of refused)
      await expect(trend(place, query)).rejects.toMatchObject({ status: 400, errors: [{ path }] })
    const path = `/api/v1/portfolios/${place.params.id}/focus/trend`
    expect((await app.admin.request('GET', `${path}?step=week`)).status).toBe(400)
    expect((await app.stranger.request('GET', path)).status).toBe(401)
  })
})
