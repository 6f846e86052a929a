import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    await place.declare()
  })
  afterAll(() => app.close())
  const patch = async (id: InitiativeId, body: object) => {
    const { version } = await app.admin.call(api.initiative.read, { params: { id } })
    await app.admin.call(api.initiative.update, { params: { id }, body, version })
    return app.admin.revision()
  }
  const undo = (changeSet: number) =>
    app.admin.call(api.history.undo, { params: place.params, body: { changeSet } })

  test('an edit is taken back cell by cell', async () => {
    const made = await place.log({ title: 'Before', budget: 100, health: 'green' })
    const set = await patch(made.id, { title: 'After', health: 'red' })
    expect(await undo(set)).toMatchObject({ changed: 1, left: [] })
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      title: 'Before',
      health: 'green',
      budget: 100,
    })
  })

  test('a cell that somebody changed since is named and left, the others go back', async () => {
    const made = await place.log({ title: 'Before', health: 'green' })
    const set = await patch(made.id, { title: 'After', health: 'red' })
    await patch(made.id, { title: 'Later' })
    expect(await undo(set)).toMatchObject({ changed: 1, left: [{ key: made.key, field: 'Title' }] })
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      title: 'Later',
      health: 'green',
    })
  })

  test('what was logged is gone after its undo, and back after the undo of that', async () => {
    const made = await place.log({ title: 'Passing' })
    const undone = await undo(app.admin.revision())
    await expect(app.admin.call(api.initiative.read, { params: { id: made.id } })).rejects.toMatchObject({
      status: 404,
    })
    await undo(undone.changeSet ?? 0)
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      key: made.key,
      title: 'Passing',
    })
  })

  test('what a support link refers to is not removed', async () => {
    const core = await place.log(drivesCe)
    const set = app.admin.revision()
    const work = await place.log({ role: 'supports', area: 'neither' })
    await app.admin.call(api.support.create, { params: { id: work.id }, body: { to: core.id } })
    expect(await undo(set)).toMatchObject({ changed: 0, changeSet: null, left: [{ key: core.key }] })
  })

  test('a change set that is none, or no edit of initiatives, is refused', async () => {
    await expect(undo(999_999)).rejects.toMatchObject({ status: 404 })
    await place.declare({ effectiveFrom: '2030-01-01' })
    await expect(undo(app.admin.revision())).rejects.toMatchObject({ status: 422 })
  })

  test('history tells field by field who changed what, newest first', async () => {
    const made = await place.log({ title: 'One' })
    await patch(made.id, { title: 'Two', ...drivesDs })
    const { items } = await app.admin.call(api.history.ofInitiative, { params: { id: made.id } })
    expect(items.map((one) => one.action)).toEqual(['update', 'create'])
    expect(items[0]).toMatchObject({
      actor: { name: 'Ada Admin' },
      before: { title: 'One', role: null, area: null },
      after: { title: 'Two', ...drivesDs },
    })
  })

  const edit = fc.record(
    {
      title: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      summary: fc.string({ maxLength: 40, unit: 'grapheme' }),
      budget: fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
      fte: fc.option(fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100)),
      health: fc.constantFrom('green' as const, 'amber' as const, 'red' as const),
      tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      unit: fc.option(fc.constantFrom('North', 'South')),
      role: fc.option(fc.constantFrom('drives' as const, 'supports' as const, 'mandatory' as const)),
    },
    { requiredKeys: [] },
  )

  test('undoing any edits, last first, restores the exact snapshot', async () => {
    const ids = [await place.log({ title: 'A' }), await place.log({ title: 'B', budget: 5 })].map(
      (one) => one.id,
    )
    const step = fc.record({ at: fc.integer({ min: 0, max: 1 }), edit })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const before = await initiatives()
        const sets: number[] = []
        for (const one of steps) {
          const revision = (await app.admin.call(api.portfolio.read, { params: place.params })).revision
          // a summary may hold characters that a database refuses: such an edit is refused as a whole
          const set = await patch(ids[one.at] ?? ids[0]!, one.edit) // there are two
          if (set > revision) sets.push(set)
        }
        for (const set of sets.toReversed()) expect((await undo(set)).left).toEqual([])
        expect(await initiatives()).toEqual(before)
      }),
      { numRuns: provider === 'sqlite' ? 25 : 10, seed: 20_261_122 },
    )
  })

  const initiatives = async () => {
    const snapshot: Snapshot = await app.admin.call(api.portfolio.snapshot, { params: place.params })
    return snapshot.initiatives.map(({ version: _v, updatedAt: _u, ...rest }) => rest)
  }
})
