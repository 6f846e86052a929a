import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const letter = (at: number) => String.fromCodePoint(64 + at)

eachDatabase((_provider, open) => {
  let app: TestApp
  let id: PortfolioId
  let rows: Initiative[]
  let count = 0
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    count += 1
    const made = await app.admin.call(api.portfolio.create, {
      body: { name: `Block ${count}`, key: `BLO${letter(count)}`, currency: 'EUR' },
    })
    id = made.id
    rows = []
    for (const title of ['A', 'B', 'C'])
      rows.push(await app.admin.call(api.initiative.create, { params: { id }, body: { title } }))
  })
  const revision = async () => (await app.admin.call(api.portfolio.read, { params: { id } })).revision
  const listed = async () => (await app.admin.call(api.initiative.list, { params: { id } })).items
  const write = async (
    changes: { id?: Initiative['id']; patch: object }[],
    more: { revision?: number; preview?: boolean } = {},
  ) =>
    app.admin.call(api.initiative.patches, {
      params: { id },
      body: { revision: await revision(), ...more, changes },
    })
  const row = (at: number): Initiative => {
    const found = rows[at]
    if (!found) throw new Error(`there is no row ${at}`)
    return found
  }

  test('a patch for each row and new rows are one change set, and one undo takes all of it back', async () => {
    const before = await listed()
    const done = await write([
      { id: row(0).id, patch: { budget: 100, unit: 'Care' } },
      { id: row(1).id, patch: { health: 'red', unit: 'care' } },
      { patch: { title: 'D', role: 'mandatory' } },
      { patch: { title: 'E' } },
    ])
    expect(done).toMatchObject({ changed: 2, created: 2 })
    expect(done.initiatives.map((one) => [one.title, one.class, one.unit?.name])).toEqual([
      ['A', 'unclassified', 'Care'],
      ['B', 'unclassified', 'Care'],
      ['D', 'outside', undefined],
      ['E', 'unclassified', undefined],
    ])
    const undone = await app.admin.call(api.history.undo, {
      params: { id },
      body: { changeSet: done.changeSet ?? 0 },
    })
    expect(undone).toMatchObject({ changed: 4, left: [] })
    const plain = (among: Initiative[]) =>
      among.map(({ version: _version, updatedAt: _updatedAt, ...one }) => one)
    expect(plain(await listed())).toEqual(plain(before))
  })

  test('a preview writes nothing', async () => {
    const at = await revision()
    const shown = await write([{ id: row(0).id, patch: { title: 'Z' } }, { patch: { title: 'D' } }], {
      preview: true,
    })
    expect(shown).toMatchObject({ changed: 1, created: 1, changeSet: null, initiatives: [] })
    expect(await revision()).toBe(at)
  })

  test('what differs in nothing makes no change set', async () => {
    const done = await write([{ id: row(0).id, patch: { title: 'A' } }])
    expect(done).toMatchObject({ changed: 0, created: 0, changeSet: null })
  })

  test('rows changed since are named, and nothing is written', async () => {
    const at = await revision()
    await app.admin.call(api.initiative.update, {
      params: { id: row(1).id },
      body: { title: 'Theirs' },
      version: row(1).version,
    })
    const stale = write(
      [
        { id: row(0).id, patch: { title: 'Mine' } },
        { id: row(1).id, patch: { title: 'Mine' } },
      ],
      { revision: at },
    )
    await expect(stale).rejects.toMatchObject({
      status: 409,
      code: 'changed_since',
      errors: [{ path: `ids.${row(1).id}` }],
    })
    expect((await listed()).map((one) => one.title)).toEqual(['A', 'Theirs', 'C'])
  })

  test('one that does not fit its row is named by its place and key, and nothing is written', async () => {
    const refused = write([
      { id: row(0).id, patch: { title: 'Mine' } },
      { id: row(1).id, patch: { stage: 'proposed' } },
      { id: row(2).id, patch: { start: '2026-02-01' } },
      { id: row(2).id, patch: { end: '2026-01-01' } },
    ])
    await expect(refused).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'changes.1.patch.stage' }, { path: 'changes.3.patch.end' }],
    })
    expect((await listed()).map((one) => one.title)).toEqual(['A', 'B', 'C'])
  })

  test('two rows cannot end up with one external id, but may swap theirs', async () => {
    await write([
      { id: row(0).id, patch: { externalId: 'X1' } },
      { id: row(1).id, patch: { externalId: 'X2' } },
    ])
    await expect(write([{ patch: { title: 'D', externalId: 'X1' } }])).rejects.toMatchObject({
      errors: [{ path: 'changes.0.patch.externalId' }],
    })
    const swapped = await write([
      { id: row(0).id, patch: { externalId: 'X2' } },
      { id: row(1).id, patch: { externalId: 'X1' } },
    ])
    expect(swapped.changed).toBe(2)
  })

  test('a new row without a title, and no rows at all, are refused', async () => {
    await expect(write([{ patch: { budget: 1 } }])).rejects.toMatchObject({
      errors: [{ path: 'changes.0.patch.title' }],
    })
    await expect(write([])).rejects.toMatchObject({ status: 400 })
  })

  test('rows of another portfolio are not there', async () => {
    const other = await app.admin.call(api.portfolio.create, {
      body: { name: `Other ${count}`, key: `OTH${letter(count)}`, currency: 'EUR' },
    })
    const theirs = await app.admin.call(api.initiative.create, {
      params: { id: other.id },
      body: { title: 'T' },
    })
    await expect(write([{ id: theirs.id, patch: { title: 'Mine' } }])).rejects.toMatchObject({ status: 404 })
  })
  describe('a contributor', () => {
    let connie: Client
    let mine: Initiative[]
    beforeEach(async () => {
      connie = await app.member('Connie Contributor', { [id]: 'contributor' })
      const { items } = await app.admin.call(api.person.list)
      const owner = items.find((one) => one.user === connie.userId)?.id ?? ''
      mine = []
      for (const title of ['M', 'N'])
        mine.push(await app.admin.call(api.initiative.create, { params: { id }, body: { title, owner } }))
    })
    const paste = async (changes: { id?: Initiative['id'] | undefined; patch: object }[]) =>
      connie.call(api.initiative.patches, {
        params: { id },
        body: { revision: await revision(), changes },
      })

    test('pastes over what they own and adds rows, as one change set; what they add is theirs', async () => {
      const before = await revision()
      const done = await paste([
        { id: mine[0]?.id, patch: { budget: 5 } },
        { id: mine[1]?.id, patch: { health: 'red' } },
        { patch: { title: 'Added' } },
      ])
      expect(done).toMatchObject({ changed: 2, created: 1, changeSet: before + 1 })
      expect(new Set(done.initiatives.map((one) => one.owner?.id)).size).toBe(1)
    })

    test('changes nothing when one row is somebody else’s, which is named; a confidential one is not there', async () => {
      const both = paste([
        { id: mine[0]?.id, patch: { budget: 5 } },
        { id: row(1).id, patch: { budget: 5 } },
      ])
      await expect(both).rejects.toMatchObject({ status: 403 })
      await expect(both).rejects.toThrow(row(1).key)
      const { version } = row(1)
      const body = { confidential: true }
      await app.admin.call(api.initiative.update, { params: { id: row(1).id }, body, version })
      await expect(paste([{ id: row(1).id, patch: { budget: 5 } }])).rejects.toMatchObject({ status: 404 })
      expect((await listed()).every((one) => one.budget === null)).toBe(true)
    })

    test('names no new units or people: each is named by its place', async () => {
      const refused = paste([
        { id: mine[0]?.id, patch: { budget: 5 } },
        { id: mine[1]?.id, patch: { unit: `Unheard of ${count}` } },
      ])
      await expect(refused).rejects.toMatchObject({ status: 400, errors: [{ path: 'changes.1.patch.unit' }] })
    })

    test('a viewer pastes nothing', async () => {
      const vera = await app.member('Vera Viewer', { [id]: 'viewer' })
      const body = { revision: await revision(), changes: [{ patch: { title: 'New' } }] }
      await expect(vera.call(api.initiative.patches, { params: { id }, body })).rejects.toMatchObject({
        status: 403,
      })
    })
  })
})
