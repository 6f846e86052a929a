import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { UnitId } from '#shared/kernel/id.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const nowhere = '00000000-0000-7000-8000-000000000000' as UnitId // no unit has it

eachDatabase((_provider, open) => {
  let app: TestApp
  let member: Client
  beforeAll(async () => {
    app = await startApp(await open())
    member = await app.member('Mia')
  })
  afterAll(() => app.close())

  const add = (name: string, parent?: UnitId) =>
    app.admin.call(api.unit.create, { body: { name, ...(parent ? { parent } : {}) } })
  const update = (unit: { id: UnitId; version: number }, body: { name?: string; parent?: UnitId | null }) =>
    app.admin.call(api.unit.update, { params: { unit: unit.id }, body, version: unit.version })
  const remove = (unit: { id: UnitId; version: number }) =>
    app.admin.call(api.unit.remove, { params: { unit: unit.id }, version: unit.version })

  test('everybody with an account sees the units by name, whatever the case', async () => {
    await add('beta')
    await add('Alpha')
    const { items, total, hidden } = await member.call(api.unit.list)
    expect(items.map((one) => one.name)).toEqual(['Alpha', 'beta'])
    expect({ total, hidden }).toEqual({ total: 2, hidden: 0 })
  })

  test('a unit is added, renamed and moved, with a version that grows', async () => {
    const top = await add('  Group  ')
    expect(top).toMatchObject({ name: 'Group', parent: null, version: 0 })
    const below = await add('Team', top.id)
    expect(below.parent).toBe(top.id)
    const renamed = await update(below, { name: 'Squad' })
    expect(renamed).toMatchObject({ name: 'Squad', parent: top.id, version: 1 })
    expect(await update(renamed, { parent: null })).toMatchObject({ parent: null, version: 2 })
  })

  test('writing what is there already changes nothing', async () => {
    const unit = await add('Same')
    expect(await update(unit, { name: 'Same' })).toEqual(unit)
  })

  test('the case of its own name may change', async () => {
    expect(await update(await add('finance'), { name: 'Finance' })).toMatchObject({ name: 'Finance' })
  })

  test('a name that is taken is refused, whatever the case, on both ways in', async () => {
    await add('Taken')
    const other = await add('Other')
    const refusal = {
      status: 400,
      errors: [{ path: 'name', message: 'There is a unit called Taken already.' }],
    }
    await expect(add('TAKEN')).rejects.toMatchObject(refusal)
    await expect(update(other, { name: 'taken' })).rejects.toMatchObject(refusal)
  })

  test.each([
    ['no name', {}, 'name'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['a parent that is no id', { name: 'A', parent: 7 }, 'parent'],
    ['an unknown field', { name: 'A', head: 'B' }, 'head'],
  ])('%s is refused', async (_what, body, path) => {
    const answer = await app.admin.request('POST', '/api/v1/units', { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
  })

  test('a name of 200 characters fits', async () => {
    expect((await add('x'.repeat(200))).name).toHaveLength(200)
  })

  test('a unit cannot be below itself, nor below what is below it', async () => {
    const top = await add('Top')
    const middle = await add('Middle', top.id)
    const bottom = await add('Bottom', middle.id)
    for (const parent of [top.id, middle.id, bottom.id])
      await expect(update(top, { parent })).rejects.toMatchObject({
        status: 400,
        errors: [{ path: 'parent', message: 'A unit cannot be below itself.' }],
      })
  })

  test('a parent or unit that does not exist is 404', async () => {
    await expect(add('Lost', nowhere)).rejects.toMatchObject({ status: 404 })
    await expect(update({ id: nowhere, version: 0 }, { name: 'A' })).rejects.toMatchObject({ status: 404 })
    await expect(remove({ id: nowhere, version: 0 })).rejects.toMatchObject({ status: 404 })
  })

  test('a stale version is refused with the unit as it is now; none at all, too', async () => {
    const unit = await add('Stale')
    const now = await update(unit, { name: 'Fresh' })
    await expect(update(unit, { name: 'Older' })).rejects.toMatchObject({ status: 412, current: now })
    await expect(remove(unit)).rejects.toMatchObject({ status: 412, current: now })
    const path = `/api/v1/units/${unit.id}`
    expect((await app.admin.request('PATCH', path, { body: { name: 'A' } })).status).toBe(428)
    expect((await app.admin.request('DELETE', path)).status).toBe(428)
  })

  test('a unit that nothing uses is removed; one that is used says by what', async () => {
    const top = await add('Used')
    const below = await add('Below', top.id)
    await expect(remove(top)).rejects.toMatchObject({ status: 409, message: /1 units below it/ })
    const { id } = await app.admin.call(api.portfolio.create, {
      body: { name: 'Care', key: 'KP', currency: 'EUR' },
    })
    await app.admin.call(api.initiative.create, { params: { id }, body: { title: 'A', unit: below.id } })
    await expect(remove(below)).rejects.toMatchObject({ status: 409, message: /unit of 1 initiatives/ })
    const free = await add('Free')
    expect(await remove(free)).toEqual({ revision: app.admin.revision() })
    const { items } = await member.call(api.unit.list)
    expect(items.some((one) => one.id === free.id)).toBe(false)
  })

  test('who does not administer the organisation changes nothing; strangers see nothing', async () => {
    const unit = await add('Guarded')
    const calls = [
      member.call(api.unit.create, { body: { name: 'Mine' } }),
      member.call(api.unit.update, { params: { unit: unit.id }, body: { name: 'Mine' }, version: 0 }),
      member.call(api.unit.remove, { params: { unit: unit.id }, version: 0 }),
    ]
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ status: 403 })))
    await expect(app.stranger.call(api.unit.list)).rejects.toMatchObject({ status: 401 })
  })
})
