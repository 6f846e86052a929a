import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { ExperimentCreate, ExperimentPatch } from '#shared/experiment/experiment.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Client } from '#tests/support/client.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let admin: Client
  let today: string
  beforeAll(async () => {
    app = await startApp(await open())
    admin = app.admin
    today = (await admin.call(api.organisation.read)).today
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
  })
  const create = (body: Partial<ExperimentCreate> = {}, by = admin) =>
    by.call(api.experiment.create, { params: place.params, body: { hypothesis: 'They answer.', ...body } })
  const update = (id: string, version: number, body: ExperimentPatch) =>
    admin.call(api.experiment.update, { params: { id }, version, body })
  const list = (by = admin) => by.call(api.experiment.list, { params: place.params })

  describe('an experiment', () => {
    test('runs from today unless said otherwise; the latest stands first', async () => {
      await create({ hypothesis: 'Older.', startedOn: addDays(today, -40) })
      await create({ hypothesis: 'Younger.' })
      expect((await list()).items).toMatchObject([
        { hypothesis: 'Younger.', outcome: 'running', startedOn: today, endedOn: null, learned: '' },
        { hypothesis: 'Older.', initiative: null },
      ])
      await expect(create({ hypothesis: ' ' })).rejects.toMatchObject({ errors: [{ path: 'hypothesis' }] })
    })

    test('is over once it says what customers taught, today unless said otherwise', async () => {
      const { id } = await create({ startedOn: addDays(today, -10) })
      for (const outcome of ['supported', 'refuted', 'inconclusive'] as const)
        await expect(update(id, 0, { outcome })).rejects.toMatchObject({ errors: [{ path: 'learned' }] })
      expect(await update(id, 0, { outcome: 'refuted', learned: 'They call.' })).toMatchObject({
        outcome: 'refuted',
        endedOn: today,
        version: 1,
      })
      expect(await update(id, 1, { endedOn: addDays(today, -2) })).toMatchObject({ outcome: 'refuted' })
      expect(await update(id, 2, { outcome: 'running' })).toMatchObject({ outcome: 'running', endedOn: null })
      await expect(update(id, 0, { hypothesis: 'Late.' })).rejects.toMatchObject({ status: 412 })
    })

    test.each([
      ['ends before it begins', -11, 'It cannot end before it begins.'],
      ['ends on a day to come', 1, 'It cannot have ended on a day to come.'],
    ])('is refused when it %s', async (_what, days, message) => {
      const ended = { outcome: 'supported', learned: 'They do.', startedOn: addDays(today, -10) } as const
      await expect(create({ ...ended, endedOn: addDays(today, days) })).rejects.toMatchObject({
        errors: [{ path: 'endedOn', message }],
      })
    })

    test.each([
      ['the day on which it begins', -10],
      ['today', 0],
    ])('may end on %s', async (_what, days) => {
      const ended = { outcome: 'supported', learned: 'They do.', startedOn: addDays(today, -10) } as const
      const endedOn = addDays(today, days)
      expect(await create({ ...ended, endedOn })).toMatchObject({ endedOn })
    })

    test('has no end while it is running', async () => {
      await expect(create({ endedOn: today })).rejects.toMatchObject({ errors: [{ path: 'endedOn' }] })
    })

    test('belongs to an initiative of its own portfolio, or to none', async () => {
      const work = await place.log({ title: 'Coaching' })
      const elsewhere = await newPlace(app)
      const theirs = await elsewhere.log()
      const { id } = await create({ initiative: work.id })
      await expect(update(id, 0, { initiative: theirs.id })).rejects.toMatchObject({
        errors: [{ path: 'initiative' }],
      })
      await expect(create({ initiative: theirs.id })).rejects.toMatchObject({
        errors: [{ path: 'initiative', message: 'Choose an initiative of this portfolio.' }],
      })
      expect(await update(id, 0, { initiative: null })).toMatchObject({ initiative: null })
    })

    test('is removed by who keeps it', async () => {
      const { id } = await create()
      const cora = await app.member('Cora', { [place.params.id]: 'contributor' })
      const removing = { params: { id }, version: 0 }
      await expect(cora.call(api.experiment.remove, removing)).rejects.toMatchObject({ status: 403 })
      await expect(create({}, cora)).rejects.toMatchObject({ status: 403 })
      await admin.call(api.experiment.remove, removing)
      expect((await list()).items).toEqual([])
    })
  })

  test('of what is confidential is left out, and counted; its history too', async () => {
    const secret = await place.log({ title: 'Secret', confidential: true })
    await create({ initiative: secret.id, hypothesis: 'Nobody knows.' })
    await create({ hypothesis: 'Everybody knows.' })
    const vera = await app.member('Vera', { [place.params.id]: 'viewer' })
    expect(await list(vera)).toMatchObject({
      items: [{ hypothesis: 'Everybody knows.' }],
      total: 1,
      hidden: 1,
    })
    expect(await list()).toMatchObject({ total: 2, hidden: 0 })
    const told = await vera.call(api.history.list, { params: place.params, query: {} })
    expect(JSON.stringify(told)).not.toContain('Nobody knows')
  })
})
