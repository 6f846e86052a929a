import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    await place.declare()
  })
  afterAll(() => app.close())
  const now = async () => (await app.admin.call(api.portfolio.read, { params: place.params })).revision
  const since = (revision: number, by: Client = app.admin) =>
    by.call(api.history.since, { params: place.params, query: { since: revision } })

  test('tells the rows and links that changed, as they are now, and nothing else', async () => {
    const [core, other] = [await place.log({ title: 'One', ...drivesCe }), await place.log({ title: 'Two' })]
    const start = await now()
    expect(await since(start)).toMatchObject({ revision: start, initiatives: [], links: [], whole: false })
    const work = await place.log({ role: 'supports' })
    const link = await app.admin.call(api.support.create, { params: { id: work.id }, body: { to: core.id } })
    await app.admin.call(api.initiative.update, {
      params: { id: core.id },
      body: { title: 'One more' },
      version: 0,
    })
    const found = await since(start)
    expect(found).toMatchObject({ revision: await now(), removed: [], whole: false })
    expect(found.initiatives.map((one) => one.title)).toEqual(['One more', 'Work'])
    expect(found.links).toEqual([link])
    expect(found.initiatives.map((one) => one.id)).not.toContain(other.id)
  })

  test('a snapshot brought up to date by it is the snapshot', async () => {
    await place.log({ title: 'Left alone' })
    const made = await place.log({ title: 'Passing' })
    const set = await now()
    const before = await app.admin.call(api.portfolio.snapshot, { params: place.params })
    await app.admin.call(api.history.undo, { params: place.params, body: { changeSet: set } })
    await place.log({ title: 'New' })
    const { removed, initiatives } = await since(set)
    expect(removed).toEqual([made.id])
    const changed = new Set<string>([...removed, ...initiatives.map((one) => one.id)])
    const after = await app.admin.call(api.portfolio.snapshot, { params: place.params })
    const patched = [...before.initiatives.filter((one) => !changed.has(one.id)), ...initiatives]
    expect(patched).toEqual(after.initiatives)
  })

  test('a declaration, a policy or a unit makes it whole; a member does not', async () => {
    const start = await now()
    await app.member('Mia Member', { [place.params.id]: 'viewer' })
    expect(await since(start)).toMatchObject({ whole: false })
    await app.admin.call(api.unit.create, { body: { name: 'Brand new' } })
    expect(await since(start)).toMatchObject({ whole: true, initiatives: [] })
    await place.log({ unit: 'Made while logging' })
    const logged = await now()
    expect(await since(logged)).toMatchObject({ whole: false })
    await place.declare({ effectiveFrom: '2040-01-01' })
    expect(await since(logged)).toMatchObject({ whole: true })
  })

  test('a revision that is still to come, or very many changes, make it whole', async () => {
    expect(await since((await now()) + 1)).toMatchObject({ whole: true })
    expect(await since(Number.MAX_SAFE_INTEGER)).toMatchObject({ whole: true })
    expect(
      await app.admin
        .request('GET', `/api/v1/portfolios/${place.params.id}/changes`)
        .then((one) => one.status),
    ).toBe(400)
  })

  test('who may not see confidential rows hears nothing of them', async () => {
    const viewer = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
    const secret = await place.log({ title: 'Secret', confidential: true })
    const start = await now()
    const edit = async (body: object) => {
      const { version } = await app.admin.call(api.initiative.read, { params: { id: secret.id } })
      await app.admin.call(api.initiative.update, { params: { id: secret.id }, body, version })
    }
    await edit({ title: 'Still secret' })
    expect(await since(start, viewer)).toMatchObject({ initiatives: [], removed: [], whole: false })
    expect((await since(start)).initiatives).toMatchObject([{ title: 'Still secret' }])
    await edit({ confidential: false })
    expect(await since(start, viewer)).toMatchObject({ whole: true, hidden: 0 })
    const shown = await now()
    await edit({ confidential: true })
    expect(await since(shown, viewer)).toMatchObject({ whole: true, hidden: 1 })
  })
})
