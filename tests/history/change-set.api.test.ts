import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { dayIn } from '#server/clock.ts'
import { upload } from '#tests/import/upload.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { settableClock } from './living.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  const clock = settableClock('2026-05-04T08:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), clock)
  })
  afterAll(() => app.close())
  const list = (place: Place, query: object = {}, by: Client = app.admin) =>
    by.call(api.history.list, { params: place.params, query })
  const patch = async (id: InitiativeId, body: object, by: Client = app.admin) => {
    const { version } = await app.admin.call(api.initiative.read, { params: { id } })
    await by.call(api.initiative.update, { params: { id }, body, version })
    return by.revision()
  }
  const importFile = async (place: Place, file: string) => {
    const { body: run } = await upload(app, app.admin, { portfolio: place.params.id, file })
    return app.admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
  }

  test('change sets come newest first, each with what it is, who made it and its first changes', async () => {
    const place = await newPlace(app)
    await place.declare()
    const made = await place.log({ title: 'One', ...drivesCe })
    await patch(made.id, { title: 'Two' })
    await importFile(place, 'title\nA\nB\nC\nD\nE\n')
    const { items, total, hidden, people } = await list(place)
    expect(items.map((one) => one.kind)).toEqual(['import', 'edit', 'new', 'direction'])
    expect(items[0]).toMatchObject({ total: 6, actor: { name: 'Ada Admin' }, undoes: null, undoneBy: null })
    expect(items[0]?.changes).toHaveLength(3)
    expect(items[0]?.parts).toContainEqual({ type: 'initiative', action: 'import', count: 5 })
    expect(items[1]?.changes).toMatchObject([{ before: { title: 'One' }, after: { title: 'Two' } }])
    expect({ total, hidden, people }).toMatchObject({ total: 4, hidden: 0, people: [{ name: 'Ada Admin' }] })
  })

  test('the list comes page by page, and a set has an address with all of its changes, page by page', async () => {
    const place = await newPlace(app)
    const run = await importFile(place, 'title\nA\nB\nC\n')
    await place.log({ title: 'Last' })
    const first = await list(place, { limit: 1 })
    const second = await list(place, { limit: 1, cursor: first.nextCursor })
    expect([first, second].map((page) => page.items[0]?.kind)).toEqual(['new', 'import'])
    expect(second.nextCursor).toBeNull()
    const params = { ...place.params, changeSet: run.changeSet ?? 0 }
    const [a, b] = [
      await app.admin.call(api.history.read, { params, query: { limit: 2 } }),
      await app.admin.call(api.history.read, { params, query: { limit: 2, cursor: '2' } }),
    ]
    expect([a.changes.length, a.nextCursor, b.changes.length, b.nextCursor]).toEqual([2, '2', 2, null])
    expect(new Set([...a.changes, ...b.changes].map((one) => one.id)).size).toBe(4)
    const none = { ...place.params, changeSet: 999 }
    await expect(app.admin.call(api.history.read, { params: none })).rejects.toMatchObject({ status: 404 })
  })

  test('it is filtered by person, kind, initiative and the day where the organisation is', async () => {
    const place = await newPlace(app)
    const pia = await app.member('Pia Pmo', { [place.params.id]: 'pmo' })
    const core = await place.log({ title: 'Core', ...drivesCe })
    await place.declare()
    const work = await place.log({ role: 'supports' }, pia)
    const link = await app.admin.call(api.support.create, { params: { id: work.id }, body: { to: core.id } })
    await app.admin.call(api.support.remove, { params: { id: link.id }, version: 0 })
    const day = dayIn('UTC', clock.now())
    clock.nextDay()
    await patch(core.id, { health: 'red' }, pia)
    const kinds = async (query: object) => (await list(place, query)).items.map((one) => one.kind)
    expect(await kinds({ person: pia.userId })).toEqual(['edit', 'new'])
    expect(await kinds({ kind: 'new' })).toEqual(['new', 'new'])
    expect(await kinds({ kind: 'settings' })).toEqual(['settings'])
    expect(await kinds({ kind: 'support' })).toEqual(['support', 'support'])
    expect(await kinds({ initiative: work.id })).toEqual(['support', 'support', 'new'])
    expect(await kinds({ day: dayIn('UTC', clock.now()) })).toEqual(['edit'])
    expect(await kinds({ day, person: pia.userId, kind: 'new' })).toEqual(['new'])
    expect(await kinds({ day: '2020-01-01' })).toEqual([])
    await expect(kinds({ kind: 'gossip' })).rejects.toMatchObject({ status: 400 })
  })

  test('a preview of an undo says what would go back and what stays, and writes nothing', async () => {
    const place = await newPlace(app)
    const made = await place.log({ title: 'Before', health: 'green' })
    const set = await patch(made.id, { title: 'After', health: 'red' })
    const last = await patch(made.id, { title: 'Later' })
    const body = { changeSet: set, preview: true }
    expect(await app.admin.call(api.history.undo, { params: place.params, body })).toMatchObject({
      changeSet: null,
      changed: 1,
      left: [{ key: made.key, field: 'Title', reason: 'It was changed since.' }],
    })
    expect((await app.admin.call(api.portfolio.read, { params: place.params })).revision).toBe(last)
  })

  test('an undo says what it took back, and what was taken back says by what, until that is undone', async () => {
    const place = await newPlace(app)
    const undo = async (changeSet: number) =>
      (await app.admin.call(api.history.undo, { params: place.params, body: { changeSet } })).changeSet ?? 0
    const { changeSet, id } = await importFile(place, 'title\nA\nB\n')
    const set = changeSet ?? 0
    const state = async () => (await app.admin.call(api.import.read, { params: { id } })).state
    const back = await undo(set)
    expect((await list(place)).items).toMatchObject([
      { revision: back, kind: 'undo', undoes: set, undoneBy: null, total: 2 },
      { revision: set, kind: 'import', undoes: null, undoneBy: back },
    ])
    expect(await state()).toBe('undone')
    const again = await undo(back)
    expect((await list(place)).items).toMatchObject([
      { revision: again, undoes: back, undoneBy: null },
      { revision: back, undoneBy: again },
      { revision: set, undoneBy: null },
    ])
    expect(await state()).toBe('committed')
    const undone = await app.admin.call(api.import.undo, { params: { id } })
    expect(undone).toMatchObject({ changed: 2 })
    expect(await state()).toBe('undone')
  })

  test('who may not see a confidential initiative does not read of it; such sets are counted', async () => {
    const place = await newPlace(app)
    const viewer = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
    await place.declare()
    const shown = await place.log({ title: 'Open', ...drivesCe })
    const secret = await place.log({ title: 'Secret', role: 'supports', confidential: true })
    const set = await patch(secret.id, { title: 'Most secret' })
    await app.admin.call(api.support.create, { params: { id: secret.id }, body: { to: shown.id } })
    const finding = { id: `${place.params.id}:H01:${secret.id}` }
    await app.admin.call(api.finding.acknowledge, { params: finding, version: 0 })
    const seen = await list(place, {}, viewer)
    expect(seen.items.map((one) => one.kind)).toEqual(['new', 'direction', 'settings'])
    expect(JSON.stringify(seen)).not.toContain(secret.id)
    expect(seen).toMatchObject({ total: 3, hidden: 4 })
    const params = { ...place.params, changeSet: set }
    await expect(viewer.call(api.history.read, { params })).rejects.toMatchObject({ status: 404 })
    expect(await list(place)).toMatchObject({ total: 7, hidden: 0 })
  })

  test('two days side by side: what entered and left, class, stage and money, focus then and now', async () => {
    const place = await newPlace(app)
    const from = dayIn('UTC', clock.now())
    await place.declare({ effectiveFrom: from })
    const [goes, turns, pays] = [
      await place.log({ title: 'Goes', ...drivesCe, budget: 100 }),
      await place.log({ title: 'Turns', ...drivesCe, budget: 100 }),
      await place.log({ title: 'Pays', ...drivesCe, budget: 100 }),
    ]
    clock.nextDay()
    await app.admin.call(api.initiative.archive, { params: { id: goes.id }, version: 0 })
    await patch(turns.id, { area: 'digitized_solutions', stage: 'paused' })
    await patch(pays.id, { budget: 400, spent: 50 })
    await place.log({ title: 'Comes', ...drivesCe, budget: 50 })
    const { params } = place
    const found = await app.admin.call(api.history.compare, { params, query: { from } })
    expect(found).toMatchObject({
      from,
      to: dayIn('UTC', clock.now()),
      before: { focus: 1, zone: 'focused' },
      after: { zone: 'watch' },
      entered: [{ title: 'Comes', class: 'core', how: 'logged', budget: 50 }],
      left: [{ title: 'Goes', class: 'core', how: 'archived', budget: 100 }],
      reclassified: [{ title: 'Turns', from: 'core', to: 'competing' }],
      stages: [{ title: 'Turns', from: 'active', to: 'paused' }],
      money: [{ title: 'Pays', budget: { from: 100, to: 400 }, spent: { from: null, to: 50 } }],
      sums: {
        from: { initiatives: 3, archived: 0, budget: 300, spent: 0 },
        to: { initiatives: 3, archived: 1, budget: 550, spent: 50 },
      },
    })
    const long = await app.admin.call(api.history.compare, { params, query: { from: '2020-01-01' } })
    expect(long).toMatchObject({ before: null, sums: { from: { initiatives: 0 } } })
    expect(long.entered).toHaveLength(3)
    for (const query of ['from=2999-01-01', 'from=2026-01-01&to=2999-01-01', 'to=2026-05-05', 'from=soon']) {
      const path = `/api/v1/portfolios/${params.id}/compare?${query}`
      expect((await app.admin.request('GET', path)).status, query).toBe(400)
    }
  })
})
