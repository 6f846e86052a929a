import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { initiativeId } from '#shared/kernel/id.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let pmo: Client
  let competing: Finding
  let now = new Date('2026-11-22T10:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z')
    place = await newPlace(app)
    await place.declare()
    for (const budget of [400, 300, 200]) await place.log({ ...drivesCe, budget })
    await place.log({ ...drivesDs, budget: 300 })
    pmo = await app.member('Petra', { [place.portfolio.id]: 'pmo' })
    competing = await find('F04')
  })
  const find = async (rule: string): Promise<Finding> => {
    const { items } = await app.admin.call(api.finding.list, { params: place.params })
    const found = items.find((one) => one.rule === rule)
    if (!found) throw new Error(`no ${rule} in ${items.map((one) => one.rule).join(' ')}`)
    return found
  }
  const at = (finding: Finding) => ({ params: { id: finding.id }, version: finding.version })
  const waiver = { reason: 'The pilot ends in spring', until: '2026-12-31' }

  test('a finding is acknowledged by the PMO and waived by a leader, and both are kept', async () => {
    const seen = await pmo.call(api.finding.acknowledge, at(competing))
    expect([seen.status, seen.version]).toEqual(['acknowledged', 1])
    const waived = await app.admin.call(api.finding.waive, { ...at(seen), body: waiver })
    expect(waived).toMatchObject({
      status: 'waived',
      version: 2,
      waiver: { ...waiver, by: { name: 'Ada Admin' } },
    })
    expect((await app.admin.call(api.finding.reopen, at(waived))).status).toBe('open')
  })

  test('the PMO does not waive', async () => {
    await expect(pmo.call(api.finding.waive, { ...at(competing), body: waiver })).rejects.toMatchObject({
      status: 403,
    })
  })

  test.each([
    ['yesterday', '2026-11-21', 400],
    ['today', '2026-11-22', 400],
    ['tomorrow', '2026-11-23', 200],
  ])('a waiver until %s answers %i', async (_when, until, status) => {
    const answer = await app.admin.request(
      'POST',
      `/api/v1/findings/${encodeURIComponent(competing.id)}/waive`,
      {
        body: { ...waiver, until },
        headers: { 'If-Match': '"0"' },
      },
    )
    expect(answer.status).toBe(status)
  })

  test('a waiver needs a reason and the version that was seen', async () => {
    await expect(
      app.admin.call(api.finding.waive, { ...at(competing), body: { ...waiver, reason: ' ' } }),
    ).rejects.toMatchObject({ errors: [{ path: 'reason' }] })
    await app.admin.call(api.finding.waive, { ...at(competing), body: waiver })
    await expect(app.admin.call(api.finding.waive, { ...at(competing), body: waiver })).rejects.toMatchObject(
      { status: 412 },
    )
  })

  test('a waiver holds through its last day and reopens by itself after it', async () => {
    await app.admin.call(api.finding.waive, { ...at(competing), body: waiver })
    now = new Date('2026-12-31T10:00:00Z')
    expect((await find('F04')).status).toBe('waived')
    now = new Date('2027-01-01T10:00:00Z')
    expect((await find('F04')).status).toBe('open')
  })

  test('a finding keeps the history of what was decided about it, the newest first, also once it is resolved', async () => {
    const history = () => app.admin.call(api.history.ofFinding, { params: { id: competing.id }, query: {} })
    expect((await history()).items).toEqual([])
    const seen = await pmo.call(api.finding.acknowledge, at(competing))
    await app.admin.call(api.finding.waive, { ...at(seen), body: waiver })
    const told = (await history()).items.map(({ action, actor, after }) => ({
      action,
      by: actor?.name,
      after,
    }))
    expect(told).toMatchObject([
      { action: 'waive', by: 'Ada Admin', after: waiver },
      { action: 'acknowledge', by: 'Petra' },
    ])
    const { items } = await app.admin.call(api.initiative.list, {
      params: place.params,
      query: { class: 'competing' },
    })
    const id = items[0]?.id ?? competing.subject.id
    await app.admin.call(api.initiative.update, {
      params: { id: initiativeId.parse(id) },
      body: { role: 'mandatory' },
      version: items[0]?.version ?? 0,
    })
    expect((await history()).total).toBe(2)
  })

  test('the history of a finding about a hidden initiative is hidden with it', async () => {
    const id = initiativeId.parse(competing.subject.id)
    await pmo.call(api.finding.acknowledge, at(competing))
    const { version } = await app.admin.call(api.initiative.read, { params: { id } })
    await app.admin.call(api.initiative.update, { params: { id }, body: { confidential: true }, version })
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    const asked = { params: { id: competing.id }, query: {} }
    await expect(viewer.call(api.history.ofFinding, asked)).rejects.toMatchObject({ status: 404 })
    expect((await pmo.call(api.history.ofFinding, asked)).total).toBe(1)
  })

  test('what is not found any more cannot be decided', async () => {
    const { items } = await app.admin.call(api.initiative.list, {
      params: place.params,
      query: { class: 'competing' },
    })
    const id = items[0]?.id
    if (!id) throw new Error('nothing competes')
    await app.admin.call(api.initiative.update, { params: { id }, body: { role: 'mandatory' }, version: 0 })
    await expect(app.admin.call(api.finding.acknowledge, at(competing))).rejects.toMatchObject({
      status: 404,
    })
  })
})
