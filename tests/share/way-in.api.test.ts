import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import { goneSentence } from '#shared/share/share.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { accessesOf, give, pageAt, share, visit } from './sharing.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let maker: Client
  let now = new Date()
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00.000Z')
    place = await newPlace(app)
    await place.declare()
    await place.log({ title: 'Member app', role: 'drives', area: 'customer_engagement', budget: 100 })
    maker = await app.member('Mia Maker', { [place.portfolio.id]: 'pmo' })
  })
  afterAll(() => app.close())

  /** What a link that does not hold answers: always this, so that nobody learns whether there was one. */
  const expectGone = async (token: string) => {
    const [read, opening] = [await visit(app, token), await give(app, token, 'open sesame')]
    for (const { status, body, headers } of [read, opening]) {
      const { requestId: _, ...said } = body
      expect([status, said]).toEqual([
        404,
        {
          type: '/help#problem-not_found',
          title: 'Not found',
          status: 404,
          code: 'not_found',
          detail: goneSentence,
        },
      ])
      expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
      expect(headers.get('Set-Cookie')).toBeNull()
    }
  }

  test.each(['none', 'x'.repeat(43), 'x'.repeat(200), '..%2F..', '%00', '%F0%9F%98%80'])(
    'nobody gets in by %s, which is no link',
    async (token) => {
      expect.hasAssertions()
      await expectGone(token)
    },
  )

  test.each([
    ['a moment before its end', -1, true],
    ['at its end', 0, false],
    ['after its end', 1, false],
  ])('a link %s', async (_when, milliseconds, holds) => {
    const { token, link } = await share(maker, place, { days: 1 })
    now = new Date(Date.parse(link.expiresAt) + milliseconds)
    const [listed] = (await app.admin.call(api.share.list, { params: place.params })).items
    expect(listed?.state).toBe(holds ? 'open' : 'expired')
    if (holds) expect(await pageAt(app, token)).toMatchObject({ expiresAt: link.expiresAt })
    else await expectGone(token)
  })

  const memberOf = async (client: Client) => {
    const { items } = await app.admin.call(api.member.list, { params: place.params })
    const found = items.find((one) => one.user.id === client.userId)
    if (!found) throw new Error('no such member')
    return { params: { id: place.portfolio.id, member: found.id }, version: found.version }
  }
  const userOf = async (client: Client) => {
    const { items } = await app.admin.call(api.user.list)
    const found = items.find((one) => one.id === client.userId)
    if (!found) throw new Error('no such user')
    return { params: { user: found.id }, version: found.version }
  }

  test('a link holds while its maker may share: not as a viewer, nor without a role, and again with it', async () => {
    const shared = await share(maker, place)
    const listed = async () => (await app.admin.call(api.share.list, { params: place.params })).items[0]
    for (const role of ['contributor', 'viewer'] as const) {
      await app.admin.call(api.member.update, { ...(await memberOf(maker)), body: { role } })
      await expectGone(shared.token)
    }
    expect(await listed()).toMatchObject({ state: 'maker_gone' })
    await app.admin.call(api.member.update, { ...(await memberOf(maker)), body: { role: 'leader' } })
    await pageAt(app, shared.token)
    await app.admin.call(api.member.remove, await memberOf(maker))
    await expectGone(shared.token)
  })

  test('a link of somebody who is deactivated holds no longer', async () => {
    expect.hasAssertions()
    const { token } = await share(maker, place)
    await app.admin.call(api.user.update, { ...(await userOf(maker)), body: { active: false } })
    await expectGone(token)
    await app.admin.call(api.user.update, { ...(await userOf(maker)), body: { active: true } })
    await pageAt(app, token)
  })

  test('an administrator needs no role; once they are none, their link holds no longer', async () => {
    expect.hasAssertions()
    const second = await app.member('Abe')
    await app.admin.call(api.user.update, { ...(await userOf(second)), body: { role: 'admin' } })
    const { token } = await share(second, place)
    await pageAt(app, token)
    await app.admin.call(api.user.update, { ...(await userOf(second)), body: { role: 'member' } })
    await expectGone(token)
  })

  test('nobody gets into an archived portfolio, and again once it is back', async () => {
    expect.hasAssertions()
    const { token } = await share(maker, place)
    const { version } = await app.admin.call(api.portfolio.read, { params: place.params })
    await app.admin.call(api.portfolio.archive, { params: place.params, version })
    await expectGone(token)
    await app.admin.call(api.portfolio.restore, { params: place.params })
    await pageAt(app, token)
  })

  test('a revoked link is gone, whoever asks', async () => {
    const { token, link } = await share(maker, place)
    await maker.call(api.share.remove, { params: { id: link.id }, version: 0 })
    await expectGone(token)
    const answer = await app.admin.request('GET', `/api/v1/share/${token}`)
    expect(answer.status).toBe(404)
  })

  test('each time the page is shown is noted once, and each time it is refused, from where and with what', async () => {
    const shared = await share(maker, place)
    const agent = `Mozilla/5.0 ${'x'.repeat(300)}`
    await app.stranger.request('GET', `/api/v1/share/${shared.token}`, { headers: { 'User-Agent': agent } })
    now = new Date('2026-11-22T11:00:00.000Z')
    await pageAt(app, shared.token)
    const [listed] = (await maker.call(api.share.list, { params: place.params })).items
    expect(listed).toMatchObject({ opened: 2, lastOpenedAt: '2026-11-22T11:00:00.000Z' })
    await maker.call(api.share.remove, { params: { id: shared.link.id }, version: 0 })
    now = new Date('2026-11-22T12:00:00.000Z')
    await visit(app, shared.token)
    expect(await accessesOf(maker, shared)).toMatchObject([
      { outcome: 'refused', network: '127.0.0.0/24' },
      { outcome: 'opened', at: '2026-11-22T11:00:00.000Z' },
      { outcome: 'opened', agent: agent.slice(0, 200), at: '2026-11-22T10:00:00.000Z' },
    ])
  })

  test('accesses come page by page, the latest first', async () => {
    const shared = await share(maker, place)
    for (const minute of [1, 2, 3]) {
      now = new Date(`2026-11-22T10:0${minute}:00.000Z`)
      await pageAt(app, shared.token)
    }
    const params = { id: shared.link.id }
    const first = await maker.call(api.share.accesses, { params, query: { limit: 2 } })
    expect([first.total, first.hidden, first.items.map((one) => one.at.slice(14, 16))]).toEqual([
      3,
      0,
      ['03', '02'],
    ])
    const query = { limit: 2, cursor: first.nextCursor ?? '' }
    const second = await maker.call(api.share.accesses, { params, query })
    expect([second.nextCursor, second.items.map((one) => one.at.slice(14, 16))]).toEqual([null, ['01']])
  })

  test('the address and what is behind it are never listed, kept or told to others', async () => {
    const { token } = await share(maker, place, { password: 'open sesame' })
    const answers = [
      await visit(app, token),
      await give(app, token, 'wrong password'),
      await give(app, token, 'open sesame'),
      await app.stranger.request('GET', `/share/${token}`),
      await app.stranger.request('HEAD', `/share/${token}/`),
    ]
    for (const { headers } of answers) {
      expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    }
    const { headers } = await app.stranger.request('GET', '/api/v1/me')
    expect(headers.get('X-Robots-Tag')).toBeNull()
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
  })
})
