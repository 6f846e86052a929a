import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let one: Initiative
  let two: Initiative
  let three: Initiative
  let owner: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    one = await place.log({ title: 'App' }, owner)
    two = await place.log({ title: 'Record' })
    three = await place.log({ title: 'Network' })
  })
  const wait = (from: Initiative, to: Initiative, body: object = {}, by = app.admin) =>
    by.call(api.dependency.create, { params: { id: from.id }, body: { to: to.id, ...body } })

  test('the owner of the one that waits says so; both ends list it', async () => {
    const made = await wait(one, two, { note: 'Needs the interface' }, owner)
    expect(made).toMatchObject({ from: one.id, to: two.id, kind: 'finish_to_start' })
    for (const { id } of [one, two])
      expect((await owner.call(api.dependency.list, { params: { id } })).items).toEqual([made])
    await expect(wait(two, three, {}, owner)).rejects.toMatchObject({ status: 403 })
  })

  test('its kind and its note change, what it waits for does not', async () => {
    const { id } = await wait(one, two)
    const params = { id }
    const saved = await owner.call(api.dependency.update, {
      params,
      version: 0,
      body: { kind: 'start_to_start' },
    })
    expect(saved).toMatchObject({ kind: 'start_to_start', version: 1 })
    const other = { to: three.id } as object
    await expect(
      owner.call(api.dependency.update, { params, version: 1, body: other }),
    ).rejects.toMatchObject({ status: 400 })
    await owner.call(api.dependency.remove, { params, version: 1 })
    expect((await owner.call(api.dependency.list, { params: { id: one.id } })).items).toEqual([])
  })

  const refusal = (message: string) => ({ status: 400, errors: [{ path: 'to', message }] })

  test('nothing waits for itself, nor in a circle, nor twice for the same', async () => {
    await expect(wait(one, one)).rejects.toMatchObject(refusal('An initiative cannot wait for itself.'))
    await wait(one, two)
    await expect(wait(one, two)).rejects.toMatchObject(refusal(`It waits for ${two.key} already.`))
    await wait(two, three)
    await expect(wait(three, one)).rejects.toMatchObject(
      refusal(`That closes a circle: ${one.key} waits for ${two.key} waits for ${three.key}.`),
    )
  })

  test('work of another portfolio, or archived, is not waited for; what is archived does not wait', async () => {
    const elsewhere = await (await newPlace(app)).log({ title: 'Elsewhere' })
    await expect(wait(one, elsewhere)).rejects.toMatchObject(
      refusal('There is no such initiative in this portfolio.'),
    )
    await app.admin.call(api.initiative.archive, { params: { id: three.id }, version: three.version })
    await expect(wait(one, three)).rejects.toMatchObject(
      refusal(`${three.key} is archived: nothing can wait for it.`),
    )
    await expect(wait(three, one)).rejects.toMatchObject(
      refusal('What is archived waits for nothing: bring it back first.'),
    )
  })

  test('what leads to confidential work is left out and counted; a circle through it is refused all the same', async () => {
    await wait(two, one)
    await wait(one, three)
    await app.admin.call(api.initiative.update, {
      params: { id: two.id },
      version: two.version,
      body: { confidential: true },
    })
    const listed = await owner.call(api.dependency.list, { params: { id: one.id } })
    expect([listed.items.map((each) => each.to), listed.hidden]).toEqual([[three.id], 1])
    await expect(wait(one, two, {}, owner)).rejects.toMatchObject(
      refusal('There is no such initiative in this portfolio.'),
    )
    const [first, last] = [
      await place.log({ title: 'First' }, owner),
      await place.log({ title: 'Last' }, owner),
    ]
    await wait(first, two)
    await wait(two, last)
    await expect(wait(last, first, {}, owner)).rejects.toMatchObject(
      refusal(`That closes a circle: ${first.key} waits for one that you may not see waits for ${last.key}.`),
    )
  })
})
