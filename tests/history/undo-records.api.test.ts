import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let core: Initiative
  let work: Initiative
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    await place.declare()
    core = await place.log({ title: 'Core', ...drivesCe })
    work = await place.log({ title: 'Work', role: 'supports', area: 'neither' })
  })
  const snapshot = (): Promise<Snapshot> => app.admin.call(api.portfolio.snapshot, { params: place.params })
  const undo = (changeSet: number, by: Client = app.admin) =>
    by.call(api.history.undo, { params: place.params, body: { changeSet } })
  const draft = (body: object = {}) =>
    app.admin.call(api.support.create, {
      params: { id: work.id },
      body: { to: core.id, rationale: 'Because', mechanism: 'other', ...body },
    })
  const link = async () => (await snapshot()).links.at(0)
  const submitted = async (): Promise<SupportLink> => {
    const { id, version } = await draft()
    return app.admin.call(api.support.submit, { params: { id }, version })
  }
  const accepted = async (): Promise<SupportLink> => {
    const { id, version } = await submitted()
    return app.admin.call(api.support.accept, { params: { id }, version, body: { reason: 'I lead it' } })
  }

  test('a link that was drafted goes, one that was removed comes back as it was', async () => {
    const made = await accepted()
    await app.admin.call(api.support.remove, { params: { id: made.id }, version: made.version })
    await undo(app.admin.revision())
    expect(await link()).toEqual(made)
    const other = await draft({ to: (await place.log(drivesCe)).id })
    await undo(app.admin.revision())
    expect((await snapshot()).links.map((one) => one.id)).not.toContain(other.id)
  })

  test('words that sent a link back to draft go back together with its acceptance', async () => {
    const { version, ...before } = await accepted()
    const body = { rationale: 'Otherwise' }
    await app.admin.call(api.support.update, { params: { id: before.id }, body, version })
    expect(await link()).toMatchObject({ state: 'draft', decidedBy: null })
    const set = app.admin.revision()
    expect(await undo(set)).toMatchObject({ changed: 1, left: [] })
    expect(await link()).toMatchObject(before)
  })

  test('an acceptance stays when the words were changed since, and the words stay once they were submitted', async () => {
    const draftSet = await draft().then(() => app.admin.revision())
    const { id, version } = (await link())!
    await app.admin.call(api.support.update, { params: { id }, body: { rationale: 'Better' }, version })
    const words = app.admin.revision()
    const { version: next } = (await link())!
    await app.admin.call(api.support.submit, { params: { id }, version: next })
    expect(await undo(words)).toMatchObject({
      changed: 0,
      changeSet: null,
      left: [{ key: work.key, field: 'Why it helps', reason: 'The link was submitted since.' }],
    })
    expect(await undo(draftSet)).toMatchObject({ changed: 0, left: [{ reason: 'It was changed since.' }] })
  })

  test('the PMO takes a draft back, and a leader what was decided', async () => {
    const pia = await app.member('Pia Pmo', { [place.params.id]: 'pmo' })
    const lea = await app.member('Lea Leader', { [place.params.id]: 'leader' })
    await accepted()
    const set = app.admin.revision()
    await expect(undo(set, pia)).rejects.toMatchObject({ status: 403, message: /A leader takes this back/ })
    expect(await link()).toMatchObject({ state: 'accepted' })
    const { changeSet } = await undo(set, lea)
    expect(await link()).toMatchObject({ state: 'submitted', decidedBy: null, decidedAt: null })
    await expect(undo(changeSet ?? 0, pia)).rejects.toMatchObject({ status: 403 })
    expect(await undo(set - 1, pia)).toMatchObject({ changed: 1, left: [] })
    expect(await link()).toMatchObject({ state: 'draft', submittedBy: null })
  })

  test('a decision on a finding goes back to the one before, in the name of who had made it', async () => {
    const lea = await app.member('Lea Leader', { [place.params.id]: 'leader' })
    const { hygiene, findings } = await app.admin.call(api.focus.read, { params: place.params })
    const [finding] = [...findings, ...hygiene]
    if (!finding) throw new Error('Nothing is found.')
    const params = { id: finding.id }
    const waiver = { reason: 'Known', until: '2099-01-01' }
    await lea.call(api.finding.waive, { params, version: 0, body: waiver })
    const first = lea.revision()
    const waived = (await snapshot()).decisions
    await app.admin.call(api.finding.reopen, { params, version: 1 })
    await undo(app.admin.revision())
    const back = (await snapshot()).decisions
    expect(back).toEqual(waived.map((one) => ({ ...one, version: 3 })))
    expect(back).toMatchObject([{ status: 'waived', by: { name: 'Lea Leader' }, ...waiver }])
    await undo(first)
    const { hygiene: after, findings: rest } = await app.admin.call(api.focus.read, { params: place.params })
    expect([...rest, ...after].find((one) => one.id === finding.id)).toMatchObject({ status: 'open' })
  })

  test('thresholds go back as a new version with the former numbers, but for those set again since', async () => {
    const { version: _v, setBy: _b, setAt: _a, ...numbers } = defaultPolicy
    const set = async (change: object, version: number) => {
      const body = { ...numbers, ...change }
      await app.admin.call(api.policy.set, { params: place.params, body, version })
      return app.admin.revision()
    }
    const first = await set({ minDriving: 7, statusDays: 10, note: 'Stricter' }, 0)
    await set({ minDriving: 8, statusDays: 10, note: 'Stricter' }, 1)
    expect(await undo(first)).toMatchObject({
      changed: 1,
      left: [{ key: 'Thresholds', field: 'Driving initiatives at least', reason: 'It was changed since.' }],
    })
    expect((await snapshot()).policy).toMatchObject({ version: 3, minDriving: 8, statusDays: 30, note: '' })
  })

  test('the portfolio’s facts, templates and members go back; a name or a role taken meanwhile is told', async () => {
    const { params } = place
    const { key, version } = (await snapshot()).portfolio
    await app.admin.call(api.portfolio.update, { params, body: { name: 'Renamed', key: 'QQQQ' }, version })
    const facts = app.admin.revision()
    const other = await newPlace(app)
    await app.admin.call(api.portfolio.update, {
      params: other.params,
      body: { key },
      version: other.portfolio.version,
    })
    expect(await undo(facts)).toMatchObject({ changed: 1, left: [{ field: 'Key' }] })
    expect((await snapshot()).portfolio).toMatchObject({ name: place.portfolio.name, key: 'QQQQ' })

    const body = { name: 'Usual', fields: { stage: 'idea' as const } }
    const template = await app.admin.call(api.template.create, { params, body })
    const oneOf = { ...params, template: template.id }
    await app.admin.call(api.template.remove, { params: oneOf, version: 0 })
    const removed = app.admin.revision()
    await app.admin.call(api.template.create, { params, body })
    expect(await undo(removed)).toMatchObject({
      changed: 0,
      left: [{ key: 'Usual', reason: 'There is a template “Usual” already.' }],
    })
    await undo(app.admin.revision())
    await undo(removed)
    expect((await app.admin.call(api.template.list, { params })).items).toEqual([template])

    const vera = await app.member('Vera Viewer', { [params.id]: 'viewer' })
    const member = async () =>
      (await app.admin.call(api.member.list, { params })).items.find((one) => one.user.id === vera.userId)
    const had = await member()
    if (!had) throw new Error('The member is missing.')
    await app.admin.call(api.member.remove, { params: { ...params, member: had.id }, version: 0 })
    await undo(app.admin.revision())
    expect(await member()).toEqual(had)
  })

  test('a proposal goes with its initiative, and a decision on it with the stage and the link that it made', async () => {
    const { params } = place
    const rita = await app.member('Rita Reviewer', { [params.id]: 'pmo' })
    const initiative = { title: 'Proposed', role: 'supports' as const, area: 'neither' as const }
    const body = { initiative, serves: core.id, mechanism: 'other' as const, rationale: 'It helps' }
    const before = await snapshot()
    const made = await app.admin.call(api.proposal.create, { params, body })
    const proposedAt = app.admin.revision()
    const proposed = await snapshot()
    await rita.call(api.proposal.accept, { params: { id: made.id }, version: 0, body: {} })
    expect((await snapshot()).links).toHaveLength(1)
    expect(await undo(rita.revision())).toMatchObject({ left: [] })
    const plain = (one: Snapshot) => ({
      links: one.links,
      initiatives: one.initiatives.map(({ version: _v, updatedAt: _u, ...rest }) => rest),
    })
    expect(plain(await snapshot())).toEqual(plain(proposed))
    expect(await undo(proposedAt)).toMatchObject({ left: [] })
    expect(plain(await snapshot())).toEqual(plain(before))
  })

  test('a declaration and a published update stay, and say why', async () => {
    await expect(undo(1)).rejects.toMatchObject({ status: 422, message: /A declaration stays/ })
    const made = await app.admin.call(api.status.create, {
      params: { id: work.id },
      body: { health: 'red', narrative: 'Late' },
    })
    await app.admin.call(api.status.publish, { params: { id: made.id }, version: made.version })
    const set = app.admin.revision()
    expect(await undo(set)).toMatchObject({
      changed: 1,
      left: [{ reason: 'What was published stays: correct it with a new update.' }],
    })
  })

  test('an initiative’s history tells its edits, its links, also those removed, and what was published of it', async () => {
    const { id, version } = await draft()
    await app.admin.call(api.support.remove, { params: { id }, version })
    const made = await app.admin.call(api.status.create, { params: { id: work.id }, body: { health: 'red' } })
    await app.admin.call(api.status.publish, { params: { id: made.id }, version: made.version })
    const history = (by: Client) => by.call(api.history.ofInitiative, { params: { id: work.id } })
    const told = await history(app.admin)
    expect(told.items.map(({ subject, action }) => `${subject.type} ${action}`).toSorted()).toEqual([
      'initiative create',
      'initiative update',
      'status_update publish',
      'support_link create',
      'support_link remove',
    ])
    const vera = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
    const { version: seen } = await app.admin.call(api.initiative.read, { params: { id: core.id } })
    const body = { confidential: true }
    await app.admin.call(api.initiative.update, { params: { id: core.id }, body, version: seen })
    const shown = await history(vera)
    expect(shown.items.some((one) => one.subject.type === 'support_link')).toBe(false)
    expect(shown.hidden).toBe(2)
  })
})
