import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { CustomPatch } from '#shared/field/custom.ts'
import type { CustomField, FieldCreate, FieldPatch } from '#shared/field/field.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
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
  const fresh = async () => {
    place = await newPlace(app)
  }

  const add = (body: Partial<FieldCreate> & { name: string }) =>
    app.admin.call(api.field.create, { params: place.params, body: { kind: 'text', ...body } })
  const list = async () => (await app.admin.call(api.field.list, { params: place.params })).items
  const change = ({ id, version }: CustomField, body: FieldPatch) =>
    app.admin.call(api.field.update, { params: { ...place.params, field: id }, body, version })
  const remove = ({ id, version }: CustomField) =>
    app.admin.call(api.field.remove, { params: { ...place.params, field: id }, version })
  const read = (id: InitiativeId) => app.admin.call(api.initiative.read, { params: { id } })
  const edit = async (id: InitiativeId, body: object) => {
    const { version } = await read(id)
    return app.admin.call(api.initiative.update, { params: { id }, body, version })
  }
  const set = (id: InitiativeId, custom: CustomPatch) => edit(id, { custom })
  const undo = (changeSet: number) =>
    app.admin.call(api.history.undo, { params: place.params, body: { changeSet } })

  describe('fields', () => {
    beforeAll(fresh)

    test('stand in the order they were added, and move', async () => {
      const [one, , three] = [
        await add({ name: 'One' }),
        await add({ name: 'Two' }),
        await add({ name: 'Three' }),
      ]
      const names = async () => (await list()).map((field) => `${field.position} ${field.name}`)
      expect(await names()).toEqual(['0 One', '1 Two', '2 Three'])
      await change(three, { position: 0 })
      expect(await names()).toEqual(['0 Three', '1 One', '2 Two'])
      await change(one, { position: 99 })
      expect(await names()).toEqual(['0 Three', '1 Two', '2 One'])
      const snapshot = await app.admin.call(api.portfolio.snapshot, { params: place.params })
      expect(snapshot.fields).toEqual(await list())
    })

    test('have names of their own, whatever the case', async () => {
      await expect(add({ name: ' oNE ' })).rejects.toMatchObject({ status: 400, errors: [{ path: 'name' }] })
      const two = (await list()).find((field) => field.name === 'Two')
      await expect(change(two!, { name: 'three' })).rejects.toMatchObject({ status: 400 }) // it was added above
      expect((await change(two!, { name: 'TWO' })).name).toBe('TWO')
    })

    test('are changed at the version that was seen', async () => {
      const field = await add({ name: 'Seen' })
      const changed = await change(field, { help: 'Why' })
      expect(changed.version).toBe(1)
      await expect(change(field, { help: 'Late' })).rejects.toMatchObject({
        status: 412,
        current: { help: 'Why' },
      })
      await expect(remove(field)).rejects.toMatchObject({ status: 412 })
      const params = { ...place.params, field: 'none' }
      await expect(
        app.admin.call(api.field.update, { params, body: { help: '' }, version: 0 }),
      ).rejects.toMatchObject({ status: 404 })
    })

    test('of another portfolio are not here', async () => {
      const field = await add({ name: 'Mine' })
      const other = await newPlace(app)
      const params = { ...other.params, field: field.id }
      await expect(
        app.admin.call(api.field.update, { params, body: { help: '' }, version: 0 }),
      ).rejects.toMatchObject({ status: 404 })
    })

    test('are for the PMO and leaders to change, and for every reader to see', async () => {
      const [viewer, contributor, pmo] = await Promise.all(
        (['viewer', 'contributor', 'pmo'] as const).map((role) =>
          app.member(role, { [place.portfolio.id]: role }),
        ),
      )
      const body = { name: 'By role', kind: 'text' as const }
      const { params } = place
      for (const client of [viewer!, contributor!]) {
        expect((await client.call(api.field.list, { params })).total).toBeGreaterThan(0)
        await expect(client.call(api.field.create, { params, body })).rejects.toMatchObject({ status: 403 })
      }
      expect(await pmo!.call(api.field.create, { params, body })).toMatchObject(body)
    })
  })

  describe('values', () => {
    let fields: Record<CustomField['kind'], CustomField>
    beforeAll(async () => {
      await fresh()
      fields = {
        text: await add({ name: 'Note' }),
        number: await add({ name: 'Points', kind: 'number' }),
        money: await add({ name: 'Saving', kind: 'money' }),
        day: await add({ name: 'Review', kind: 'day' }),
        choice: await add({ name: 'Priority', kind: 'choice', choices: ['Low', 'High'] }),
        choices: await add({ name: 'Regions', kind: 'choices', choices: ['North', 'South', 'East'] }),
        person: await add({ name: 'Architect', kind: 'person' }),
        link: await add({ name: 'Charter', kind: 'link' }),
      }
    })
    const all = () => ({
      [fields.text.id]: 'Said “so”: "id":"x"',
      [fields.number.id]: -2.5,
      [fields.money.id]: 829,
      [fields.day.id]: '2027-03-31',
      [fields.choice.id]: 'high',
      [fields.choices.id]: ['South', 'North'],
      [fields.person.id]: 'Ana Architect',
      [fields.link.id]: 'https://example.com/charter',
    })

    test('of every kind come back as they were written, wherever an initiative is read', async () => {
      const made = await place.log({ title: 'Full', custom: all() })
      const expected = {
        ...all(),
        [fields.choice.id]: 'High',
        [fields.choices.id]: ['North', 'South'],
        [fields.person.id]: { id: expect.any(String), name: 'Ana Architect' },
      }
      expect(made.custom).toEqual(expected)
      expect((await read(made.id)).custom).toEqual(expected)
      const snapshot = await app.admin.call(api.portfolio.snapshot, { params: place.params })
      expect(snapshot.initiatives.find((row) => row.id === made.id)?.custom).toEqual(expected)
      const { items } = await app.admin.call(api.initiative.list, { params: place.params })
      expect(items.find((row) => row.id === made.id)?.custom).toEqual(expected)
    })

    test('that are not named stay, null empties, and the same again changes nothing', async () => {
      const made = await place.log({ title: 'Patched', custom: all() })
      const patched = await set(made.id, { [fields.text.id]: null, [fields.number.id]: 7 })
      expect(patched.custom).toMatchObject({ [fields.number.id]: 7, [fields.money.id]: 829 })
      expect(patched.custom).not.toHaveProperty([fields.text.id])
      const again = await set(made.id, { [fields.number.id]: 7, [fields.choices.id]: ['South', 'North'] })
      expect(again.version).toBe(patched.version)
    })

    test('are refused all at once, each by its field; fields that are not there are named', async () => {
      const custom = { nowhere: 'x', [fields.money.id]: -1, [fields.link.id]: 'javascript:alert(1)' }
      await expect(place.log({ title: 'Wrong', custom })).rejects.toMatchObject({
        status: 400,
        errors: [
          { path: 'custom.nowhere', message: 'There is no such field.' },
          { path: `custom.${fields.money.id}` },
          { path: `custom.${fields.link.id}` },
        ],
      })
    })

    test('name people as owners are named: new ones by those who may', async () => {
      const contributor = await app.member('Cora', { [place.portfolio.id]: 'contributor' })
      const custom = { [fields.person.id]: 'Nobody Known' }
      await expect(place.log({ custom }, contributor)).rejects.toMatchObject({ status: 400 })
      const made = await place.log({ custom: { [fields.person.id]: 'ana architect' } }, contributor)
      expect(made.custom[fields.person.id]).toMatchObject({ name: 'Ana Architect' })
      const { items } = await app.admin.call(api.person.list, {})
      const ana = items.find((one) => one.name === 'Ana Architect')
      await app.admin.call(api.person.update, {
        params: { person: ana!.id }, // she was named above
        body: { name: 'Ana Arch' },
        version: ana!.version,
      })
      expect((await read(made.id)).custom[fields.person.id]).toMatchObject({ name: 'Ana Arch' })
      await expect(
        app.admin.call(api.person.remove, { params: { person: ana!.id }, version: ana!.version + 1 }),
      ).rejects.toMatchObject({ status: 409 })
    })

    test('are edited in bulk, and history tells them cell by cell', async () => {
      const rows = [await place.log({ title: 'A' }), await place.log({ title: 'B' })]
      const { portfolio } = await app.admin.call(api.portfolio.snapshot, { params: place.params })
      const custom = { [fields.choice.id]: 'Low' }
      const body = { ids: rows.map((row) => row.id), patch: { custom }, revision: portfolio.revision }
      expect(await app.admin.call(api.initiative.bulk, { params: place.params, body })).toMatchObject({
        changed: 2,
      })
      const { items } = await app.admin.call(api.history.ofInitiative, { params: { id: rows[0]!.id } }) // two were logged
      expect(items[0]).toMatchObject({
        before: { [`custom.${fields.choice.id}`]: null },
        after: { [`custom.${fields.choice.id}`]: 'Low' },
      })
    })

    test('are undone cell by cell, but for one changed since', async () => {
      const made = await place.log({ title: 'Undone', custom: { [fields.text.id]: 'was' } })
      await set(made.id, { [fields.text.id]: 'is', [fields.number.id]: 1 })
      const changeSet = app.admin.revision()
      await set(made.id, { [fields.number.id]: 2 })
      expect(await undo(changeSet)).toMatchObject({ changed: 1, left: [{ key: made.key, field: 'Points' }] })
      expect((await read(made.id)).custom).toEqual({ [fields.text.id]: 'was', [fields.number.id]: 2 })
    })

    test('of money keep the portfolio in its currency', async () => {
      const other = await newPlace(app)
      place = other
      const saving = await add({ name: 'Saving', kind: 'money' })
      const move = async (currency: string) => {
        const { version } = await app.admin.call(api.portfolio.read, { params: other.params })
        return app.admin.call(api.portfolio.update, { params: other.params, body: { currency }, version })
      }
      await move('USD')
      await place.log({ custom: { [saving.id]: 0 } })
      await expect(move('EUR')).rejects.toMatchObject({ status: 400, errors: [{ path: 'currency' }] })
    })
  })

  describe('a required field', () => {
    let gate: CustomField
    beforeAll(async () => {
      await fresh()
      gate = await add({ name: 'Gate', requiredIn: ['approved', 'active'] })
    })

    test('is asked for when the stage comes to require it, and cannot be emptied there', async () => {
      const made = await place.log({ title: 'On its way', stage: 'proposed' })
      const refused = { status: 400, errors: [{ path: `custom.${gate.id}` }] }
      await expect(edit(made.id, { stage: 'approved' })).rejects.toMatchObject(refused)
      await edit(made.id, { stage: 'approved', custom: { [gate.id]: 'G1' } })
      await expect(set(made.id, { [gate.id]: null })).rejects.toMatchObject(refused)
      await edit(made.id, { stage: 'paused', custom: { [gate.id]: null } })
    })

    test('is not asked for when work is logged, edited otherwise, or undone', async () => {
      const made = await place.log({ title: 'Active at once', stage: 'active' })
      await edit(made.id, { title: 'Still active' })
      await set(made.id, { [gate.id]: 'G2' })
      expect(await undo(app.admin.revision())).toMatchObject({ changed: 1, left: [] })
      expect((await read(made.id)).custom).toEqual({})
    })

    test('refuses a bulk edit, naming the initiatives', async () => {
      const made = await place.log({ title: 'One of many', stage: 'proposed' })
      const { portfolio } = await app.admin.call(api.portfolio.snapshot, { params: place.params })
      const body = { ids: [made.id], patch: { stage: 'approved' as const }, revision: portfolio.revision }
      await expect(app.admin.call(api.initiative.bulk, { params: place.params, body })).rejects.toMatchObject(
        {
          status: 400,
          errors: [{ path: `patch.custom.${gate.id}`, message: expect.stringContaining(made.key) }],
        },
      )
    })
  })

  describe('choices', () => {
    let field: CustomField
    let rows: InitiativeId[]
    const held = async () => Promise.all(rows.map(async (id) => (await read(id)).custom[field.id] ?? null))
    beforeAll(async () => {
      await fresh()
      field = await add({ name: 'Regions', kind: 'choices', choices: ['North', 'South', 'East'] })
      const logged = [['North'], ['North', 'South'], ['East']].map((one) => ({ custom: { [field.id]: one } }))
      rows = []
      for (const one of logged) rows.push((await place.log(one)).id)
    })

    test('keep their values when they are reordered or renamed', async () => {
      field = await change(field, { choices: ['East', 'North', 'South'] })
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
      field = await change(field, {
        choices: ['EAST', 'Up north', 'South'],
        renamed: { North: 'Up north' },
      })
      expect(await held()).toEqual([['Up north'], ['Up north', 'South'], ['EAST']])
      expect(await undo(app.admin.revision())).toMatchObject({ changed: 4, left: [] })
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
      field = (await list())[0]!
      expect(field.choices).toEqual(['East', 'North', 'South'])
    })

    test('in use are taken out only when told to empty them', async () => {
      await expect(change(field, { choices: ['East', 'South'] })).rejects.toMatchObject({
        status: 409,
        errors: [{ path: 'choices.North', message: '“North” is chosen in 2 initiatives.' }],
      })
      field = await change(field, { choices: ['East', 'South'], emptyRemoved: true })
      expect(await held()).toEqual([null, ['South'], ['East']])
      await undo(app.admin.revision())
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
    })

    test('are renamed only from one that is there to one that is listed', async () => {
      field = (await list())[0]!
      await expect(
        change(field, { choices: ['East', 'North', 'South'], renamed: { West: 'East', North: 'Far' } }),
      ).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'renamed.West' }, { path: 'renamed.North' }],
      })
      await expect(change(field, { choices: [] })).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'choices' }],
      })
    })
  })

  describe('removing a field', () => {
    test('takes its values, and undoing brings field and values back in their place', async () => {
      await fresh()
      const [first, second] = [await add({ name: 'First' }), await add({ name: 'Second' })]
      const custom = { [first.id]: 'one', [second.id]: 'two' }
      const made = await place.log({ custom })
      await remove(first)
      const changeSet = app.admin.revision()
      expect((await list()).map((field) => field.name)).toEqual(['Second'])
      expect((await read(made.id)).custom).toEqual({ [second.id]: 'two' })
      await expect(set(made.id, { [first.id]: 'x' })).rejects.toMatchObject({ status: 400 })
      expect(await undo(changeSet)).toMatchObject({ changed: 2, left: [] })
      expect((await list()).map((field) => field.name)).toEqual(['First', 'Second'])
      expect((await read(made.id)).custom).toEqual(custom)
    })

    test('leaves the undo of older edits without it', async () => {
      await fresh()
      const field = await add({ name: 'Passing' })
      const made = await place.log({ title: 'Before' })
      await edit(made.id, { title: 'After', custom: { [field.id]: 'x' } })
      const changeSet = app.admin.revision()
      await remove(field)
      expect(await undo(changeSet)).toMatchObject({ changed: 1, left: [{ key: made.key }] })
      expect(await read(made.id)).toMatchObject({ title: 'Before', custom: {} })
    })

    test('undoing that it was added removes it, unless it holds values', async () => {
      await fresh()
      const field = await add({ name: 'Passing' })
      const changeSet = app.admin.revision()
      const made = await place.log({ custom: { [field.id]: 'x' } })
      expect(await undo(changeSet)).toMatchObject({ changed: 0, left: [{ field: 'Passing' }] })
      await set(made.id, { [field.id]: null })
      expect(await undo(changeSet)).toMatchObject({ changed: 1, left: [] })
      expect(await list()).toEqual([])
    })
  })
})
