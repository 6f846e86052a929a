import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { SavedView, ViewCreate } from '#shared/view/view.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let viewer: Client
  let pmo: Client
  let leader: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    const { id } = place.portfolio
    viewer = await app.member('Vera Viewer', { [id]: 'viewer' })
    pmo = await app.member('Pia Pmo', { [id]: 'pmo' })
    leader = await app.member('Lea Leader', { [id]: 'leader' })
  })

  const keep = (who: Client, written: Partial<ViewCreate> = {}) =>
    who.call(api.view.create, {
      params: place.params,
      body: { name: 'Late', query: { end: '..today' }, ...written },
    })
  const change = (who: Client, view: SavedView, body: Partial<ViewCreate>) =>
    who.call(api.view.update, { params: { ...place.params, view: view.id }, version: view.version, body })
  const remove = (who: Client, view: SavedView) =>
    who.call(api.view.remove, { params: { ...place.params, view: view.id }, version: view.version })
  const seenBy = async (who: Client) => (await who.call(api.view.list, { params: place.params })).items
  const setDefault = (who: Client, view: string | null) =>
    who.call(api.view.setDefault, { params: place.params, body: { view } })

  describe('a personal view', () => {
    test('is there for its owner and for nobody else, not even an administrator', async () => {
      const made = await keep(viewer)
      expect(made).toMatchObject({
        name: 'Late',
        shared: false,
        query: { end: '..today' },
        owner: { name: 'Vera Viewer' },
        isDefault: false,
        version: 0,
      })
      expect(await seenBy(viewer)).toEqual([made])
      for (const other of [pmo, app.admin]) {
        expect(await seenBy(other)).toEqual([])
        await expect(change(other, made, { name: 'Mine' })).rejects.toMatchObject({ status: 404 })
        await expect(remove(other, made)).rejects.toMatchObject({ status: 404 })
        await expect(setDefault(other, made.id)).rejects.toMatchObject({ status: 400 })
      }
    })

    test('is renamed and updated; a stale change is refused with the view as it is', async () => {
      const made = await keep(viewer)
      const renamed = await change(viewer, made, { name: 'Very late' })
      expect(renamed).toMatchObject({ name: 'Very late', query: { end: '..today' }, version: 1 })
      expect(await change(viewer, renamed, { query: { sort: '-budget' } })).toMatchObject({
        query: { sort: '-budget' },
        version: 2,
      })
      await expect(change(viewer, made, { name: 'Late again' })).rejects.toMatchObject({
        status: 412,
        current: { name: 'Very late', version: 2 },
      })
    })

    test('changed to what it is already makes no revision', async () => {
      const made = await keep(viewer)
      expect((await change(viewer, made, { name: 'Late' })).version).toBe(0)
    })

    test('leaves in the history neither its name nor what it shows', async () => {
      const made = await keep(viewer, { name: 'Weak owners', query: { owner: 'Ada' } })
      await change(viewer, made, { query: { owner: 'Bo' } })
      const rows = await app.house.db.rows<{ before: string | null; after: string | null }>(
        `SELECT "before", "after" FROM "Change" WHERE "subjectId" = $1 ORDER BY "revision"`,
        [made.id],
      )
      expect(rows).toHaveLength(2)
      expect(JSON.stringify(rows)).not.toMatch(/Weak|Ada|Bo/)
    })

    test('removed is gone, and cannot be removed twice', async () => {
      const made = await keep(viewer)
      await remove(viewer, made)
      expect(await seenBy(viewer)).toEqual([])
      await expect(remove(viewer, made)).rejects.toMatchObject({ status: 404 })
    })
  })

  describe('a shared view', () => {
    test('is shared by the PMO and leaders, not by others', async () => {
      await expect(keep(viewer, { shared: true })).rejects.toMatchObject({ status: 403 })
      const mine = await keep(viewer)
      await expect(change(viewer, mine, { shared: true })).rejects.toMatchObject({ status: 403 })
      const shared = await keep(pmo, { shared: true })
      expect((await seenBy(viewer)).map((one) => one.id)).toContain(shared.id)
    })

    test('is kept by everybody who may share, and by nobody else', async () => {
      const shared = await keep(pmo, { shared: true })
      await expect(change(viewer, shared, { name: 'Mine' })).rejects.toMatchObject({ status: 403 })
      await expect(remove(viewer, shared)).rejects.toMatchObject({ status: 403 })
      const renamed = await change(leader, shared, { name: 'Past the end' })
      expect(renamed).toMatchObject({ name: 'Past the end', owner: { name: 'Pia Pmo' } })
      await remove(leader, renamed)
      expect(await seenBy(pmo)).toEqual([])
    })

    test('becomes personal again only by its owner, and is then nobody else’s default', async () => {
      const shared = await keep(pmo, { shared: true })
      await setDefault(viewer, shared.id)
      await expect(change(leader, shared, { shared: false })).rejects.toMatchObject({ status: 403 })
      await change(pmo, shared, { shared: false })
      expect(await seenBy(viewer)).toEqual([])
      await change(pmo, { ...shared, version: 1 }, { shared: true })
      expect(await seenBy(viewer)).toMatchObject([{ isDefault: false }])
    })
  })

  test('one name goes to one view of mine and to one that is shared, whatever the case', async () => {
    await keep(pmo)
    await expect(keep(pmo, { name: ' LATE ' })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'name' }],
    })
    const shared = await keep(pmo, { shared: true })
    await expect(keep(leader, { shared: true })).rejects.toMatchObject({ status: 400 })
    await keep(leader)
    const other = await keep(leader, { shared: true, name: 'Other' })
    await expect(change(leader, other, { name: 'late' })).rejects.toMatchObject({
      errors: [{ path: 'name' }],
    })
    expect(await change(leader, shared, { name: 'LATE' })).toMatchObject({ name: 'LATE' })
  })

  test('each person has one default, and takes it back', async () => {
    const shared = await keep(pmo, { shared: true })
    const mine = await keep(viewer, { name: 'Mine' })
    await setDefault(viewer, shared.id)
    await setDefault(viewer, mine.id)
    const defaults = async (who: Client) =>
      (await seenBy(who)).filter((one) => one.isDefault).map((one) => one.name)
    expect(await defaults(viewer)).toEqual(['Mine'])
    expect(await defaults(pmo)).toEqual([])
    await setDefault(viewer, null)
    expect(await defaults(viewer)).toEqual([])
    await expect(setDefault(viewer, 'none')).rejects.toMatchObject({ errors: [{ path: 'view' }] })
  })

  test('a default that is removed leaves its people with everything', async () => {
    const shared = await keep(pmo, { shared: true })
    await setDefault(viewer, shared.id)
    await remove(pmo, shared)
    expect(await seenBy(viewer)).toEqual([])
    await setDefault(viewer, null)
  })

  test('a view of another portfolio is not reached through this one', async () => {
    const made = await keep(pmo)
    const other = await newPlace(app)
    const params = { ...other.params, view: made.id }
    await expect(app.admin.call(api.view.remove, { params, version: 0 })).rejects.toMatchObject({
      status: 404,
    })
    await expect(pmo.call(api.view.list, { params: other.params })).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['no name', { name: ' ' }],
    ['a name that is too long', { name: 'x'.repeat(81) }],
    ['a part that is no part of an address', { query: { '=x': '1' } }],
    [
      'too many parts',
      { query: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`part${at}`, '1'])) },
    ],
    ['a filter that cannot be read', { query: { stage: 'asleep' } }],
    ['an order by what there is not', { query: { sort: 'colour' } }],
  ])('%s is refused', async (_name, written) => {
    await expect(keep(viewer, written)).rejects.toMatchObject({ status: 400 })
  })

  test('the longest name is taken', async () => {
    expect((await keep(viewer, { name: 'x'.repeat(80) })).name).toHaveLength(80)
  })
})
