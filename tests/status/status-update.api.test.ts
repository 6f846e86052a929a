import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { StatusCreate, StatusUpdate } from '#shared/status/status-update.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let work: Initiative
  let owner: Client
  let viewer: Client
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date('2026-11-22T10:00:00Z') })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    await place.declare()
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    work = await place.log({ title: 'Member app', ...drivesCe }, owner)
  })
  const draft = (body: StatusCreate = { health: 'amber' }, by = owner, id = work.id) =>
    by.call(api.status.create, { params: { id }, body })
  const at = (update: StatusUpdate) => ({ params: { id: update.id }, version: update.version })
  const publish = (update: StatusUpdate, by = owner) => by.call(api.status.publish, at(update))
  const list = (by: Client) => by.call(api.status.list, { params: { id: work.id } })
  const snapshot = () => app.admin.call(api.portfolio.snapshot, { params: place.params })
  const healthNow = async () =>
    (await app.admin.call(api.initiative.read, { params: { id: work.id } })).health

  test('a draft begins as of today with nothing reported, and is seen by those who may write it only', async () => {
    const made = await draft({})
    expect(made).toMatchObject({
      asOf: '2026-11-22',
      health: 'not_reported',
      schedule: 'not_reported',
      narrative: '',
      publishedAt: null,
      version: 0,
      author: { id: owner.userId },
    })
    expect((await list(owner)).items).toHaveLength(1)
    expect((await list(app.admin)).items).toHaveLength(1)
    expect((await list(viewer)).items).toEqual([])
  })

  test('publishing sets the health of the initiative in the same change set, and everybody reads it', async () => {
    const made = await draft({ health: 'red', cost: 'amber', narrative: 'The vendor is late.' })
    const published = await publish(made)
    const revision = owner.revision()
    expect(published).toMatchObject({ publishedAt: '2026-11-22T10:00:00.000Z', version: 1 })
    expect(await healthNow()).toBe('red')
    expect((await list(viewer)).items).toEqual([published])
    expect((await snapshot()).reported).toEqual([{ initiative: work.id, asOf: '2026-11-22' }])
    const changes = await app.house.db.rows<{ subjectType: string; action: string }>(
      'SELECT "subjectType", "action" FROM "Change" WHERE "portfolioId" = $1 AND "revision" = $2 ORDER BY "id"',
      [place.portfolio.id, revision],
    )
    expect(changes.toSorted((a, b) => (a.subjectType < b.subjectType ? -1 : 1))).toEqual([
      { subjectType: 'initiative', action: 'update' },
      { subjectType: 'status_update', action: 'publish' },
    ])
  })

  test('what is published is never changed, published again or removed, by nobody', async () => {
    const published = await publish(await draft())
    for (const by of [owner, app.admin]) {
      const change = by.call(api.status.update, { ...at(published), body: { narrative: 'No.' } })
      await expect(change).rejects.toMatchObject({ status: 409, code: 'conflict' })
      await expect(publish(published, by)).rejects.toMatchObject({ status: 409 })
      await expect(by.call(api.status.remove, at(published))).rejects.toMatchObject({ status: 409 })
    }
    expect((await list(viewer)).items).toEqual([published])
  })

  test('one of two who publish the same draft at once is refused', async () => {
    const made = await draft()
    const both = await Promise.allSettled([publish(made), publish(made, app.admin)])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await list(viewer)).items).toHaveLength(1)
  })

  test('a draft is changed and removed, against its version only', async () => {
    const made = await draft()
    const changed = await owner.call(api.status.update, { ...at(made), body: { narrative: 'Better.' } })
    expect(changed).toMatchObject({ narrative: 'Better.', health: 'amber', version: 1 })
    await expect(publish(made)).rejects.toMatchObject({ status: 412, current: { narrative: 'Better.' } })
    await owner.call(api.status.remove, at(changed))
    expect((await list(owner)).items).toEqual([])
  })

  test.each([
    ['yesterday', '2026-11-21', true],
    ['today', '2026-11-22', true],
    ['tomorrow', '2026-11-23', false],
  ])('a status is as of %s: %s', async (_when, asOf, works) => {
    const made = draft({ asOf })
    if (works) expect((await made).asOf).toBe(asOf)
    else await expect(made).rejects.toMatchObject({ status: 400, errors: [{ path: 'asOf' }] })
  })

  test('nothing is published that does not say how it stands', async () => {
    await expect(publish(await draft({ narrative: 'Well.' }))).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'health' }],
    })
  })

  test('what is said about an earlier day, later, leaves the health as it is', async () => {
    await publish(await draft({ health: 'red' }))
    await publish(await draft({ health: 'green', asOf: '2026-10-31' }))
    expect(await healthNow()).toBe('red')
    expect((await snapshot()).reported).toEqual([{ initiative: work.id, asOf: '2026-11-22' }])
    const days = (await list(viewer)).items.map((one) => one.asOf)
    expect(days).toEqual(['2026-11-22', '2026-10-31'])
  })

  test('a contributor writes about their own initiatives, the PMO about all, a viewer about none', async () => {
    const other = await app.member('Ott', { [place.portfolio.id]: 'contributor' })
    const pmo = await app.member('Pia', { [place.portfolio.id]: 'pmo' })
    await expect(draft({}, other)).rejects.toMatchObject({ status: 403 })
    await expect(draft({}, viewer)).rejects.toMatchObject({ status: 403 })
    const made = await draft({ health: 'green' }, pmo)
    await expect(publish(made, other)).rejects.toMatchObject({ status: 403 })
    expect(await publish(made)).toMatchObject({ author: { id: pmo.userId } })
  })

  test('the status of a confidential initiative does not exist for those who may not see it', async () => {
    const published = await publish(await draft())
    await app.admin.call(api.initiative.update, {
      params: { id: work.id },
      body: { confidential: true },
      version: 1,
    })
    await expect(list(viewer)).rejects.toMatchObject({ status: 404 })
    await expect(viewer.call(api.status.publish, at(published))).rejects.toMatchObject({ status: 404 })
    const seen = await viewer.call(api.portfolio.snapshot, { params: place.params })
    expect(seen.reported).toEqual([])
  })

  test('hygiene names active work without a current status until one is published', async () => {
    const stale = async () =>
      (await app.admin.call(api.focus.read, { params: place.params })).hygiene.filter(
        (one) => one.rule === 'H03',
      )
    await publish(await draft({ health: 'green', asOf: '2026-10-22' }))
    expect(await stale()).toMatchObject([{ subject: { id: work.id }, evidence: { days: 31 } }])
    await publish(await draft({ health: 'green', asOf: '2026-10-23' }))
    expect(await stale()).toEqual([])
  })
})
