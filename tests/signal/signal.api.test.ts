import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { ObservationCreate, SignalCreate } from '#shared/signal/signal.ts'
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
  const create = (body: SignalCreate, by = admin) =>
    by.call(api.signal.create, { params: place.params, body })
  const list = async (by = admin) => (await by.call(api.signal.list, { params: place.params })).items
  const observe = (id: string, body: ObservationCreate, by = admin) =>
    by.call(api.signal.observe, { params: { id }, body })

  describe('a signal', () => {
    test('says where it should go, up as a plain number unless said otherwise, and is listed by name', async () => {
      await create({ name: 'Waiting time', desired: 'down', unit: 'days' })
      await create({ name: 'Members who come back' })
      expect(await list()).toMatchObject([
        { name: 'Members who come back', desired: 'up', unit: '', version: 0, observations: [] },
        { name: 'Waiting time', desired: 'down', unit: 'days', observations: [] },
      ])
    })

    test('has no target, and the refusal says why', async () => {
      const { status, body } = await admin.request('POST', `/api/v1/portfolios/${place.params.id}/signals`, {
        body: { name: 'Trust', target: 80 },
      })
      expect({ status, body }).toMatchObject({
        status: 400,
        body: {
          errors: [
            {
              path: 'target',
              message: expect.stringContaining(
                'A signal has no target, by design: a direction says',
              ) as string,
            },
          ],
        },
      })
      const { id } = await create({ name: 'Trust' })
      const later = await admin.request('PATCH', `/api/v1/signals/${id}`, {
        body: { target: 80 },
        headers: { 'If-Match': '"0"' },
      })
      expect(later).toMatchObject({ status: 400, body: { errors: [{ path: 'target' }] } })
      expect(await list()).toHaveLength(1)
    })

    test('shares its name with none of the portfolio, whatever the case', async () => {
      const first = await create({ name: 'Trust' })
      const other = await create({ name: 'Loyalty' })
      await expect(create({ name: ' tRUST ' })).rejects.toMatchObject({ errors: [{ path: 'name' }] })
      const renaming = { params: { id: other.id }, version: 0, body: { name: 'TRUST' } }
      await expect(admin.call(api.signal.update, renaming)).rejects.toMatchObject({ status: 400 })
      const same = { params: { id: first.id }, version: 0, body: { name: 'TRUST', desired: 'down' as const } }
      expect(await admin.call(api.signal.update, same)).toMatchObject({ name: 'TRUST', version: 1 })
      await expect(admin.call(api.signal.update, same)).rejects.toMatchObject({ status: 412 })
      await expect(create({ name: ' ' })).rejects.toMatchObject({ errors: [{ path: 'name' }] })
    })

    test('goes with what was observed of it, and history keeps both', async () => {
      const { id } = await create({ name: 'Trust' })
      await observe(id, { value: 3 })
      await admin.call(api.signal.remove, { params: { id }, version: 0 })
      expect(await list()).toEqual([])
      const set = await admin.call(api.history.read, {
        params: { ...place.params, changeSet: admin.revision() },
      })
      expect(set).toMatchObject({ kind: 'direction', total: 2 })
      await expect(observe(id, { value: 3 })).rejects.toMatchObject({ status: 404 })
    })
  })

  describe('an observation', () => {
    test('is of today unless said otherwise, and stands by its day', async () => {
      const { id } = await create({ name: 'Trust' })
      await observe(id, { value: 3.5 })
      await observe(id, { value: -1e9, on: addDays(today, -30), note: 'After the outage.' })
      const [signal] = await list()
      expect(signal?.observations).toMatchObject([
        { on: addDays(today, -30), value: -1e9, note: 'After the outage.' },
        { on: today, value: 3.5, note: '' },
      ])
    })

    test('comes once a day, and none of a day to come', async () => {
      const { id } = await create({ name: 'Trust' })
      const other = await create({ name: 'Loyalty' })
      await observe(id, { value: 1, on: addDays(today, -1) })
      await expect(observe(id, { value: 2, on: addDays(today, -1) })).rejects.toMatchObject({
        errors: [{ path: 'on' }],
      })
      await observe(other.id, { value: 2, on: addDays(today, -1) })
      await observe(id, { value: 2, on: today })
      await expect(observe(id, { value: 3, on: addDays(today, 1) })).rejects.toMatchObject({
        errors: [{ path: 'on', message: 'Nobody has seen yet what it will be after today.' }],
      })
      await expect(observe(id, { value: 1e13, on: '2026-01-01' })).rejects.toMatchObject({
        errors: [{ path: 'value' }],
      })
    })

    test('is removed under its own signal only, and may then be written again', async () => {
      const { id } = await create({ name: 'Trust' })
      const other = await create({ name: 'Loyalty' })
      const { id: observation } = await observe(id, { value: 1 })
      const wrong = { params: { id: other.id, observation }, version: 0 }
      await expect(admin.call(api.signal.forget, wrong)).rejects.toMatchObject({ status: 404 })
      await admin.call(api.signal.forget, { params: { id, observation }, version: 0 })
      expect(await observe(id, { value: 2 })).toMatchObject({ value: 2 })
    })

    test('of another portfolio’s signal is not reached', async () => {
      const { id } = await create({ name: 'Trust' })
      const elsewhere = await newPlace(app)
      const theirs = await app.member('Lena', { [elsewhere.params.id]: 'leader' })
      await expect(observe(id, { value: 1 }, theirs)).rejects.toMatchObject({ status: 404 })
    })
  })

  test('the PMO keeps signals; everybody in the portfolio sees them', async () => {
    const cora = await app.member('Cora', { [place.params.id]: 'contributor' })
    const paul = await app.member('Paul', { [place.params.id]: 'pmo' })
    await expect(create({ name: 'Trust' }, cora)).rejects.toMatchObject({ status: 403 })
    const { id } = await create({ name: 'Trust' }, paul)
    await expect(observe(id, { value: 1 }, cora)).rejects.toMatchObject({ status: 403 })
    await observe(id, { value: 1 }, paul)
    expect(await list(cora)).toMatchObject([{ name: 'Trust', observations: [{ value: 1 }] }])
  })
})
