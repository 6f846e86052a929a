import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { isPassedBy } from '#shared/gate/gate.ts'
import type { Gate } from '#shared/gate/gate.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let work: Initiative
  let owner: Client
  let pmo: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    await place.declare()
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    pmo = await app.member('Pia', { [place.portfolio.id]: 'pmo' })
    work = await place.log({ title: 'Member app', ...drivesCe }, owner)
  })
  const add = (body: { name: string; due?: string | null } = { name: 'Go on' }) =>
    owner.call(api.gate.create, { params: { id: work.id }, body })
  const decide = (gate: Gate, body: object, by = pmo) =>
    by.call(api.gate.decide, {
      params: { id: gate.id },
      version: gate.version,
      body: { decision: 'passed', ...body },
    })

  test('gates are listed by day, those without one last', async () => {
    await add({ name: 'Some day' })
    await add({ name: 'Scale', due: '2027-03-01' })
    await add({ name: 'Pilot', due: '2026-12-01' })
    const { items } = await owner.call(api.gate.list, { params: { id: work.id } })
    expect(items.map((one) => [one.name, one.due])).toEqual([
      ['Pilot', '2026-12-01'],
      ['Scale', '2027-03-01'],
      ['Some day', null],
    ])
  })

  test('the office decides at a gate, today unless said otherwise; the owner only plans it', async () => {
    const gate = await add()
    await expect(decide(gate, {}, owner)).rejects.toMatchObject({ status: 403 })
    const { today } = await pmo.call(api.portfolio.snapshot, { params: place.params })
    const passed = await decide(gate, {})
    expect(passed).toMatchObject({
      decision: 'passed',
      decidedOn: today,
      decidedBy: { id: pmo.userId },
      version: 1,
    })
    expect(isPassedBy(passed, today)).toBe(true)
  })

  test('held and stopped need a reason, and no gate is passed by them', async () => {
    const gate = await add()
    await expect(decide(gate, { decision: 'held' })).rejects.toMatchObject({ errors: [{ path: 'reason' }] })
    const held = await decide(gate, { decision: 'held', reason: 'No figures yet', decidedOn: '2026-11-01' })
    expect(isPassedBy(held, '2026-12-01')).toBe(false)
    expect(held).toMatchObject({ decision: 'held', reason: 'No figures yet' })
  })

  test('nothing is decided on a day to come; a decision can be taken back', async () => {
    const gate = await add()
    await expect(decide(gate, { decidedOn: '2999-01-01' })).rejects.toMatchObject({
      errors: [{ path: 'decidedOn' }],
    })
    const back = await decide(await decide(gate, {}), { decision: null })
    expect(back).toMatchObject({ decision: null, decidedOn: null, decidedBy: null, reason: '' })
  })

  test('a decision on an older version is refused', async () => {
    const gate = await add()
    await owner.call(api.gate.update, { params: { id: gate.id }, version: 0, body: { due: '2027-01-01' } })
    await expect(decide(gate, {})).rejects.toMatchObject({ status: 412 })
  })

  test('a gate that support waits for is not removed until its link has another rule', async () => {
    const gate = await add()
    const helper = await place.log({ title: 'Wellness plans', role: 'supports' })
    const link = await app.admin.call(api.support.create, {
      params: { id: helper.id },
      body: { to: work.id, timing: 'after_gate', gate: gate.id },
    })
    const remove = () => owner.call(api.gate.remove, { params: { id: gate.id }, version: 0 })
    await expect(remove()).rejects.toMatchObject({ status: 409 })
    await app.admin.call(api.support.update, {
      params: { id: link.id },
      version: link.version,
      body: { timing: 'after_start', gate: null },
    })
    await remove()
    expect((await owner.call(api.gate.list, { params: { id: work.id } })).items).toEqual([])
  })
})
