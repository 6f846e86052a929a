import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import type { TestDb } from '#tests/support/test-db.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { listenTo } from './event-stream.ts'
import type { EventStream } from './event-stream.ts'

eachDatabase((_provider, open) => {
  let db: TestDb
  let app: TestApp
  let place: Place
  let viewer: Client
  const streams: EventStream[] = []
  beforeAll(async () => {
    db = await open()
    app = await startApp(db)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
  })
  afterEach(() => {
    for (const one of streams.splice(0)) one.close()
  })
  const listen = async (by: Client, url = app.url) => {
    const stream = await listenTo(url, place.portfolio.id, by)
    streams.push(stream)
    return stream
  }
  const revisionNow = async () =>
    (await app.admin.call(api.portfolio.snapshot, { params: place.params })).portfolio.revision

  test('a listener is told where things stand, and of each write by whomever', async () => {
    const stream = await listen(viewer)
    const first = await stream.next()
    expect(first?.revision).toBe(await revisionNow())
    await place.log()
    const second = await stream.next()
    expect(second).toMatchObject({ revision: (first?.revision ?? 0) + 1 })
    const changes = await viewer.call(api.history.since, {
      params: place.params,
      query: { since: first?.revision ?? 0 },
    })
    expect(changes.initiatives).toHaveLength(1)
  })

  test('what another server process writes to the same database is told, too', async () => {
    const other = await startApp(db)
    const stream = await listen(viewer, other.url)
    await stream.next()
    await place.log()
    expect((await stream.next())?.revision).toBe(await revisionNow())
    await other.close()
  })

  test('a change of the organisation is told, because names may stand in any portfolio', async () => {
    const stream = await listen(viewer)
    const first = await stream.next()
    await app.admin.call(api.unit.create, { body: { name: `Unit of ${place.portfolio.key}` } })
    const second = await stream.next()
    expect(second?.revision).toBe(first?.revision)
    expect(second?.organisation).toBeGreaterThan(first?.organisation ?? 0)
  })

  test('a member whose role was taken away hears nothing more', async () => {
    const stream = await listen(viewer)
    await stream.next()
    const { items } = await app.admin.call(api.member.list, { params: place.params })
    const member = items.find((one) => one.user.id === viewer.userId)
    const params = { ...place.params, member: member?.id ?? '' }
    await app.admin.call(api.member.remove, { params, version: 0 })
    await place.log()
    expect(await stream.next()).toBeNull()
    expect((await listen(viewer)).status).toBe(404)
  })

  test('a deactivated user hears nothing more', async () => {
    const stream = await listen(viewer)
    await stream.next()
    const user = (await app.admin.call(api.user.list)).items.find((one) => one.id === viewer.userId)
    await app.admin.call(api.user.update, {
      params: { user: user?.id ?? '' },
      body: { active: false },
      version: user?.version ?? 0,
    })
    expect(await stream.next()).toBeNull()
  })

  test('strangers and outsiders are not let in', async () => {
    expect((await listen(app.stranger)).status).toBe(401)
    expect((await listen(await app.member('Otto'))).status).toBe(404)
  })

  test('a user has twelve streams at most, and one that was closed makes room', async () => {
    const mine = []
    for (let at = 0; at < 12; at += 1) mine.push(await listen(viewer))
    expect(mine.map((one) => one.status)).toEqual(mine.map(() => 200))
    expect((await listen(viewer)).status).toBe(429)
    expect((await listen(app.admin)).status).toBe(200)
    mine[0]?.close()
    await expect.poll(async () => (await listen(viewer)).status).toBe(200)
  })

  test('a server that stops ends its streams', async () => {
    const other = await startApp(db)
    const stream = await listen(viewer, other.url)
    await stream.next()
    other.house.live.close()
    expect(await stream.next()).toBeNull()
    await other.close()
  })
})
