import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date('2026-11-22T10:00:00Z') })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
  })
  const one = (declaration: { id: string; version: number }) => ({
    params: { id: place.portfolio.id, declaration: declaration.id },
    version: declaration.version,
  })

  test('the first declaration may lie in the past, later ones may not', async () => {
    await place.declare({ effectiveFrom: '2020-01-01' })
    await expect(place.declare({ effectiveFrom: '2026-11-21' })).rejects.toMatchObject({
      errors: [{ path: 'effectiveFrom' }],
    })
    await place.declare({ effectiveFrom: '2026-11-22' })
  })

  test('two declarations do not start on one day', async () => {
    await place.declare({ effectiveFrom: '2026-11-22' })
    await expect(place.declare({ effectiveFrom: '2026-11-22' })).rejects.toMatchObject({ status: 400 })
  })

  test('a preview names what a switch would reclassify and writes nothing', async () => {
    await place.declare()
    const rows = [
      await place.log(drivesCe),
      await place.log(drivesDs),
      await place.log({ role: 'mandatory' }),
    ]
    const { revision } = await app.admin.call(api.portfolio.read, { params: place.params })
    const body = {
      primary: 'digitized_solutions' as const,
      direction: 'Solve it',
      effectiveFrom: '2026-12-01',
    }
    const preview = await app.admin.call(api.declaration.create, {
      params: place.params,
      query: { preview: 'true' },
      body,
    })
    expect(preview).toMatchObject({
      reclassified: [
        { key: rows[0]?.key, from: 'core', to: 'competing' },
        { key: rows[1]?.key, from: 'competing', to: 'core' },
      ],
    })
    expect((await app.admin.call(api.portfolio.read, { params: place.params })).revision).toBe(revision)
  })

  test('a switch today reclassifies at once and edits no initiative', async () => {
    await place.declare()
    const work = await place.log(drivesDs)
    expect(work.class).toBe('competing')
    await place.declare({ primary: 'digitized_solutions', effectiveFrom: '2026-11-22' })
    expect(await app.admin.call(api.initiative.read, { params: { id: work.id } })).toMatchObject({
      class: 'core',
      version: 0,
    })
  })

  test('the wording in force may be improved, past wording may not', async () => {
    const first = await place.declare()
    const better = await app.admin.call(api.declaration.reword, {
      ...one(first),
      body: { direction: 'Closer still' },
    })
    expect(better).toMatchObject({ direction: 'Closer still', version: 1 })
    await place.declare({ effectiveFrom: '2026-11-22' })
    await expect(
      app.admin.call(api.declaration.reword, { ...one(better), body: { direction: 'x' } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('a planned declaration may be withdrawn, one in force may not', async () => {
    const inForce = await place.declare()
    const planned = await place.declare({ primary: 'digitized_solutions', effectiveFrom: '2027-01-01' })
    await expect(app.admin.call(api.declaration.withdraw, one(inForce))).rejects.toMatchObject({
      status: 409,
    })
    await app.admin.call(api.declaration.withdraw, one(planned))
    const { items } = await app.admin.call(api.declaration.list, { params: place.params })
    expect(items.map((each) => each.id)).toEqual([inForce.id])
  })

  test('a direction has 140 characters at most', async () => {
    await place.declare({ direction: 'x'.repeat(140) })
    await expect(
      place.declare({ direction: 'x'.repeat(141), effectiveFrom: '2027-01-01' }),
    ).rejects.toMatchObject({ errors: [{ path: 'direction' }] })
  })
})
