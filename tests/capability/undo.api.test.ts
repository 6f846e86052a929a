import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Capability, CapabilityCreate } from '#shared/capability/capability.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let work: Initiative
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    work = await place.log({ title: 'Data hub' })
  })
  const undo = (changeSet: number, by: Client = app.admin) =>
    by.call(api.history.undo, { params: place.params, body: { changeSet } })
  const last = () => app.admin.revision()
  const snapshot = () => app.admin.call(api.portfolio.snapshot, { params: place.params })
  const create = (name: string, more: Partial<CapabilityCreate> = {}) =>
    app.admin.call(api.capability.create, { params: place.params, body: { name, ...more } })
  const change = (one: Capability, body: Partial<CapabilityCreate>) =>
    app.admin.call(api.capability.update, { params: { id: one.id }, version: one.version, body })
  const assess = (one: Capability) =>
    app.admin.call(api.capability.assess, { params: { id: one.id }, body: { level: 2, evidence: 'Seen.' } })
  const remove = (one: Capability) =>
    app.admin.call(api.capability.remove, { params: { id: one.id }, version: one.version })
  const setUses = (items: { capability: string; toLevel: number; fromLevel?: number }[]) =>
    app.admin.call(api.capability.setUses, {
      params: { id: work.id },
      body: { items: items.map((one) => ({ ...one, relation: 'builds' as const })) },
    })

  test('a capability that was removed comes back with all that was said of its level', async () => {
    const record = await create('Shared record')
    await assess(record)
    const before = await snapshot()
    await remove(record)
    expect(await undo(last())).toMatchObject({ changed: 2, left: [] })
    const { capabilities, assessments } = await snapshot()
    expect({ capabilities, assessments }).toEqual({
      capabilities: before.capabilities,
      assessments: before.assessments,
    })
    expect(await undo(last())).toMatchObject({ changed: 2, left: [] })
    expect(await snapshot()).toMatchObject({ capabilities: [], assessments: [] })
  })

  test('an assessment stays, and so does a capability that was assessed or built since it was made', async () => {
    const record = await create('Shared record')
    const made = last()
    await assess(record)
    await expect(undo(last())).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('What was assessed stays') as string,
    })
    expect(await undo(made)).toMatchObject({ changed: 0, left: [{ reason: 'It was assessed.' }] })
    const other = await create('Access layer')
    const second = last()
    await setUses([{ capability: other.id, toLevel: 2 }])
    expect(await undo(second)).toMatchObject({
      changed: 0,
      left: [{ key: 'Access layer', reason: 'An initiative builds or requires it.' }],
    })
    await undo(last())
    expect(await undo(second)).toMatchObject({ changed: 1 })
    expect((await snapshot()).capabilities.map((one) => one.name)).toEqual(['Shared record'])
  })

  test('the mark goes back to where it was, unless a third has it by now', async () => {
    await create('Shared record', { isMostImportant: true })
    const second = await create('Access layer')
    const marked = async () =>
      (await snapshot()).capabilities.filter((one) => one.isMostImportant).map((one) => one.name)
    await change(second, { isMostImportant: true })
    const set = last()
    expect(await undo(set)).toMatchObject({ changed: 2, left: [] })
    expect(await marked()).toEqual(['Shared record'])
    await undo(last())
    expect(await marked()).toEqual(['Access layer'])
    const again = last()
    await create('Third', { isMostImportant: true })
    expect(await undo(again)).toMatchObject({ changed: 0 })
    expect(await marked()).toEqual(['Third'])
  })

  test('one that comes back while another has the mark comes without it, and not under a name taken since', async () => {
    const record = await create('Shared record', { isMostImportant: true })
    await remove(record)
    const removed = last()
    await create('Third', { isMostImportant: true })
    await undo(removed)
    expect((await snapshot()).capabilities).toMatchObject([
      { name: 'Shared record', isMostImportant: false },
      { name: 'Third', isMostImportant: true },
    ])
    const back = (await snapshot()).capabilities[0]!
    await remove(back)
    const again = last()
    await create('Shared record')
    expect(await undo(again)).toMatchObject({
      changed: 0,
      left: [{ reason: 'Another capability is called so now.' }],
    })
  })

  test('what an initiative builds goes back level by level, and levels together', async () => {
    const record = await create('Shared record')
    await setUses([{ capability: record.id, fromLevel: 1, toLevel: 2 }])
    await setUses([{ capability: record.id, fromLevel: 2, toLevel: 3 }])
    const set = last()
    await setUses([{ capability: record.id, fromLevel: 2, toLevel: 4 }])
    expect(await undo(set)).toMatchObject({ changed: 0, left: [{ key: 'Shared record', field: 'To' }] })
    await undo(last())
    expect(await undo(set)).toMatchObject({ changed: 1, left: [] })
    expect((await snapshot()).uses).toMatchObject([{ fromLevel: 1, toLevel: 2 }])
    await setUses([])
    const emptied = last()
    await setUses([{ capability: record.id, toLevel: 1 }])
    expect(await undo(emptied)).toMatchObject({ changed: 0, left: [{ reason: 'It is said anew by now.' }] })
    await setUses([])
    await remove(record)
    expect(await undo(emptied)).toMatchObject({ left: [{ reason: 'The capability is not there any more.' }] })
  })

  test('an initiative that builds something since it was logged stays', async () => {
    const record = await create('Shared record')
    const logged = await place.log({ title: 'Later' })
    const set = last()
    work = logged
    await setUses([{ capability: record.id, toLevel: 1 }])
    expect(await undo(set)).toMatchObject({
      changed: 0,
      left: [{ reason: 'It builds or requires a capability.' }],
    })
  })

  test('milestones, gates and dependencies come back as they were; a decided gate by who decides', async () => {
    const other = await place.log({ title: 'Other' })
    const of = { params: { id: work.id } }
    const milestone = await app.admin.call(api.milestone.create, {
      ...of,
      body: { name: 'Tried', due: '2027-01-31' },
    })
    const gate = await app.admin.call(api.gate.create, { ...of, body: { name: 'Go on' } })
    const dependency = await app.admin.call(api.dependency.create, { ...of, body: { to: other.id } })
    const before = await snapshot()
    const sets: number[] = []
    const note = async (done: Promise<unknown>) => {
      await done
      sets.unshift(last())
    }
    const at = ({ id, version }: { id: string; version: number }) => ({ params: { id }, version })
    await note(app.admin.call(api.milestone.update, { ...at(milestone), body: { due: '2027-02-28' } }))
    await note(app.admin.call(api.milestone.remove, { params: { id: milestone.id }, version: 1 }))
    await note(
      app.admin.call(api.gate.decide, { ...at(gate), body: { decision: 'held', reason: 'Not yet.' } }),
    )
    const pia = await app.member('Pia', { [place.params.id]: 'pmo' })
    await note(app.admin.call(api.dependency.remove, at(dependency)))
    for (const set of sets) expect(await undo(set, pia)).toMatchObject({ changed: 1, left: [] })
    const after = await snapshot()
    const plain = ({ milestones, gates, dependencies }: typeof after) =>
      [...milestones, ...gates, ...dependencies].map(({ version: _version, ...one }) => one)
    expect(plain(after)).toEqual(plain(before))
    await app.admin.call(api.dependency.remove, at(dependency))
    const removed = last()
    await app.admin.call(api.dependency.create, { params: { id: other.id }, body: { to: work.id } })
    expect(await undo(removed)).toMatchObject({
      changed: 0,
      left: [{ reason: expect.stringContaining('closes a circle') as string }],
    })
  })
})
