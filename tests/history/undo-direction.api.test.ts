import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
  })
  const undo = (changeSet: number) =>
    app.admin.call(api.history.undo, { params: place.params, body: { changeSet } })
  const last = () => app.admin.revision()
  const watch = (name: string) => app.admin.call(api.signal.create, { params: place.params, body: { name } })
  const observe = (id: string, value: number, on = '2026-01-31') =>
    app.admin.call(api.signal.observe, { params: { id }, body: { value, on } })
  const list = async () => (await app.admin.call(api.signal.list, { params: place.params })).items
  const remove = ({ id, version }: { id: string; version: number }) =>
    app.admin.call(api.signal.remove, { params: { id }, version })

  test('a signal that was removed comes back with what was observed, and goes again', async () => {
    const signal = await watch('Calls answered')
    await observe(signal.id, 4)
    await observe(signal.id, 5, '2026-02-28')
    const before = await list()
    await remove(signal)
    expect(await undo(last())).toMatchObject({ changed: 3, left: [] })
    expect(await list()).toEqual(before)
    expect(await undo(last())).toMatchObject({ changed: 3, left: [] })
    expect(await list()).toEqual([])
  })

  test('a signal that was observed since stays, what was observed goes', async () => {
    const signal = await watch('Calls answered')
    const made = last()
    await observe(signal.id, 4)
    const seen = last()
    expect(await undo(made)).toMatchObject({ changed: 0, left: [{ reason: 'It was observed since.' }] })
    await undo(seen)
    const gone = last()
    await observe(signal.id, 6)
    expect(await undo(gone)).toMatchObject({
      changed: 0,
      left: [{ key: 'Calls answered', reason: 'Something else was observed on that day.' }],
    })
  })

  test('a name that was taken since is not given twice', async () => {
    const signal = await watch('Calls answered')
    await remove(signal)
    const removed = last()
    await watch('calls answered')
    expect(await undo(removed)).toMatchObject({
      changed: 0,
      left: [{ reason: 'Another signal is called so now.' }],
    })
  })

  test('an experiment goes back field by field', async () => {
    const made = await app.admin.call(api.experiment.create, {
      params: place.params,
      body: { hypothesis: 'Members answer by text.' },
    })
    await app.admin.call(api.experiment.update, {
      params: { id: made.id },
      version: 0,
      body: { outcome: 'supported', learned: 'They do, within the hour.' },
    })
    expect(await undo(last())).toMatchObject({ changed: 1, left: [] })
    const { items } = await app.admin.call(api.experiment.list, { params: place.params })
    expect(items).toMatchObject([{ outcome: 'running', learned: '' }])
  })
})
