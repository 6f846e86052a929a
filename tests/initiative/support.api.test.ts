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
