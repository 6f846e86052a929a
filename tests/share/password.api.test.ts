import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { accessesOf, cookieOf, give, pageAt, share, visit } from './sharing.ts'
import type { Shared } from './sharing.ts'

const password = 'open sesame'
const hourMs = 3_600_000

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let shared: Shared
  let now = new Date()
  const start = Date.parse('2026-11-22T10:00:00.000Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
    place = await newPlace(app)
    await place.declare()
  })
  beforeEach(async () => {
    now = new Date(start)
    shared = await share(app.admin, place, { password })
  })
  afterAll(() => app.close())

  const asks = { status: 200, body: { state: 'asks' } }

  test('without its password a page says that it asks for one, and nothing else', async () => {
    const { status, body } = await visit(app, shared.token)
    expect([status, body]).toEqual([200, { state: 'asks' }])
    expect(await accessesOf(app.admin, shared)).toEqual([])
  })

  test('the password opens it for twelve hours, in that browser, for that link', async () => {
    const answer = await give(app, shared.token, password)
    expect([answer.status, answer.body]).toEqual([200, { until: '2026-11-22T22:00:00.000Z' }])
    const set = answer.headers.get('Set-Cookie') ?? ''
    for (const part of [
      /^bearing\.share=/,
      /; HttpOnly/,
      /; SameSite=Strict/,
      /; Max-Age=43200/,
      new RegExp(`; Path=/api/v1/share/${shared.token}(;|$)`),
    ])
      expect(set).toMatch(part)
    expect(set).not.toMatch(/Secure/)
    const cookie = cookieOf(answer)
    now = new Date(start + 12 * hourMs - 1)
    await pageAt(app, shared.token, `other=1; ${cookie}`)
    now = new Date(start + 12 * hourMs)
    expect(await visit(app, shared.token, cookie)).toMatchObject(asks)
  })

  test('over https the cookie goes over https only', async () => {
    app.house.config.https = true
    const answer = await give(app, shared.token, password)
    const reading = await visit(app, shared.token, cookieOf(answer))
    app.house.config.https = false
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Secure-bearing\.share=.*; Secure/)
    expect(reading.body.state).toBe('open')
  })

  test('the cookie ends with the link', async () => {
    const short = await share(app.admin, place, { password, days: 1 })
    now = new Date(Date.parse(short.link.expiresAt) - hourMs)
    expect((await give(app, short.token, password)).body).toEqual({ until: short.link.expiresAt })
  })

  test('a wrong password is refused, noted, and sets nothing; so does one that is almost right', async () => {
    for (const wrong of ['open Sesame', `${password} `, 'open sesam', 'x'.repeat(128)]) {
      const answer = await give(app, shared.token, wrong)
      expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_password' } })
      expect(answer.body.detail).toBe('This is not the password of this page.')
      expect(answer.headers.get('Set-Cookie')).toBeNull()
    }
    const noted = await accessesOf(app.admin, shared)
    expect(noted.map((one) => one.outcome)).toEqual(Array.from({ length: 4 }, () => 'wrong_password'))
  })

  test.each([[''], [null], [7], [['open sesame']], ['x'.repeat(129)]])(
    'a password that is %j is bad input',
    async (given) => {
      expect(await give(app, shared.token, given)).toMatchObject({ status: 400, body: { code: 'bad_input' } })
    },
  )

  test('no cookie of another link opens it, nor one that was changed', async () => {
    const other = await share(app.admin, place, { password })
    const theirs = cookieOf(await give(app, other.token, password))
    const mine = cookieOf(await give(app, shared.token, password))
    const [name = '', value = ''] = mine.split('=')
    const [until = '', signature = ''] = value.split('.')
    for (const cookie of [
      theirs,
      `${name}=${Number(until) + 1}.${signature}`,
      `${name}=${until}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'E' : 'A'}`,
      `${name}=${until}.`,
      `${name}=`,
      `${name}=${until}.${'A'.repeat(43)}`,
      `x${mine}`,
    ])
      expect(await visit(app, shared.token, cookie)).toMatchObject(asks)
    await pageAt(app, shared.token, `${theirs}; ${mine}`)
  })

  test('another password, or the end of the link, ends what was opened before', async () => {
    const cookie = cookieOf(await give(app, shared.token, password))
    await pageAt(app, shared.token, cookie)
    const { password: kept } = await app.house.signIn.$context
    const passwordHash = await kept.hash('another password')
    await app.house.db.exclusive(() =>
      app.house.db.prisma.shareLink.update({ where: { id: shared.link.id }, data: { passwordHash } }),
    )
    expect(await visit(app, shared.token, cookie)).toMatchObject(asks)
    await app.admin.call(api.share.remove, { params: { id: shared.link.id }, version: 0 })
    expect((await visit(app, shared.token, cookie)).status).toBe(404)
  })

  test('a page from elsewhere cannot give the password', async () => {
    const answer = await app.stranger.request('POST', `/api/v1/share/${shared.token}/opening`, {
      body: { password },
      headers: { Origin: 'https://elsewhere.example' },
    })
    expect(answer.status).toBe(403)
  })

  test('who guesses is held back for this link, and for no other', async () => {
    for (let at = 0; at < 10; at += 1) expect((await give(app, shared.token, `guess ${at}`)).status).toBe(401)
    const held = await give(app, shared.token, password)
    expect(held).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(held.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await visit(app, shared.token), 'reading goes on').toMatchObject(asks)
    const other = await share(app.admin, place, { password })
    expect((await give(app, other.token, password)).status).toBe(200)
  })
})
