import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { dayIn } from '#server/clock.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { liveADay, settableClock } from './living.ts'

// half an hour beside the full hour, and clocks that change in the tested weeks
const zone = 'Australia/Lord_Howe'

eachDatabase((provider, open) => {
  let app: TestApp
  const clock = settableClock('2026-03-20T02:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), clock)
    const { version } = await app.admin.call(api.organisation.read)
    await app.admin.call(api.organisation.update, { body: { timeZone: zone }, version })
  })
  afterAll(() => app.close())
  const read = (place: Place, asOf?: string, by: Client = app.admin) =>
    by.call(api.portfolio.snapshot, { params: place.params, query: asOf === undefined ? {} : { asOf } })

  test('over any history, each past day reads as it was read when it ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const place = await newPlace(app)
        await place.log({ title: 'First', ...drivesCe, owner: 'Bo Berg' })
        const recorded = new Map<string, Snapshot>()
        for (let day = 0; day < 6; day += 1) {
          await liveADay(app, place.params.id, seed + day)
          const today = dayIn(zone, clock.now())
          recorded.set(today, await read(place))
          clock.nextDay()
        }
        for (const [day, snapshot] of recorded) expect(await read(place, day)).toEqual(snapshot)
      }),
      { numRuns: provider === 'sqlite' ? 5 : 2, seed: 20_261_122 },
    )
  }, 120_000)

  test('a day ends at midnight where the organisation is', async () => {
    clock.set('2026-06-10T10:00:00Z') // 20:30 there
    const place = await newPlace(app)
    const made = await place.log({ title: 'In the evening' })
    clock.set('2026-06-10T13:29:00Z') // a minute to midnight
    await app.admin.call(api.initiative.update, { params: made, body: { title: 'Late' }, version: 0 })
    clock.set('2026-06-10T13:30:00Z')
    await app.admin.call(api.initiative.update, { params: made, body: { title: 'Next day' }, version: 1 })
    clock.set('2026-06-12T00:00:00Z')
    expect((await read(place, '2026-06-10')).initiatives).toMatchObject([{ title: 'Late', version: 1 }])
    expect((await read(place, '2026-06-11')).initiatives).toMatchObject([{ title: 'Next day' }])
    expect(await read(place, '2026-06-12')).toEqual(await read(place))
  })

  test('the verdict and every file are those of that day; they say both days', async () => {
    clock.set('2026-07-01T01:00:00Z')
    const place = await newPlace(app)
    await place.declare({ effectiveFrom: '2026-07-01' })
    for (const title of ['One', 'Two', 'Three']) await place.log({ title, ...drivesCe, budget: 100 })
    const { params } = place
    const before = await app.admin.call(api.focus.read, { params })
    clock.nextDay()
    await place.log({ title: 'Newcomer', ...drivesDs, budget: 900 })
    const asOf = '2026-07-01'
    const then = await app.admin.call(api.focus.read, { params, query: { asOf } })
    expect(then).toEqual({ ...before, today: '2026-07-02' })
    expect(then).toMatchObject({ zone: 'focused', asOf, today: '2026-07-02' })
    expect(await app.admin.call(api.focus.read, { params })).toMatchObject({
      zone: 'inverted',
      asOf: '2026-07-02',
    })
    for (const format of ['csv', 'md', 'json']) {
      const path = `/api/v1/portfolios/${params.id}/exports/${format}?asOf=${asOf}`
      const { headers, body } = await app.admin.request('GET', path)
      expect(headers.get('Content-Disposition')).toContain(`-${asOf}.${format}`)
      expect(JSON.stringify(body)).not.toContain('Newcomer')
      expect(JSON.stringify(body)).toContain('Three')
    }
  })

  test('a day to come is refused, one before the portfolio is not there, and so is what is no day', async () => {
    const place = await newPlace(app)
    const today = dayIn(zone, clock.now())
    await expect(read(place, '2999-01-01')).rejects.toMatchObject({ status: 400, errors: [{ path: 'asOf' }] })
    await expect(read(place, '2026-02-30')).rejects.toMatchObject({ status: 400 })
    await expect(read(place, '2026-01-01')).rejects.toMatchObject({ status: 404, code: 'not_found' })
    for (const path of ['focus', 'exports/csv'])
      expect(
        (await app.admin.request('GET', `/api/v1/portfolios/${place.params.id}/${path}?asOf=2026-01-01`))
          .status,
      ).toBe(404)
    expect(await read(place, today)).toEqual(await read(place))
  })

  test('what is confidential today is left out of the past and counted; what was and is not, is shown', async () => {
    const place = await newPlace(app)
    const viewer = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
    const secret = await place.log({ title: 'Open then' })
    await place.log({ title: 'Secret then', confidential: true })
    const gone = await place.log({ title: 'Gone', confidential: true })
    const { revision } = await app.admin.call(api.portfolio.read, { params: place.params })
    const asOf = dayIn(zone, clock.now())
    clock.nextDay()
    await app.admin.call(api.history.undo, { params: place.params, body: { changeSet: revision } })
    const { initiatives } = await read(place)
    for (const one of initiatives)
      await app.admin.call(api.initiative.update, {
        params: one,
        body: { confidential: one.id === secret.id },
        version: one.version,
      })
    expect((await read(place, asOf)).initiatives.map((one) => one.id)).toContain(gone.id)
    const seen = await read(place, asOf, viewer)
    expect(seen.initiatives.map((one) => one.title)).toEqual(['Secret then'])
    expect(seen.hidden).toBe(2)
  })

  test('a repeat costs a 304, and a write does not change the past', async () => {
    const place = await newPlace(app)
    await place.log({ title: 'Then' })
    const asOf = dayIn(zone, clock.now())
    clock.nextDay()
    const path = `/api/v1/portfolios/${place.params.id}/snapshot?asOf=${asOf}`
    const first = await app.admin.request('GET', path)
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    expect((await app.admin.request('GET', path, { headers })).status).toBe(304)
    await place.log({ title: 'Now' })
    const again = await app.admin.request('GET', path, { headers })
    expect(again).toMatchObject({ status: 200, body: first.body })
  })
})
