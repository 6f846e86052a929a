import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { CustomField } from '#shared/field/field.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { placeWithFields } from './place-with-fields.ts'
import type { PlaceWithFields } from './place-with-fields.ts'

const having = (fields: object): unknown => expect.objectContaining(fields)
const holding = (text: string): unknown => expect.stringContaining(text)

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

  describe('values', () => {
    let fields: Record<CustomField['kind'], CustomField>
    beforeAll(async () => {
      await fresh()
      fields = {
        text: await here.add({ name: 'Note' }),
        number: await here.add({ name: 'Points', kind: 'number' }),
        money: await here.add({ name: 'Saving', kind: 'money' }),
        day: await here.add({ name: 'Review', kind: 'day' }),
        choice: await here.add({ name: 'Priority', kind: 'choice', choices: ['Low', 'High'] }),
        choices: await here.add({ name: 'Regions', kind: 'choices', choices: ['North', 'South', 'East'] }),
        person: await here.add({ name: 'Architect', kind: 'person' }),
        link: await here.add({ name: 'Charter', kind: 'link' }),
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
      const made = await here.log({ title: 'Full', custom: all() })
      const expected = {
        ...all(),
        [fields.choice.id]: 'High',
        [fields.choices.id]: ['North', 'South'],
        [fields.person.id]: having({ name: 'Ana Architect' }),
      }
      expect(made.custom).toEqual(expected)
      expect((await here.read(made.id)).custom).toEqual(expected)
      const snapshot = await here.snapshot()
      expect(snapshot.initiatives.find((row) => row.id === made.id)?.custom).toEqual(expected)
      const { items } = await app.admin.call(api.initiative.list, { params: here.params })
      expect(items.find((row) => row.id === made.id)?.custom).toEqual(expected)
    })

    test('that are not named stay, null empties, and the same again changes nothing', async () => {
      const made = await here.log({ title: 'Patched', custom: all() })
      const patched = await here.set(made.id, { [fields.text.id]: null, [fields.number.id]: 7 })
      expect(patched.custom).toMatchObject({ [fields.number.id]: 7, [fields.money.id]: 829 })
      expect(patched.custom).not.toHaveProperty([fields.text.id])
      const again = await here.set(made.id, {
        [fields.number.id]: 7,
        [fields.choices.id]: ['South', 'North'],
      })
      expect(again.version).toBe(patched.version)
    })

    test('are refused all at once, each by its field; fields that are not there are named', async () => {
      const custom = { nowhere: 'x', [fields.money.id]: -1, [fields.link.id]: 'javascript:alert(1)' }
      await expect(here.log({ title: 'Wrong', custom })).rejects.toMatchObject({
        status: 400,
        errors: [
          { path: 'custom.nowhere', message: 'There is no such field.' },
          { path: `custom.${fields.money.id}` },
          { path: `custom.${fields.link.id}` },
        ],
      })
    })

    test('name people as owners are named: new ones by those who may', async () => {
      const contributor = await app.member('Cora', { [here.portfolio.id]: 'contributor' })
      const custom = { [fields.person.id]: 'Nobody Known' }
      await expect(here.log({ custom }, contributor)).rejects.toMatchObject({ status: 400 })
      const made = await here.log({ custom: { [fields.person.id]: 'ana architect' } }, contributor)
      expect(made.custom[fields.person.id]).toMatchObject({ name: 'Ana Architect' })
      const { items } = await app.admin.call(api.person.list, {})
      const ana = items.find((one) => one.name === 'Ana Architect')
      await app.admin.call(api.person.update, {
        params: { person: ana!.id }, // she was named above
        body: { name: 'Ana Arch' },
        version: ana!.version,
      })
      expect((await here.read(made.id)).custom[fields.person.id]).toMatchObject({ name: 'Ana Arch' })
      await expect(
        app.admin.call(api.person.remove, { params: { person: ana!.id }, version: ana!.version + 1 }),
      ).rejects.toMatchObject({ status: 409 })
    })

    test('are edited in bulk, and history tells them cell by cell', async () => {
      const rows = [await here.log({ title: 'A' }), await here.log({ title: 'B' })]
      const { portfolio } = await here.snapshot()
      const custom = { [fields.choice.id]: 'Low' }
      const body = { ids: rows.map((row) => row.id), patch: { custom }, revision: portfolio.revision }
      expect(await app.admin.call(api.initiative.bulk, { params: here.params, body })).toMatchObject({
        changed: 2,
      })
      const { items } = await app.admin.call(api.history.ofInitiative, { params: { id: rows[0]!.id } }) // two were logged
      expect(items[0]).toMatchObject({
        before: { [`custom.${fields.choice.id}`]: null },
        after: { [`custom.${fields.choice.id}`]: 'Low' },
      })
    })

    test('are undone cell by cell, but for one changed since', async () => {
      const made = await here.log({ title: 'Undone', custom: { [fields.text.id]: 'was' } })
      await here.set(made.id, { [fields.text.id]: 'is', [fields.number.id]: 1 })
      const changeSet = app.admin.revision()
      await here.set(made.id, { [fields.number.id]: 2 })
      expect(await here.undo(changeSet)).toMatchObject({
        changed: 1,
        left: [{ key: made.key, field: 'Points' }],
      })
      expect((await here.read(made.id)).custom).toEqual({ [fields.text.id]: 'was', [fields.number.id]: 2 })
    })

    test('of money keep the portfolio in its currency', async () => {
      const other = await placeWithFields(app)
      const saving = await other.add({ name: 'Saving', kind: 'money' })
      const move = async (currency: string) => {
        const { version } = await app.admin.call(api.portfolio.read, { params: other.params })
        return app.admin.call(api.portfolio.update, { params: other.params, body: { currency }, version })
      }
      await move('USD')
      await other.log({ custom: { [saving.id]: 0 } })
      await expect(move('EUR')).rejects.toMatchObject({ status: 400, errors: [{ path: 'currency' }] })
    })
  })

  describe('a required field', () => {
    let gate: CustomField
    beforeAll(async () => {
      await fresh()
      gate = await here.add({ name: 'Gate', requiredIn: ['approved', 'active'] })
    })

    test('is asked for when the stage comes to require it, and cannot be emptied there', async () => {
      const made = await here.log({ title: 'On its way', stage: 'proposed' })
      const refused = { status: 400, errors: [{ path: `custom.${gate.id}` }] }
      await expect(here.edit(made.id, { stage: 'approved' })).rejects.toMatchObject(refused)
      await here.edit(made.id, { stage: 'approved', custom: { [gate.id]: 'G1' } })
      await expect(here.set(made.id, { [gate.id]: null })).rejects.toMatchObject(refused)
      await here.edit(made.id, { stage: 'paused', custom: { [gate.id]: null } })
    })

    test('is not asked for when work is logged, edited otherwise, or undone', async () => {
      const made = await here.log({ title: 'Active at once', stage: 'active' })
      await here.edit(made.id, { title: 'Still active' })
      await here.set(made.id, { [gate.id]: 'G2' })
      expect(await here.undo(app.admin.revision())).toMatchObject({ changed: 1, left: [] })
      expect((await here.read(made.id)).custom).toEqual({})
    })

    test('refuses a bulk edit, naming the initiatives', async () => {
      const made = await here.log({ title: 'One of many', stage: 'proposed' })
      const { portfolio } = await here.snapshot()
      const body = { ids: [made.id], patch: { stage: 'approved' as const }, revision: portfolio.revision }
      await expect(app.admin.call(api.initiative.bulk, { params: here.params, body })).rejects.toMatchObject({
        status: 400,
        errors: [{ path: `patch.custom.${gate.id}`, message: holding(made.key) }],
      })
    })
  })
})
