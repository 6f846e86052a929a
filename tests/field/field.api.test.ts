import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { placeWithFields } from './place-with-fields.ts'
import type { PlaceWithFields } from './place-with-fields.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let here: PlaceWithFields
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  const fresh = async () => {
    here = await placeWithFields(app)
  }

  describe('fields', () => {
    beforeAll(fresh)

    test('stand in the order they were added, and move', async () => {
      const [one, , three] = [
        await here.add({ name: 'One' }),
        await here.add({ name: 'Two' }),
        await here.add({ name: 'Three' }),
      ]
      const names = async () => (await here.list()).map((field) => `${field.position} ${field.name}`)
      expect(await names()).toEqual(['0 One', '1 Two', '2 Three'])
      await here.change(three, { position: 0 })
      expect(await names()).toEqual(['0 Three', '1 One', '2 Two'])
      await here.change(one, { position: 99 })
      expect(await names()).toEqual(['0 Three', '1 Two', '2 One'])
      const snapshot = await here.snapshot()
      expect(snapshot.fields).toEqual(await here.list())
    })

    test('have names of their own, whatever the case', async () => {
      await expect(here.add({ name: ' oNE ' })).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'name' }],
      })
      const two = (await here.list()).find((field) => field.name === 'Two')
      await expect(here.change(two!, { name: 'three' })).rejects.toMatchObject({ status: 400 }) // it was added above
      expect((await here.change(two!, { name: 'TWO' })).name).toBe('TWO')
    })

    test('are changed at the version that was seen', async () => {
      const field = await here.add({ name: 'Seen' })
      const changed = await here.change(field, { help: 'Why' })
      expect(changed.version).toBe(1)
      await expect(here.change(field, { help: 'Late' })).rejects.toMatchObject({
        status: 412,
        current: { help: 'Why' },
      })
      await expect(here.remove(field)).rejects.toMatchObject({ status: 412 })
      const params = { ...here.params, field: 'none' }
      await expect(
        app.admin.call(api.field.update, { params, body: { help: '' }, version: 0 }),
      ).rejects.toMatchObject({ status: 404 })
    })

    test('of another portfolio are not here', async () => {
      const field = await here.add({ name: 'Mine' })
      const other = await newPlace(app)
      const params = { ...other.params, field: field.id }
      await expect(
        app.admin.call(api.field.update, { params, body: { help: '' }, version: 0 }),
      ).rejects.toMatchObject({ status: 404 })
    })

    test('are for the PMO and leaders to change, and for every reader to see', async () => {
      const [viewer, contributor, pmo] = await Promise.all(
        (['viewer', 'contributor', 'pmo'] as const).map((role) =>
          app.member(role, { [here.portfolio.id]: role }),
        ),
      )
      const body = { name: 'By role', kind: 'text' as const }
      const { params } = here
      for (const client of [viewer!, contributor!]) {
        expect((await client.call(api.field.list, { params })).total).toBeGreaterThan(0)
        await expect(client.call(api.field.create, { params, body })).rejects.toMatchObject({ status: 403 })
      }
      expect(await pmo!.call(api.field.create, { params, body })).toMatchObject(body)
    })
  })

  describe('choices', () => {
    let field: CustomField
    let rows: InitiativeId[]
    const held = async () =>
      Promise.all(rows.map(async (id) => (await here.read(id)).custom[field.id] ?? null))
    beforeAll(async () => {
      await fresh()
      field = await here.add({ name: 'Regions', kind: 'choices', choices: ['North', 'South', 'East'] })
      const logged = [['North'], ['North', 'South'], ['East']].map((one) => ({ custom: { [field.id]: one } }))
      rows = []
      for (const one of logged) rows.push((await here.log(one)).id)
    })

    test('keep their values when they are reordered or renamed', async () => {
      field = await here.change(field, { choices: ['East', 'North', 'South'] })
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
      field = await here.change(field, {
        choices: ['EAST', 'Up north', 'South'],
        renamed: { North: 'Up north' },
      })
      expect(await held()).toEqual([['Up north'], ['Up north', 'South'], ['EAST']])
      expect(await here.undo(app.admin.revision())).toMatchObject({ changed: 4, left: [] })
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
      field = (await here.list())[0]!
      expect(field.choices).toEqual(['East', 'North', 'South'])
    })

    test('in use are taken out only when told to empty them', async () => {
      await expect(here.change(field, { choices: ['East', 'South'] })).rejects.toMatchObject({
        status: 409,
        errors: [{ path: 'choices.North', message: '“North” is chosen in 2 initiatives.' }],
      })
      field = await here.change(field, { choices: ['East', 'South'], emptyRemoved: true })
      expect(await held()).toEqual([null, ['South'], ['East']])
      await here.undo(app.admin.revision())
      expect(await held()).toEqual([['North'], ['North', 'South'], ['East']])
    })

    test('are renamed only from one that is there to one that is listed', async () => {
      field = (await here.list())[0]!
      await expect(
        here.change(field, { choices: ['East', 'North', 'South'], renamed: { West: 'East', North: 'Far' } }),
      ).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'renamed.West' }, { path: 'renamed.North' }],
      })
      await expect(here.change(field, { choices: [] })).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'choices' }],
      })
    })
  })

  describe('removing a field', () => {
    test('takes its values, and undoing brings field and values back in their place', async () => {
      await fresh()
      const [first, second] = [await here.add({ name: 'First' }), await here.add({ name: 'Second' })]
      const custom = { [first.id]: 'one', [second.id]: 'two' }
      const made = await here.log({ custom })
      await here.remove(first)
      const changeSet = app.admin.revision()
      expect((await here.list()).map((field) => field.name)).toEqual(['Second'])
      expect((await here.read(made.id)).custom).toEqual({ [second.id]: 'two' })
      await expect(here.set(made.id, { [first.id]: 'x' })).rejects.toMatchObject({ status: 400 })
      expect(await here.undo(changeSet)).toMatchObject({ changed: 2, left: [] })
      expect((await here.list()).map((field) => field.name)).toEqual(['First', 'Second'])
      expect((await here.read(made.id)).custom).toEqual(custom)
    })

    test('leaves the undo of older edits without it', async () => {
      await fresh()
      const field = await here.add({ name: 'Passing' })
      const made = await here.log({ title: 'Before' })
      await here.edit(made.id, { title: 'After', custom: { [field.id]: 'x' } })
      const changeSet = app.admin.revision()
      await here.remove(field)
      expect(await here.undo(changeSet)).toMatchObject({ changed: 1, left: [{ key: made.key }] })
      expect(await here.read(made.id)).toMatchObject({ title: 'Before', custom: {} })
    })

    test('undoing that it was added removes it, unless it holds values', async () => {
      await fresh()
      const field = await here.add({ name: 'Passing' })
      const changeSet = app.admin.revision()
      const made = await here.log({ custom: { [field.id]: 'x' } })
      expect(await here.undo(changeSet)).toMatchObject({ changed: 0, left: [{ field: 'Passing' }] })
      await here.set(made.id, { [field.id]: null })
      expect(await here.undo(changeSet)).toMatchObject({ changed: 1, left: [] })
      expect(await here.list()).toEqual([])
    })
  })
})
