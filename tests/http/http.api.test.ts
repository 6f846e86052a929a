import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let portfolio: Portfolio
  beforeAll(async () => {
    app = await startApp(await open())
    portfolio = await app.admin.call(api.portfolio.create, {
      body: { name: 'Care', key: 'KP', currency: 'USD' },
    })
  })
  afterAll(() => app.close())
  const log = (title: string, headers: Record<string, string> = {}) =>
    app.admin.request<{ id: string; title: string }>(
      'POST',
      `/api/v1/portfolios/${portfolio.id}/initiatives`,
      { body: { title }, headers },
    )

  test('an unchanged portfolio answers 304, a changed one its new state', async () => {
    const path = `/api/v1/portfolios/${portfolio.id}/snapshot`
    const first = await app.admin.request('GET', path)
    const known = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    expect((await app.admin.request('GET', path, { headers: known })).status).toBe(304)
    await log('Something new')
    const second = await app.admin.request('GET', path, { headers: known })
    expect(second.status).toBe(200)
    expect(second.headers.get('ETag')).not.toBe(first.headers.get('ETag'))
  })

  test('the same request under one key runs once and answers the same', async () => {
    const key = { 'Idempotency-Key': 'a' }
    const first = await log('Once', key)
    const second = await log('Once', key)
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('Bearing-Revision')).toBe(first.headers.get('Bearing-Revision'))
    const listed = await app.admin.call(api.initiative.list, {
      params: { id: portfolio.id },
      query: { q: 'once' },
    })
    expect(listed.total).toBe(1)
  })

  test('another body under a used key is refused', async () => {
    await log('One', { 'Idempotency-Key': 'b' })
    expect(await log('Two', { 'Idempotency-Key': 'b' })).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    })
  })

  test('a refused request leaves its key free', async () => {
    expect((await log('', { 'Idempotency-Key': 'c' })).status).toBe(400)
    expect((await log('Now', { 'Idempotency-Key': 'c' })).status).toBe(201)
  })

  test('of two at once under one key, one runs', async () => {
    const both = await Promise.all([
      log('Race', { 'Idempotency-Key': 'd' }),
      log('Race', { 'Idempotency-Key': 'd' }),
    ])
    expect(both.filter((one) => one.status === 201).length).toBeGreaterThanOrEqual(1)
    const listed = await app.admin.call(api.initiative.list, {
      params: { id: portfolio.id },
      query: { q: 'race' },
    })
    expect(listed.total).toBe(1)
  })

  const send = (body: string, headers: Record<string, string> = {}) =>
    app.admin.request<{ code: string; detail: string }>(
      'POST',
      `/api/v1/portfolios/${portfolio.id}/initiatives`,
      { body, headers },
    )

  test.each([
    ['no JSON', '{"title":', {}, 400],
    ['another content type', 'title=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['more than it takes', JSON.stringify({ title: 'x', summary: 'y'.repeat(9_000_000) }), {}, 413],
    ['a list for a record', '[]', {}, 400],
    ['a megabyte in one field', JSON.stringify({ title: 'x', summary: 'y'.repeat(1_000_000) }), {}, 400],
  ])('a body that is %s is refused as a problem', async (_what, body, headers, status) => {
    const answer = await send(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(answer.body.detail).toMatch(/\w.*\.$/)
  })

  test('an unknown operation, an unknown query field and a bad If-Match are refused', async () => {
    const at = `/api/v1/portfolios/${portfolio.id}`
    expect((await app.admin.request('GET', '/api/v1/nothing')).status).toBe(404)
    expect((await app.admin.request('GET', `${at}?colour=red`)).status).toBe(400)
    expect(
      (await app.admin.request('PATCH', at, { body: {}, headers: { 'If-Match': 'three' } })).status,
    ).toBe(400)
    expect((await app.admin.request('GET', '/api/v1/portfolios/%E0%A4%A')).status).toBe(400)
  })

  test('the answers carry the headers that protect a browser', async () => {
    const { headers } = await app.stranger.request('GET', '/api/v1/me')
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('X-Powered-By')).toBeNull()
  })

  test('whoever runs the server sees that it lives, is ready, and what it measured', async () => {
    expect((await app.stranger.request('GET', '/livez')).body).toBe('alive\n')
    expect((await app.stranger.request('GET', '/readyz')).body).toBe('ready\n')
    expect((await app.stranger.request('GET', '/version')).body).toMatchObject({ name: 'bearing' })
    expect((await app.stranger.request('GET', '/metrics')).body).toContain('bearing_request_seconds_bucket')
    const proxied = await app.stranger.request('GET', '/metrics', {
      headers: { 'X-Forwarded-For': '203.0.113.9' },
    })
    expect(proxied.status).toBe(401)
  })
})
