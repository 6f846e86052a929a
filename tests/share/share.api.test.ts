import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { share, tokenIn, visit } from './sharing.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let pmo: Client
  let leader: Client
  let contributor: Client
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date('2026-11-22T10:00:00.000Z') })
    place = await newPlace(app)
    await place.declare()
    pmo = await app.member('Petra', { [place.portfolio.id]: 'pmo' })
    leader = await app.member('Lea', { [place.portfolio.id]: 'leader' })
    contributor = await app.member('Cora', { [place.portfolio.id]: 'contributor' })
  })
  afterAll(() => app.close())

  const list = async (by: Client = pmo) => (await by.call(api.share.list, { params: place.params })).items
  const refused = (body: object) =>
    pmo.request<{ errors: { path: string }[] }>(
      'POST',
      `/api/v1/portfolios/${place.portfolio.id}/share-links`,
      { body },
    )

  test('a link is live, for thirty days and without a password, unless said otherwise', async () => {
    const { link, address } = await share(pmo, place)
    expect(link).toMatchObject({
      name: 'The board',
      kind: 'live',
      revision: null,
      asOf: null,
      basis: null,
      hasPassword: false,
      maker: { id: pmo.userId, name: 'Petra' },
      state: 'open',
      createdAt: '2026-11-22T10:00:00.000Z',
      expiresAt: '2026-12-22T10:00:00.000Z',
      revokedAt: null,
      opened: 0,
      lastOpenedAt: null,
      version: 0,
    })
    expect(address.startsWith(`${app.url}/share/`)).toBe(true)
  })

  test('its address holds 32 random bytes, which are shown once and kept nowhere', async () => {
    const key = { 'Idempotency-Key': 'one' }
    const body = { name: 'Once', password: 'open sesame' }
    const { address } = await pmo.call(api.share.create, { params: place.params, body }, key)
    const token = tokenIn(address)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const listed = JSON.stringify(await list())
    for (const secret of [token, 'open sesame', 'Hash']) expect(listed).not.toContain(secret)
    const tables = ['ShareLink', 'Change', 'IdempotencyKey', 'ShareAccess']
    const rows = await Promise.all(tables.map((table) => app.house.db.rows(`SELECT * FROM "${table}"`)))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain('open sesame')
  })

  test('a frozen one knows the revision that it stays at', async () => {
    const { link } = await share(leader, place, { kind: 'frozen', basis: 'fte', days: 365 })
    const { revision } = await app.admin.call(api.portfolio.read, { params: place.params })
    expect(link).toMatchObject({
      kind: 'frozen',
      revision,
      asOf: '2026-11-22',
      basis: 'fte',
      expiresAt: '2027-11-22T10:00:00.000Z',
    })
  })

  test.each([
    ['no name', { name: ' \u200B ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['no day', { name: 'x', days: 0 }, 'days'],
    ['more than a year', { name: 'x', days: 366 }, 'days'],
    ['half a day', { name: 'x', days: 0.5 }, 'days'],
    ['a password of seven characters', { name: 'x', password: '1234567' }, 'password'],
    ['a password of 129 characters', { name: 'x', password: 'x'.repeat(129) }, 'password'],
    ['a kind that is none', { name: 'x', kind: 'public' }, 'kind'],
    ['a basis that is none', { name: 'x', basis: 'mood' }, 'basis'],
    ['its own end', { name: 'x', expiresAt: '2099-01-01T00:00:00Z' }, 'expiresAt'],
    ['its own maker', { name: 'x', makerId: 'somebody' }, 'makerId'],
  ])('with %s it is refused beside the field', async (_what, body, path) => {
    const before = (await list()).length
    const { status, body: problem } = await refused(body)
    expect([status, problem.errors.map((one) => one.path)]).toEqual([400, [path]])
    expect(await list()).toHaveLength(before)
  })

  test.each([1, 365])('%i days are taken', async (days) => {
    const { link } = await share(pmo, place, { days })
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(days * 86_400_000)
  })

  test('the shortest and the longest password are taken', async () => {
    for (const password of ['12345678', 'x'.repeat(128)])
      expect((await share(pmo, place, { password })).link.hasPassword).toBe(true)
  })

  test('a leader revokes what the PMO made; it stops at once, stays listed, and nothing opens it again', async () => {
    const made = await share(pmo, place, { name: 'Auditors' })
    expect((await visit(app, made.token)).status).toBe(200)
    await leader.call(api.share.remove, { params: { id: made.link.id }, version: 0 })
    expect((await visit(app, made.token)).status).toBe(404)
    const listed = (await list()).find((one) => one.id === made.link.id)
    expect(listed).toMatchObject({
      state: 'revoked',
      revokedAt: '2026-11-22T10:00:00.000Z',
      revokedBy: { id: leader.userId, name: 'Lea' },
      version: 1,
    })
    await pmo.call(api.share.remove, { params: { id: made.link.id }, version: 0 })
    expect((await list()).find((one) => one.id === made.link.id)?.version).toBe(1)
  })

  test('revoking asks for the version, and refuses an older one', async () => {
    const { link } = await share(pmo, place)
    const path = `/api/v1/share-links/${link.id}`
    expect((await pmo.request('DELETE', path)).status).toBe(428)
    const stale = await pmo.request('DELETE', path, { headers: { 'If-Match': '"7"' } })
    expect(stale).toMatchObject({ status: 412, body: { current: { id: link.id, version: 0 } } })
  })

  test('whoever may not share neither sees links, nor makes or revokes them, nor reads who came', async () => {
    const { link } = await share(pmo, place)
    const params = { id: link.id }
    const outsider = await app.member('Otto')
    for (const [by, status] of [
      [contributor, 403],
      [outsider, 404],
      [app.stranger, 401],
    ] as const) {
      const refusal = { status }
      await expect(by.call(api.share.list, { params: place.params })).rejects.toMatchObject(refusal)
      await expect(share(by, place)).rejects.toMatchObject(refusal)
      await expect(by.call(api.share.remove, { params, version: 0 })).rejects.toMatchObject(refusal)
      await expect(by.call(api.share.accesses, { params })).rejects.toMatchObject(refusal)
    }
    const beside = await newPlace(app)
    const theirs = await app.member('Lena', { [beside.portfolio.id]: 'leader' })
    await expect(theirs.call(api.share.remove, { params, version: 0 })).rejects.toMatchObject({ status: 404 })
  })

  test('history tells who made it and who revoked it; an undo leaves both as they are, and says why', async () => {
    const { link, token } = await share(pmo, place, { name: 'Investors' })
    const made = pmo.revision()
    await leader.call(api.share.remove, { params: { id: link.id }, version: 0 })
    const revoked = leader.revision()
    const { items } = await leader.call(api.history.list, { params: place.params })
    const changes = items.flatMap((set) => set.changes).filter((one) => one.subject.id === link.id)
    expect(changes).toMatchObject([
      { actor: { name: 'Lea' }, action: 'update', after: { name: 'Investors' } },
      { actor: { name: 'Petra' }, action: 'create', after: { name: 'Investors', kind: 'live' } },
    ])
    for (const changeSet of [made, revoked]) {
      const undo = leader.call(api.history.undo, { params: place.params, body: { changeSet } })
      await expect(undo).rejects.toThrow(/revoked one stays revoked/)
    }
    expect((await visit(app, token)).status).toBe(404)
  })

  test('nothing is shared of an archived portfolio', async () => {
    const old = await newPlace(app)
    const { version } = await app.admin.call(api.portfolio.read, { params: old.params })
    await app.admin.call(api.portfolio.archive, { params: old.params, version })
    await expect(share(app.admin, old)).rejects.toMatchObject({ status: 409 })
  })
})
