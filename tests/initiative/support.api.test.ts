import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let core: Initiative
  let work: Initiative
  let leader: Client
  let owner: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    await place.declare()
    leader = await app.member('Lena', { [place.portfolio.id]: 'leader' })
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    core = await place.log({ title: 'Member app', ...drivesCe })
    work = await place.log({ title: 'Wellness plans', role: 'supports', area: 'digitized_solutions' }, owner)
  })
  const draft = (body: object = {}, by = owner) =>
    by.call(api.support.create, {
      params: { id: work.id },
      body: { to: core.id, mechanism: 'extends_offer', rationale: 'Members stay.', ...body },
    })
  const at = (link: SupportLink) => ({ params: { id: link.id }, version: link.version })
  const classNow = async () => (await app.admin.call(api.initiative.read, { params: { id: work.id } })).class

  test('supporting work is unproven until somebody else has accepted its link', async () => {
    expect(await classNow()).toBe('unproven')
    const submitted = await owner.call(api.support.submit, at(await draft()))
    expect([submitted.state, await classNow()]).toEqual(['submitted', 'unproven'])
    const accepted = await leader.call(api.support.accept, { ...at(submitted), body: {} })
    expect([accepted.state, await classNow()]).toEqual(['accepted', 'supporting'])
    expect(accepted.decidedBy?.id).toBe(leader.userId)
  })

  test('who owns it or submitted it does not accept it', async () => {
    const lead = await app.member('Lou', { [place.portfolio.id]: 'leader' })
    const submitted = await lead.call(api.support.submit, at(await draft()))
    await expect(lead.call(api.support.accept, { ...at(submitted), body: {} })).rejects.toMatchObject({
      status: 403,
    })
    await expect(owner.call(api.support.accept, { ...at(submitted), body: {} })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('an administrator may accept their own submission, with a reason only', async () => {
    const submitted = await app.admin.call(api.support.submit, at(await draft()))
    await expect(app.admin.call(api.support.accept, { ...at(submitted), body: {} })).rejects.toMatchObject({
      errors: [{ path: 'reason' }],
    })
    const accepted = await app.admin.call(api.support.accept, {
      ...at(submitted),
      body: { reason: 'Nobody else is left' },
    })
    expect(accepted).toMatchObject({ state: 'accepted', reason: 'Nobody else is left' })
  })

  test('returning needs a reason; what was returned can be improved and submitted again', async () => {
    const submitted = await owner.call(api.support.submit, at(await draft()))
    await expect(leader.call(api.support.return, { ...at(submitted), body: {} })).rejects.toMatchObject({
      errors: [{ path: 'reason' }],
    })
    const returned = await leader.call(api.support.return, {
      ...at(submitted),
      body: { reason: 'Which members?' },
    })
    expect((await owner.call(api.support.submit, at(returned))).state).toBe('submitted')
  })

  test.each([
    ['rationale', { rationale: 'Another reason.' }],
    ['timing', { timing: 'with' as const }],
    ['mechanism', { mechanism: 'other' as const }],
  ])('a change of its %s makes an accepted link a draft again', async (_name, body) => {
    const submitted = await owner.call(api.support.submit, at(await draft()))
    const accepted = await leader.call(api.support.accept, { ...at(submitted), body: {} })
    const changed = await owner.call(api.support.update, { ...at(accepted), body })
    expect(changed).toMatchObject({ state: 'draft', decidedBy: null, submittedBy: null })
    expect(await classNow()).toBe('unproven')
  })

  test('a change of the evidence leaves the acceptance', async () => {
    const submitted = await owner.call(api.support.submit, at(await draft()))
    const accepted = await leader.call(api.support.accept, { ...at(submitted), body: {} })
    expect(
      (await owner.call(api.support.update, { ...at(accepted), body: { evidence: 'Fewer leave.' } })).state,
    ).toBe('accepted')
  })

  test('a link leads to other live core work of the same portfolio', async () => {
    const elsewhere = await newPlace(app)
    await elsewhere.declare()
    const foreign = await elsewhere.log(drivesCe)
    const competing = await place.log(drivesDs)
    const stopped = await place.log({ ...drivesCe, stage: 'stopped' })
    for (const to of [work.id, foreign.id, competing.id, stopped.id]) {
      await expect(draft({ to })).rejects.toMatchObject({ status: 400, errors: [{ path: 'to' }] })
    }
    await draft()
    await expect(draft()).rejects.toMatchObject({ status: 400, errors: [{ path: 'to' }] })
  })

  test('how it helps must fit the primary strategy', async () => {
    await expect(draft({ mechanism: 'helps_sell' })).rejects.toMatchObject({
      errors: [{ path: 'mechanism' }],
    })
  })

  const gateOf = (initiative: Initiative, name = 'Pilot') =>
    app.admin.call(api.gate.create, { params: { id: initiative.id }, body: { name } })

  test('a link may wait for a gate of the work that it supports, and for no other', async () => {
    const gate = await gateOf(core)
    const link = await draft({ timing: 'after_gate', gate: gate.id })
    expect(link).toMatchObject({ timing: 'after_gate', gate: gate.id })
    const { links } = await owner.call(api.portfolio.snapshot, { params: place.params })
    expect(links.find((one) => one.id === link.id)?.gate).toBe(gate.id)
    const refusal = { status: 400, errors: [{ path: 'gate' }] }
    const other = await gateOf(await place.log(drivesCe))
    const revise = (body: object) => owner.call(api.support.update, { ...at(link), body })
    await expect(revise({ gate: other.id })).rejects.toMatchObject(refusal)
    await expect(revise({ gate: 'nowhere' })).rejects.toMatchObject(refusal)
    await expect(revise({ timing: 'with', gate: gate.id })).rejects.toMatchObject(refusal)
  })

  test('a draft that waits for a gate of other work, or for one without such a rule, is refused', async () => {
    const [gate, own] = [await gateOf(core), await gateOf(work)]
    const refused = async (body: Parameters<typeof draft>[0]) => {
      const problem: unknown = await draft(body).catch((error: unknown) => error)
      expect(problem).toMatchObject({ status: 400, errors: [{ path: 'gate' }] })
      expect(String(problem)).toMatch(/\.$/)
    }
    await refused({ timing: 'after_gate', gate: own.id })
    await refused({ timing: 'after_start', gate: gate.id })
  })

  test('a rule that waits for a gate is submitted once the gate is chosen', async () => {
    const link = await draft({ timing: 'after_gate' })
    await expect(owner.call(api.support.submit, at(link))).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'gate' }],
    })
    const { id: gate } = await gateOf(core)
    const chosen = await owner.call(api.support.update, { ...at(link), body: { gate } })
    expect((await owner.call(api.support.submit, at(chosen))).state).toBe('submitted')
  })

  test('another gate makes an accepted link a draft again; another rule lets go of the gate', async () => {
    const [first, second] = [await gateOf(core), await gateOf(core, 'Scale')]
    const link = await draft({ timing: 'after_gate', gate: first.id })
    const submitted = await owner.call(api.support.submit, at(link))
    const accepted = await leader.call(api.support.accept, { ...at(submitted), body: {} })
    const changed = await owner.call(api.support.update, { ...at(accepted), body: { gate: second.id } })
    expect(changed).toMatchObject({ state: 'draft', gate: second.id, decidedBy: null })
    const freed = await owner.call(api.support.update, { ...at(changed), body: { timing: 'with' } })
    expect(freed).toMatchObject({ timing: 'with', gate: null })
  })

  test('a link that goes to other work names a gate of that work with it', async () => {
    const gate = await gateOf(core)
    const link = await draft({ timing: 'after_gate', gate: gate.id })
    const next = await place.log({ title: 'Messaging', ...drivesCe })
    const move = (body: object) => owner.call(api.support.update, { ...at(link), body })
    await expect(move({ to: next.id })).rejects.toMatchObject({ errors: [{ path: 'gate' }] })
    const there = await gateOf(next)
    expect(await move({ to: next.id, gate: there.id })).toMatchObject({ to: next.id, gate: there.id })
  })

  test('a link without a rationale is not submitted', async () => {
    const link = await draft({ rationale: ' ' })
    await expect(owner.call(api.support.submit, at(link))).rejects.toMatchObject({
      errors: [{ path: 'rationale' }],
    })
  })

  test('an accepted link is not submitted twice, a draft is not accepted, a stale version is refused', async () => {
    const link = await draft()
    await expect(leader.call(api.support.accept, { ...at(link), body: {} })).rejects.toMatchObject({
      status: 422,
    })
    const submitted = await owner.call(api.support.submit, at(link))
    await expect(owner.call(api.support.submit, at(submitted))).rejects.toMatchObject({ status: 422 })
    await expect(
      owner.call(api.support.update, { ...at(link), body: { evidence: 'x' } }),
    ).rejects.toMatchObject({ status: 412, current: { state: 'submitted' } })
  })
})
