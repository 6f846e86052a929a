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
  const create = (name: string, fields: object = {}) =>
    app.admin.call(api.template.create, { params: place.params, body: { name, fields } })
  const list = async () => (await app.admin.call(api.template.list, { params: place.params })).items
  const one = (id: string) => ({ ...place.params, template: id })

  test('starting values are kept under a name, and make an initiative together with a title', async () => {
    const made = await create('Regulation', { role: 'mandatory', tags: ['law'], budget: 100 })
    await create('App', { role: 'drives', area: 'customer_engagement' })
    expect((await list()).map((each) => each.name)).toEqual(['App', 'Regulation'])
    const work = await place.log({ ...made.fields, title: 'Privacy act' })
    expect(work).toMatchObject({ role: 'mandatory', tags: ['law'], budget: 100, class: 'outside' })
  })

  test('a name stands for one template, whatever its case; what each initiative has of its own is refused', async () => {
    await create('Regulation')
    await expect(create('regulation ')).rejects.toMatchObject({ errors: [{ path: 'name' }] })
    await expect(create('')).rejects.toMatchObject({ status: 400 })
    await expect(create('Dated', { start: '2027-01-01' })).rejects.toMatchObject({
      errors: [{ path: 'fields.start' }],
    })
  })

  test('it is changed and removed against its version only', async () => {
    const made = await create('Regulation')
    const patch = { params: one(made.id), body: { name: 'Law' } }
    const renamed = await app.admin.call(api.template.update, { ...patch, version: 0 })
    expect(renamed).toMatchObject({ name: 'Law', version: 1 })
    await expect(app.admin.call(api.template.update, { ...patch, version: 0 })).rejects.toMatchObject({
      status: 412,
    })
    await app.admin.call(api.template.remove, { params: one(made.id), version: 1 })
    expect(await list()).toEqual([])
  })

  test('one of another portfolio is not reached', async () => {
    const made = await create('Regulation')
    const other = await newPlace(app)
    const params = { ...other.params, template: made.id }
    await expect(app.admin.call(api.template.remove, { params, version: 0 })).rejects.toMatchObject({
      status: 404,
    })
  })
})
