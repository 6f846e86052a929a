import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { CapabilityCreate } from '#shared/capability/capability.ts'
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
  beforeAll(async () => {
    app = await startApp(await open())
    admin = app.admin
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
  })
  const create = (name: string, more: Partial<CapabilityCreate> = {}) =>
    admin.call(api.capability.create, { params: place.params, body: { name, ...more } })
  const list = async (by = admin) => (await by.call(api.capability.list, { params: place.params })).items
  const snapshot = (asOf = {}) => admin.call(api.portfolio.snapshot, { params: place.params, query: asOf })
  const requires = (capability: string, minLevel = 3) => ({
    capability,
    relation: 'requires' as const,
    minLevel,
  })
  const set = (initiative: { id: string }, items: object[], by = admin) =>
    by.request('PUT', `/api/v1/initiatives/${initiative.id}/capabilities`, { body: { items } })

  describe('a capability', () => {
    test('has a name, a kind and a trait, and is listed by name with what was said of its level', async () => {
      const record = await create('Shared record', { trait: 'shared_customer_or_product_data' })
      await create('Access layer', { kind: 'digital_services_backbone' })
      await admin.call(api.capability.assess, {
        params: { id: record.id },
        body: { level: 2, evidence: 'Two of five regions work on it.' },
      })
      const { today } = await snapshot()
      expect(await list()).toMatchObject([
        { name: 'Access layer', kind: 'digital_services_backbone', trait: null, assessments: [] },
        {
          name: 'Shared record',
          kind: 'operational_backbone',
          trait: 'shared_customer_or_product_data',
          isMostImportant: false,
          assessments: [{ level: 2, asOf: today, by: { name: 'Ada Admin' } }],
        },
      ])
    })

    test('shares its name with none of the portfolio, whatever the case', async () => {
      const first = await create('Shared record')
      const other = await create('Access layer')
      await expect(create('shared  RECORD')).rejects.toMatchObject({ errors: [{ path: 'name' }] })
      const renaming = { params: { id: other.id }, version: 0, body: { name: 'SHARED record' } }
      await expect(admin.call(api.capability.update, renaming)).rejects.toMatchObject({ status: 400 })
      const same = { params: { id: first.id }, version: 0, body: { name: 'SHARED RECORD' } }
      expect(await admin.call(api.capability.update, same)).toMatchObject({
        name: 'SHARED RECORD',
        version: 1,
      })
      await expect(create('   ')).rejects.toMatchObject({ status: 400 })
    })

    test('takes the mark of the most important from the one that had it, in one change set', async () => {
      const first = await create('Shared record', { isMostImportant: true })
      const second = await create('Access layer', { isMostImportant: true })
      const revision = admin.revision()
      expect((await list()).map((one) => one.isMostImportant)).toEqual([true, false])
      const changeSet = await admin.call(api.history.read, {
        params: { ...place.params, changeSet: revision },
      })
      expect(changeSet).toMatchObject({ kind: 'backbone', total: 2 })
      await admin.call(api.capability.update, {
        params: { id: first.id },
        version: 1,
        body: { isMostImportant: true },
      })
      expect((await list()).map((one) => one.isMostImportant)).toEqual([false, true])
      await expect(
        admin.call(api.capability.update, { params: { id: second.id }, version: 0, body: { name: 'Late' } }),
      ).rejects.toMatchObject({ status: 412 })
    })

    test('goes with its assessments when nothing uses it', async () => {
      const record = await create('Shared record')
      const params = { id: record.id }
      await admin.call(api.capability.assess, { params, body: { level: 1, evidence: 'Seen.' } })
      await admin.call(api.capability.remove, { params, version: 0 })
      expect(await snapshot()).toMatchObject({ capabilities: [], assessments: [] })
    })

    test('stays while something builds or requires it, and says what', async () => {
      const record = await create('Shared record')
      const work = await place.log({ title: 'Member app' })
      await set(work, [requires(record.id)])
      await expect(
        admin.call(api.capability.remove, { params: { id: record.id }, version: 0 }),
      ).rejects.toMatchObject({
        status: 422,
        message: expect.stringContaining(
          `It is built or required by ${work.key} Member app. Take it out there first.`,
        ) as string,
      })
      await set(work, [])
      await admin.call(api.capability.remove, { params: { id: record.id }, version: 0 })
    })
  })

  describe('an assessment', () => {
    test('is as of today or a day before, with evidence, and is only added to', async () => {
      const { id } = await create('Shared record')
      const { today } = await snapshot()
      const assess = (body: { level: number; evidence: string; asOf?: string }) =>
        admin.call(api.capability.assess, { params: { id }, body })
      await assess({ level: 3, evidence: 'All regions.', asOf: today })
      await assess({ level: 1, evidence: 'One region.', asOf: addDays(today, -200) })
      expect((await list())[0]?.assessments.map((one) => one.level)).toEqual([1, 3])
      await expect(assess({ level: 4, evidence: 'Soon.', asOf: addDays(today, 1) })).rejects.toMatchObject({
        errors: [{ path: 'asOf' }],
      })
      await expect(assess({ level: 4, evidence: ' ' })).rejects.toMatchObject({
        errors: [{ path: 'evidence' }],
      })
      await expect(assess({ level: 5, evidence: 'More.' })).rejects.toMatchObject({
        errors: [{ path: 'level' }],
      })
    })
  })

  describe('what an initiative builds and requires', () => {
    test('is written as a whole: what is the same stays, what is not named goes', async () => {
      const [record, access] = [await create('Shared record'), await create('Access layer')]
      const work = await place.log({ title: 'Data hub' })
      const build = { capability: record.id, relation: 'builds', fromLevel: 1, toLevel: 3, by: '2027-06-30' }
      expect((await set(work, [build, requires(access.id)])).status).toBe(200)
      const uses = async () =>
        (await admin.call(api.capability.uses, { params: { id: work.id } })).items.toSorted((one, other) =>
          one.relation < other.relation ? -1 : 1,
        )
      expect(await uses()).toMatchObject([
        { ...build, version: 0 },
        { minLevel: 3, version: 0 },
      ])
      await set(work, [{ ...build, toLevel: 4 }, requires(access.id)])
      expect(await uses()).toMatchObject([
        { toLevel: 4, version: 1 },
        { minLevel: 3, version: 0 },
      ])
      const before = admin.revision()
      await set(work, [{ ...build, toLevel: 4 }, requires(access.id)])
      expect(admin.revision()).toBe(before)
      await set(work, [requires(access.id, 1)])
      expect(await uses()).toMatchObject([{ relation: 'requires', minLevel: 1, version: 1 }])
    })

    test.each([
      ['builds without a level', { relation: 'builds' }, 'items.0.toLevel'],
      ['builds to where it begins', { relation: 'builds', fromLevel: 2, toLevel: 2 }, 'items.0.toLevel'],
      ['builds and says what it needs', { relation: 'builds', toLevel: 2, minLevel: 1 }, 'items.0.minLevel'],
      ['requires without a level', { relation: 'requires' }, 'items.0.minLevel'],
      ['requires none', { relation: 'requires', minLevel: 0 }, 'items.0.minLevel'],
      ['requires by a day', { relation: 'requires', minLevel: 2, by: '2027-01-01' }, 'items.0.by'],
    ])('is refused when it %s', async (_what, item, path) => {
      const record = await create('Shared record')
      const work = await place.log()
      const { status, body } = await set(work, [{ capability: record.id, ...item }])
      expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ path }] } })
    })

    test('names capabilities of its own portfolio, each once a relation', async () => {
      const record = await create('Shared record')
      const work = await place.log()
      const twice = await set(work, [requires(record.id), requires(record.id, 1)])
      expect(twice.body).toMatchObject({ status: 400, errors: [{ path: 'items.1.capability' }] })
      const elsewhere = await newPlace(app)
      const theirs = await elsewhere.log()
      expect((await set(theirs, [requires(record.id)])).status).toBe(400)
    })

    test('of what is confidential is seen by those who see the initiative', async () => {
      const record = await create('Shared record')
      const secret = await place.log({ title: 'Secret', confidential: true })
      await set(secret, [requires(record.id)])
      const vera = await app.member('Vera', { [place.params.id]: 'viewer' })
      expect((await vera.request('GET', `/api/v1/initiatives/${secret.id}/capabilities`)).status).toBe(404)
      expect((await vera.call(api.portfolio.snapshot, { params: place.params })).uses).toEqual([])
      expect((await snapshot()).uses).toHaveLength(1)
    })
  })

  test('the PMO keeps capabilities, contributors only say what their own work builds', async () => {
    const cora = await app.member('Cora', { [place.params.id]: 'contributor' })
    const pia = await app.member('Pia', { [place.params.id]: 'pmo' })
    const body = { name: 'Shared record' }
    await expect(cora.call(api.capability.create, { params: place.params, body })).rejects.toMatchObject({
      status: 403,
    })
    const record = await pia.call(api.capability.create, { params: place.params, body })
    const others = await place.log()
    expect((await set(others, [requires(record.id)], cora)).status).toBe(403)
    const person = (await admin.call(api.person.list)).items.find((one) => one.user === cora.userId)
    const hers = await place.log({ owner: person?.id ?? '' })
    expect((await set(hers, [requires(record.id)], cora)).status).toBe(200)
  })
})
