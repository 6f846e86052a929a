import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let secret: Initiative
  let viewer: Client
  let pmo: Client
  let owner: Client
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    await place.declare()
    viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    pmo = await app.member('Petra', { [place.portfolio.id]: 'pmo' })
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    for (const budget of [300, 200, 100]) await place.log({ ...drivesCe, budget })
    const { items } = await app.admin.call(api.person.list)
    const person = items.find((one) => one.user === owner.userId)
    secret = await place.log({
      title: 'Secret venture',
      ...drivesDs,
      budget: 600,
      confidential: true,
      owner: person?.id ?? null,
    })
  })
  afterAll(() => app.close())

  test('a confidential initiative is left out for a viewer, and counted', async () => {
    const listed = await viewer.call(api.initiative.list, { params: place.params })
    expect([listed.total, listed.hidden]).toEqual([3, 1])
    const focus = await viewer.call(api.focus.read, { params: place.params })
    expect([focus.zone, focus.hidden, focus.weights.competing]).toEqual(['focused', 1, 0])
    const everything = await viewer.request('GET', `/api/v1/portfolios/${place.portfolio.id}/snapshot`)
    expect(JSON.stringify(everything.body)).not.toContain('Secret venture')
  })

  test('it is not there for a viewer who knows its address', async () => {
    await expect(viewer.call(api.initiative.read, { params: { id: secret.id } })).rejects.toMatchObject({
      status: 404,
    })
    await expect(viewer.call(api.history.ofInitiative, { params: { id: secret.id } })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('the PMO and its owner see it, and the verdict counts it', async () => {
    for (const client of [pmo, owner, app.admin]) {
      expect((await client.call(api.initiative.read, { params: { id: secret.id } })).title).toBe(
        'Secret venture',
      )
      expect(await client.call(api.focus.read, { params: place.params })).toMatchObject({
        zone: 'split',
        hidden: 0,
      })
    }
  })

  test('no export tells a viewer of it, but for the count', async () => {
    for (const format of ['csv', 'md', 'json'] as const) {
      const file = await viewer.request('GET', `/api/v1/portfolios/${place.portfolio.id}/exports/${format}`)
      expect(file.status).toBe(200)
      expect(JSON.stringify(file.body)).not.toContain('Secret venture')
    }
  })
})
