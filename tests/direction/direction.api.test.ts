import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { DirectionChangeCreate } from '#shared/direction/direction-change.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Client } from '#tests/support/client.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
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
  const log = (body: Partial<DirectionChangeCreate>, by = admin) =>
    by.call(api.direction.log, {
      params: place.params,
      body: { kind: 'no_change', observed: 'Members call us first.', ...body },
    })
  const list = async (by = admin) => (await by.call(api.direction.list, { params: place.params })).items
  const declarations = async () => (await admin.call(api.declaration.list, { params: place.params })).items
  const changeSet = () =>
    admin.call(api.history.read, { params: { ...place.params, changeSet: admin.revision() } })
  const switched = (effectiveFrom = today) => ({
    primary: 'digitized_solutions' as const,
    direction: 'Care that works while nobody looks',
    customerNeed: '',
    why: '',
    openBeyond: null,
    effectiveFrom,
  })

  test('waits for a declaration: without a direction there is none to look at', async () => {
    await expect(log({})).rejects.toMatchObject({ status: 422, code: 'not_ready' })
    await place.declare({ effectiveFrom: addDays(today, 10) })
    await expect(log({})).rejects.toMatchObject({ status: 422 })
    expect(await list()).toEqual([])
  })

  describe('no change', () => {
    test('says that the direction was looked at and kept, by whom and when to look again', async () => {
      await place.declare()
      await log({ trigger: 'market_response', reviewOn: addDays(today, 1) })
      const entry = {
        kind: 'no_change',
        trigger: 'market_response',
        observed: 'Members call us first.',
        changed: '',
        before: '',
        after: '',
        on: today,
        by: { name: 'Ada Admin' },
        reviewOn: addDays(today, 1),
      }
      expect(await list()).toMatchObject([entry])
      const { adaptations } = await admin.call(api.portfolio.snapshot, { params: place.params, query: {} })
      expect(adaptations).toMatchObject([entry])
    })

    test.each<[string, Partial<DirectionChangeCreate>, string]>([
      ['saw nothing', { observed: '  ' }, 'observed'],
      ['changes something after all', { changed: 'More advice.' }, 'changed'],
      ['brings better words', { rewording: { direction: 'Nearer', version: 0 } }, 'rewording'],
    ])('is refused when it %s', async (_what, body, path) => {
      await place.declare()
      await expect(log(body)).rejects.toMatchObject({ status: 400, errors: [{ path }] })
      expect(await list()).toEqual([])
    })

    test.each([-1, 0])('does not look again on a day that is %i days from today', async (days) => {
      await place.declare()
      await expect(log({ reviewOn: addDays(today, days) })).rejects.toMatchObject({
        errors: [{ path: 'reviewOn' }],
      })
    })
  })

  describe('an adaptation', () => {
    test('says what is done differently from now on', async () => {
      await place.declare()
      await expect(log({ kind: 'adapt' })).rejects.toMatchObject({ errors: [{ path: 'changed' }] })
      await log({ kind: 'adapt', changed: 'Advice comes first.' })
      expect(await list()).toMatchObject([
        { kind: 'adapt', changed: 'Advice comes first.', before: 'Closer to members', after: '' },
      ])
    })

    test('brings better words for the direction in force, in one change set', async () => {
      await place.declare()
      await log({ kind: 'adapt', rewording: { direction: 'Together with members', version: 0 } })
      expect(await changeSet()).toMatchObject({ kind: 'direction', total: 2 })
      expect(await declarations()).toMatchObject([
        { direction: 'Together with members', version: 1, earlier: [{ direction: 'Closer to members' }] },
      ])
      expect(await list()).toMatchObject([{ before: 'Closer to members', after: 'Together with members' }])
    })

    test('writes nothing when the words were changed by somebody else in the meantime', async () => {
      const { id } = await place.declare()
      const params = { ...place.params, declaration: id }
      await admin.call(api.declaration.reword, { params, version: 0, body: { direction: 'Nearer' } })
      const rewording = { direction: 'Together', version: 0 }
      await expect(log({ kind: 'adapt', rewording })).rejects.toMatchObject({ status: 412 })
      expect(await list()).toEqual([])
      expect(await declarations()).toMatchObject([{ direction: 'Nearer' }])
    })

    test('brings no new declaration', async () => {
      await place.declare()
      const body = { kind: 'adapt', changed: 'All.', declaration: switched() } as const
      await expect(log(body)).rejects.toMatchObject({ errors: [{ path: 'declaration' }] })
      expect(await declarations()).toHaveLength(1)
    })
  })

  describe('a switch', () => {
    test('is written together with its declaration, and reclassifies without an edit', async () => {
      await place.declare()
      const [core, other] = [await place.log(drivesCe), await place.log(drivesDs)]
      await log({ kind: 'switch', trigger: 'new_technology', declaration: switched() })
      expect(await changeSet()).toMatchObject({ kind: 'direction', total: 2 })
      expect(await declarations()).toMatchObject([
        { primary: 'digitized_solutions', effectiveFrom: today, decidedBy: { name: 'Ada Admin' } },
        { primary: 'customer_engagement' },
      ])
      expect(await list()).toMatchObject([
        { kind: 'switch', before: 'Closer to members', after: 'Care that works while nobody looks' },
      ])
      const { items } = await admin.call(api.initiative.list, { params: place.params, query: {} })
      const classOf = (id: string) => items.find((one) => one.id === id)
      expect(classOf(core.id)).toMatchObject({ class: 'competing', version: 0 })
      expect(classOf(other.id)).toMatchObject({ class: 'core', version: 0 })
    })

    test('may be planned for a later day, and is logged on the day it was decided', async () => {
      await place.declare()
      await log({ kind: 'switch', declaration: switched(addDays(today, 30)) })
      expect(await list()).toMatchObject([{ kind: 'switch', on: today }])
      expect((await declarations()).map((one) => one.effectiveFrom)).toEqual([
        addDays(today, 30),
        '2026-01-01',
      ])
    })

    test.each<[string, (from: string) => Partial<DirectionChangeCreate>, string]>([
      ['without a declaration', () => ({}), 'declaration'],
      [
        'to the strategy that is primary already',
        (from) => ({ declaration: { ...switched(from), primary: 'customer_engagement' } }),
        'declaration.primary',
      ],
      ['in the past', () => ({ declaration: switched('2026-02-01') }), 'effectiveFrom'],
    ])('is refused %s, and neither is written', async (_what, body, path) => {
      await place.declare()
      await expect(log({ kind: 'switch', ...body(today) })).rejects.toMatchObject({
        status: 400,
        errors: [{ path }],
      })
      expect(await list()).toEqual([])
      expect(await declarations()).toHaveLength(1)
    })
  })

  test('a leader logs, everybody reads, nobody changes or removes', async () => {
    await place.declare()
    const paul = await app.member('Paul', { [place.params.id]: 'pmo' })
    const lena = await app.member('Lena', { [place.params.id]: 'leader' })
    await expect(log({}, paul)).rejects.toMatchObject({ status: 403 })
    const { id } = await log({}, lena)
    expect(await list(paul)).toMatchObject([{ by: { name: 'Lena' } }])
    for (const method of ['PATCH', 'DELETE'])
      expect(
        (await admin.request(method, `/api/v1/portfolios/${place.params.id}/adaptations/${id}`)).status,
      ).toBe(404)
  })
})
