import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let owner: Client
  let now = new Date('2026-11-22T10:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z')
    place = await newPlace(app)
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
  })
  const mine = (by = owner) => by.call(api.status.mine)
  const report = async (id: InitiativeId, by = owner) => {
    const params = { id }
    const made = await by.call(api.status.create, { params, body: { health: 'green', narrative: 'Well.' } })
    return by.call(api.status.publish, { params: { id: made.id }, version: made.version })
  }

  test('somebody who owns nothing owes nothing', async () => {
    expect(await mine()).toEqual({ today: '2026-11-22', items: [], due: 0 })
    await expect(mine(app.stranger)).rejects.toMatchObject({ status: 401 })
  })

  test('active initiatives that I own are listed over all portfolios, due until I publish', async () => {
    const other = await newPlace(app)
    await app.admin.call(api.member.create, {
      params: other.params,
      body: { email: owner.email, role: 'contributor' },
    })
    const app1 = await place.log({ title: 'Member app' }, owner)
    await place.log({ title: 'Later', stage: 'approved' }, owner)
    await place.log({ title: 'Of others' })
    const app2 = await other.log({ title: 'Elsewhere' }, owner)
    expect(await mine()).toMatchObject({
      due: 2,
      items: [
        { portfolio: { key: place.portfolio.key }, initiative: { key: app1.key }, due: true, last: null },
        { portfolio: { key: other.portfolio.key }, initiative: { key: app2.key }, due: true, draft: null },
      ],
    })
    await report(app1.id)
    const after = await mine()
    expect(after.due).toBe(1)
    expect(after.items[0]).toMatchObject({ due: false, last: { narrative: 'Well.' } })
  })

  test('with the next month of the organisation it is due again, with what was said last to go on from', async () => {
    const work = await place.log({ title: 'Member app' }, owner)
    await report(work.id)
    const organisation = await app.admin.call(api.organisation.read)
    const { version } = await app.admin.call(api.organisation.update, {
      body: { timeZone: 'Pacific/Auckland' },
      version: organisation.version,
    })
    now = new Date('2026-11-30T10:30:00Z')
    expect((await mine()).due).toBe(0)
    now = new Date('2026-11-30T11:30:00Z') // the first of December in Auckland
    expect(await mine()).toMatchObject({
      today: '2026-12-01',
      due: 1,
      items: [{ due: true, last: { narrative: 'Well.', health: 'green' } }],
    })
    await app.admin.call(api.organisation.update, { body: { timeZone: 'UTC' }, version })
  })

  test('a draft of mine comes back, one of others does not', async () => {
    const work = await place.log({ title: 'Member app' }, owner)
    const params = { id: work.id }
    await app.admin.call(api.status.create, { params, body: { narrative: 'Of the PMO.' } })
    expect((await mine()).items[0]?.draft).toBeNull()
    await owner.call(api.status.create, { params, body: { narrative: 'Mine.' } })
    expect((await mine()).items[0]).toMatchObject({ draft: { narrative: 'Mine.' }, due: true })
  })

  test('who may only read owes nothing, nor does anybody for what is archived', async () => {
    const work = await place.log({ title: 'Member app' }, owner)
    await app.admin.call(api.initiative.archive, { params: { id: work.id }, version: work.version })
    expect((await mine()).items).toEqual([])
    await app.admin.call(api.initiative.restore, { params: { id: work.id } })
    expect((await mine()).items).toHaveLength(1)
    const { items } = await app.admin.call(api.member.list, { params: place.params })
    const member = items.find((one) => one.user.id === owner.userId)
    await app.admin.call(api.member.update, {
      params: { ...place.params, member: member?.id ?? '' },
      body: { role: 'viewer' },
      version: 0,
    })
    expect((await mine()).items).toEqual([])
  })
})
