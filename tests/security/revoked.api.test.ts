import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { clientFor, startApp, testPassword } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let portfolio: Portfolio
  let now = new Date('2026-11-22T10:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
    portfolio = await app.admin.call(api.portfolio.create, {
      body: { name: 'Care', key: 'KP', currency: 'USD' },
    })
  })
  afterAll(() => app.close())
  const params = () => ({ id: portfolio.id })

  test('a member whose role was taken away is out at once', async () => {
    const viewer = await app.member('Vera', { [portfolio.id]: 'viewer' })
    await viewer.call(api.focus.read, { params: params() })
    const { items } = await app.admin.call(api.member.list, { params: params() })
    const member = items.find((one) => one.user.id === viewer.userId)
    await app.admin.call(api.member.remove, {
      params: { id: portfolio.id, member: member?.id ?? '' },
      version: 0,
    })
    await expect(viewer.call(api.focus.read, { params: params() })).rejects.toMatchObject({ status: 404 })
  })

  test('a deactivated user is out at once, by token and by password', async () => {
    const leaver = await app.member('Lea', { [portfolio.id]: 'leader' })
    const { items } = await app.admin.call(api.user.list)
    const user = items.find((one) => one.id === leaver.userId)
    if (!user) throw new Error('the member is not listed')
    await app.admin.call(api.user.update, {
      params: { user: user.id },
      body: { active: false },
      version: user.version,
    })
    await expect(leaver.call(api.focus.read, { params: params() })).rejects.toMatchObject({ status: 401 })
    expect((await signIn(app, leaver.email)).headers.get('Set-Cookie')).toBeNull()
  })

  test('the last administrator cannot be deactivated or demoted', async () => {
    const { items } = await app.admin.call(api.user.list)
    const admin = items.find((one) => one.id === app.admin.userId)
    if (!admin) throw new Error('the administrator is not listed')
    for (const body of [{ active: false }, { role: 'member' as const }]) {
      const change = app.admin.call(api.user.update, {
        params: { user: admin.id },
        body,
        version: admin.version,
      })
      await expect(change).rejects.toMatchObject({ status: 409 })
    }
  })

  test('a revoked token stops at once', async () => {
    const { token, secret } = await app.admin.call(api.token.create, { body: { name: 'script' } })
    const script = clientFor(app.url, { userId: null, email: '', token: secret })
    expect((await script.call(api.user.me)).administrator).toBe(true)
    await app.admin.call(api.token.remove, { params: { token: token.id } })
    expect((await script.call(api.user.me)).user).toBeNull()
  })

  test.each([
    ['a moment before its end', -1, true],
    ['at its end', 0, false],
    ['after its end', 1, false],
  ])('a token %s', async (_when, milliseconds, works) => {
    const { token, secret } = await app.admin.call(api.token.create, { body: { name: 'short', days: 1 } })
    const script = clientFor(app.url, { userId: null, email: '', token: secret })
    const before = now
    now = new Date(Date.parse(token.expiresAt) + milliseconds)
    expect((await script.call(api.user.me)).administrator).toBe(works)
    now = before
  })

  test('the secret of a token is shown once and stored only as a hash', async () => {
    const { secret } = await app.admin.call(api.token.create, { body: { name: 'hidden' } })
    const listed = await app.admin.request<string>('GET', '/api/v1/tokens')
    expect(JSON.stringify(listed.body)).not.toContain(secret)
    const rows = await app.house.db.rows('SELECT * FROM "ApiToken"')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('an invitation works once; a fresh one replaces it', async () => {
    const { user, invitation } = await app.admin.call(api.user.create, {
      body: { email: 'New.One@example.com' },
    })
    const second = await app.admin.call(api.user.invite, { params: { user: user.id } })
    const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
    const accept = (link: string) =>
      app.stranger.call(api.user.accept, {
        params: { token: tokenOf(link) },
        body: { name: 'New One', password: testPassword },
      })
    await expect(accept(invitation.link)).rejects.toMatchObject({ status: 404 })
    expect(await accept(second.link)).toMatchObject({ email: 'new.one@example.com', joined: true })
    await expect(accept(second.link)).rejects.toMatchObject({ status: 404 })
    expect((await signIn(app, 'new.one@example.com')).status).toBe(200)
  })

  test('a new password ends the sessions of the old one', async () => {
    const member = await app.member('Pia')
    const cookie = (await signIn(app, member.email)).headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const asBrowser = () =>
      app.stranger.request<{ user: unknown }>('GET', '/api/v1/me', { headers: { Cookie: cookie } })
    expect((await asBrowser()).body.user).not.toBeNull()
    const { link } = await app.admin.call(api.user.invite, {
      params: { user: member.userId ?? '' },
    })
    const body = { name: 'Pia', password: `${testPassword} two` }
    await app.stranger.call(api.user.accept, { params: { token: link.split('/').at(-1) ?? '' }, body })
    expect((await asBrowser()).body.user).toBeNull()
  })

  test('the first-run form is locked once there is a user', async () => {
    const body = { name: 'Eve', email: 'eve@example.com', password: testPassword }
    await expect(app.stranger.call(api.user.setup, { body })).rejects.toMatchObject({ status: 409 })
  })

  test('nobody signs up by themselves', async () => {
    const body = { name: 'Eve', email: 'eve@example.com', password: testPassword }
    const answer = await app.stranger.request('POST', '/api/auth/sign-up/email', {
      body,
      headers: { Origin: app.url },
    })
    expect(answer.status).toBe(404)
  })

  test('a change with the cookie from a page of another site is refused', async () => {
    const cookie = (await signIn(app, app.admin.email)).headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const make = (headers: Record<string, string>) =>
      app.stranger.request('POST', '/api/v1/units', {
        body: { name: `Unit ${Math.random()}` },
        headers: { Cookie: cookie, ...headers },
      })
    expect((await make({ Origin: 'https://evil.example' })).status).toBe(403)
    expect((await make({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await make({ Origin: app.url })).status).toBe(201)
  })
})

const signIn = (app: TestApp, email: string) =>
  app.stranger.request('POST', '/api/auth/sign-in/email', {
    body: { email, password: testPassword },
    headers: { Origin: app.url },
  })
