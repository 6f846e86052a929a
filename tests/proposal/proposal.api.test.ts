import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let core: Initiative
  let proposer: Client
  let pmo: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    await place.declare()
    proposer = await app.member('Paul', { [place.portfolio.id]: 'contributor' })
    pmo = await app.member('Pia', { [place.portfolio.id]: 'pmo' })
    core = await place.log({ title: 'Member app', ...drivesCe })
  })
  const propose = (more: object = {}, by = proposer) =>
    by.call(api.proposal.create, {
      params: place.params,
      body: {
        initiative: { title: 'Wellness plans', role: 'supports', area: 'digitized_solutions' },
        serves: core.id,
        mechanism: 'extends_offer',
        rationale: 'Members stay longer.',
        ...more,
      },
    })
  const at = (one: Proposal, reason?: string) => ({
    params: { id: one.id },
    version: one.version,
    body: reason === undefined ? {} : { reason },
  })
  const initiativeOf = (one: Proposal) =>
    app.admin.call(api.initiative.read, { params: { id: one.initiative } })
  const linksOf = async (one: Proposal) =>
    (await app.admin.call(api.support.list, { params: { id: one.initiative } })).items

  test('a proposal makes an initiative in stage proposed that the proposer owns, in one change set', async () => {
    const made = await propose()
    expect(made).toMatchObject({ state: 'submitted', serves: core.id, submittedBy: { id: proposer.userId } })
    expect(await initiativeOf(made)).toMatchObject({
      stage: 'proposed',
      owner: { name: 'Paul' },
      class: 'unproven',
    })
    const sets = await app.house.db.rows<{ subjectType: string }>(
      'SELECT "subjectType" FROM "Change" WHERE "portfolioId" = $1 AND "revision" = $2',
      [place.portfolio.id, proposer.revision()],
    )
    expect(sets.map((one) => one.subjectType).toSorted()).toEqual(['initiative', 'proposal'])
  })

  test('accepted, it is approved and its support waits for acceptance in the name of who proposed it', async () => {
    const accepted = await pmo.call(api.proposal.accept, at(await propose()))
    expect(accepted).toMatchObject({ state: 'accepted', decidedBy: { id: pmo.userId }, reason: null })
    expect(await initiativeOf(accepted)).toMatchObject({ stage: 'approved', class: 'unproven' })
    expect(await linksOf(accepted)).toMatchObject([
      {
        to: core.id,
        state: 'submitted',
        submittedBy: { id: proposer.userId },
        rationale: 'Members stay longer.',
      },
    ])
  })

  test('what drives a strategy is accepted without a link', async () => {
    const made = await propose({ initiative: { title: 'Pump', ...drivesDs }, serves: null, mechanism: null })
    const accepted = await pmo.call(api.proposal.accept, at(made))
    expect(await linksOf(accepted)).toEqual([])
    expect((await initiativeOf(accepted)).class).toBe('competing')
  })

  test('returned with a reason it stays proposed, is improved and proposed again', async () => {
    const made = await propose()
    await expect(pmo.call(api.proposal.return, at(made))).rejects.toMatchObject({
      errors: [{ path: 'reason' }],
    })
    const returned = await pmo.call(api.proposal.return, at(made, 'How many members?'))
    expect(returned).toMatchObject({ state: 'returned', reason: 'How many members?' })
    expect((await initiativeOf(made)).stage).toBe('proposed')
    const again = await proposer.call(api.proposal.resubmit, {
      params: { id: made.id },
      version: returned.version,
      body: { rationale: 'One in five.' },
    })
    expect(again).toMatchObject({ state: 'submitted', rationale: 'One in five.', decidedBy: null })
    expect((await pmo.call(api.proposal.accept, at(again))).state).toBe('accepted')
  })

  test('what was returned is improved in every field, initiative and case, as one change set', async () => {
    const returned = await pmo.call(api.proposal.return, at(await propose(), 'How large?'))
    const { version } = await initiativeOf(returned)
    const again = await proposer.call(api.proposal.resubmit, {
      ...at(returned),
      body: {
        serves: null,
        mechanism: null,
        rationale: 'It drives it by itself.',
        initiative: {
          version,
          patch: { title: 'Wellness app', ...drivesCe, budget: 120_000, end: '2027-12-31' },
        },
      },
    })
    expect(again).toMatchObject({ state: 'submitted', serves: null, rationale: 'It drives it by itself.' })
    expect(await initiativeOf(again)).toMatchObject({
      title: 'Wellness app',
      stage: 'proposed',
      budget: 120_000,
      end: '2027-12-31',
      version: version + 1,
    })
    const sets = await app.house.db.rows<{ subjectType: string }>(
      'SELECT "subjectType" FROM "Change" WHERE "portfolioId" = $1 AND "revision" = $2',
      [place.portfolio.id, proposer.revision()],
    )
    expect(sets.map((one) => one.subjectType).toSorted()).toEqual(['initiative', 'proposal'])
  })

  test('an improved initiative still has a purpose, ends after its start, and is the one that was seen', async () => {
    const returned = await pmo.call(api.proposal.return, at(await propose(), 'How large?'))
    const { version } = await initiativeOf(returned)
    const again = (patch: object, seen = version) =>
      proposer.call(api.proposal.resubmit, {
        ...at(returned),
        body: { initiative: { version: seen, patch } },
      })
    await expect(again({ role: null })).rejects.toMatchObject({
      errors: [{ path: 'initiative.patch.role', message: 'Say what it is for.' }],
    })
    await expect(again({ start: '2027-02-01', end: '2027-01-31' })).rejects.toMatchObject({
      errors: [{ path: 'end' }],
    })
    await expect(again({ stage: 'approved' })).rejects.toMatchObject({ status: 400 })
    await expect(again({ ...drivesCe })).rejects.toMatchObject({ errors: [{ path: 'serves' }] })
    await expect(again({ title: 'Better' }, version - 1)).rejects.toMatchObject({ status: 412 })
    expect(await initiativeOf(returned)).toMatchObject({ title: 'Wellness plans', version })
  })

  test('rejected with a reason it is stopped, and decided for good', async () => {
    const made = await propose()
    await expect(pmo.call(api.proposal.reject, at(made))).rejects.toMatchObject({ status: 400 })
    const rejected = await pmo.call(api.proposal.reject, at(made, 'Not now.'))
    expect((await initiativeOf(made)).stage).toBe('stopped')
    for (const decide of [api.proposal.accept, api.proposal.return, api.proposal.reject]) {
      await expect(pmo.call(decide, at(rejected, 'Again'))).rejects.toMatchObject({ status: 422 })
    }
    const again = { params: { id: made.id }, version: rejected.version, body: {} }
    await expect(proposer.call(api.proposal.resubmit, again)).rejects.toMatchObject({ status: 422 })
  })

  test('contributors propose, the PMO and leaders decide, nobody accepts their own', async () => {
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    await expect(propose({}, viewer)).rejects.toMatchObject({ status: 403 })
    await expect(proposer.call(api.proposal.accept, at(await propose()))).rejects.toMatchObject({
      status: 403,
    })
    const own = await propose({}, pmo)
    await expect(pmo.call(api.proposal.accept, at(own))).rejects.toMatchObject({ status: 403 })
    const ofAdmin = await propose({}, app.admin)
    await expect(app.admin.call(api.proposal.accept, at(ofAdmin))).rejects.toMatchObject({ status: 400 })
    expect((await app.admin.call(api.proposal.accept, at(ofAdmin, 'I am alone.'))).state).toBe('accepted')
  })

  test('what it is for, why, and live core work are asked for', async () => {
    await expect(propose({ initiative: { title: 'What for?' } })).rejects.toMatchObject({
      errors: [{ path: 'initiative.role' }],
    })
    await expect(propose({ rationale: ' ' })).rejects.toMatchObject({ errors: [{ path: 'rationale' }] })
    const rival = await place.log(drivesDs)
    await expect(propose({ serves: rival.id })).rejects.toMatchObject({ errors: [{ path: 'serves' }] })
    const driving = { title: 'Voice', ...drivesCe }
    await expect(propose({ initiative: driving })).rejects.toMatchObject({ errors: [{ path: 'serves' }] })
    const { items } = await app.admin.call(api.proposal.list, { params: place.params })
    expect(items).toEqual([])
  })

  test('a stale version is refused with the proposal as it is', async () => {
    const made = await propose()
    await pmo.call(api.proposal.return, at(made, 'Why?'))
    await expect(pmo.call(api.proposal.accept, at(made))).rejects.toMatchObject({
      status: 412,
      current: { state: 'returned' },
    })
  })

  test('proposals of confidential work are left out and counted', async () => {
    const secret = { title: 'Merger', role: 'mandatory', confidential: true }
    await propose({ initiative: secret, serves: null }, app.admin)
    await propose()
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    const list = await viewer.call(api.proposal.list, { params: place.params })
    expect([list.items.length, list.hidden]).toEqual([1, 1])
  })
})
