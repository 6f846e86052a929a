import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countedAs } from '#server/http/limits.ts'
import { startApp, testPassword } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const attempts = 30
const accepted = { name: 'Guess', password: testPassword }
const first = { name: 'Second', email: 'second@example.com', password: testPassword }
const wrong = { email: 'nobody@example.com', password: 'not the password' }

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  const send = (method: string, path: string, body: unknown, at = 0) =>
    app.stranger.request(method, path, {
      body,
      // neither a made-up address nor another spelling of the address asked for starts a new count
      headers: { Origin: app.url, 'X-Forwarded-For': `203.0.113.${at}` },
    })

  test.each([
    ['sign-in', 'POST', () => '/api/auth/sign-in/email', wrong, 401],
    ['the first-run form', 'POST', (at: number) => `/api/v1/${at % 2 ? 'setup' : 'setup/'}`, first, 409],
    [
      'taking up an invitation',
      'POST',
      (at: number) => `/api/v1/invitations/guess-${at}/accept`,
      accepted,
      404,
    ],
  ])('%s answers a few wrong attempts, then 429', async (_door, method, pathOf, body, refused) => {
    for (let at = 1; at <= attempts; at += 1)
      expect((await send(method, pathOf(at), body, at)).status).toBe(refused)
    const { status, headers, body: problem } = await send(method, pathOf(attempts + 1), body)
    expect(status).toBe(429)
    expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    expect(problem).toMatchObject({ code: 'too_many_requests', status: 429 })
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  test('looking at an invitation counts with taking it up', async () => {
    expect((await send('GET', '/api/v1/invitations/another', undefined)).status).toBe(429)
  })

  test('everything else goes on', async () => {
    expect((await send('GET', '/api/v1/me', undefined)).status).toBe(200)
    expect((await app.admin.request('GET', '/api/v1/users')).status).toBe(200)
  })
})

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  test('a link that is right and typing errors cost no attempt', async () => {
    const { body } = await app.admin.request<{ invitation: { link: string } }>('POST', '/api/v1/users', {
      body: { email: 'new@example.com' },
    })
    const path = `/api/v1/invitations/${body.invitation.link.split('/').at(-1) ?? ''}`
    for (let at = 0; at <= attempts; at += 1) {
      expect((await app.stranger.request('GET', path)).status).toBe(200)
      const short = { ...accepted, password: 'short' }
      expect((await app.stranger.request('POST', `${path}/accept`, { body: short })).status).toBe(400)
    }
    expect((await app.stranger.request('POST', `${path}/accept`, { body: accepted })).status).toBe(200)
  })
})

describe('attempts are counted together', () => {
  const same: [string, string, string][] = [
    ['from one IPv6 network', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['however IPv6 is spelled', '2001:DB8:0001:0002:0:0:0:1', '2001:db8:1:2::1'],
    ['however IPv4 is spelled', '::ffff:192.0.2.7', '192.0.2.7'],
  ]
  test.each(same)('%s', (_what, one, other) => {
    expect(countedAs(one)).toBe(countedAs(other))
  })
  test.each([
    ['another IPv6 network', '2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['another IPv4 address', '192.0.2.7', '192.0.2.8'],
  ])('but not from %s', (_what, one, other) => {
    expect(countedAs(one)).not.toBe(countedAs(other))
  })
})
