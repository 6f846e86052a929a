import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

const megabyte = 1_048_576

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let row: Initiative
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    row = await place.log({ title: 'Member app', budget: 829 })
  })
  afterAll(() => app.close())

  const patch = (body: unknown, headers = {}) =>
    app.admin.request<ProblemDetails>('PATCH', `/api/v1/initiatives/${row.id}`, {
      body,
      headers: { 'If-Match': `"${row.version}"`, ...headers },
    })
  const isAsBefore = async () => {
    expect(await app.admin.call(api.initiative.read, { params: { id: row.id } })).toEqual(row)
  }

  test('text of a megabyte is refused beside its field', async () => {
    const { status, body } = await patch({ summary: 'x'.repeat(megabyte), title: 'x'.repeat(501) })
    expect(status).toBe(400)
    expect(body.errors?.map((one) => one.path)).toEqual(['title', 'summary'])
    await isAsBefore()
  })

  test('a body above the limit is refused before it is parsed', async () => {
    const { status, body } = await patch({ summary: 'x'.repeat(9 * megabyte) })
    expect([status, body.code]).toEqual([413, 'too_large'])
    await isAsBefore()
  })

  test.each(['id', 'portfolioId', 'key', 'version', 'class', 'archivedAt', 'createdAt'])(
    'a body that writes %s is refused by name',
    async (field) => {
      const { status, body } = await patch({ [field]: 'x', title: 'Moved' })
      expect(status).toBe(400)
      expect(body.errors).toEqual([{ path: field, message: 'There is no such field.' }])
      await isAsBefore()
    },
  )

  test.each(['{', '{"title":', 'title=x', '\u0000'])('%j is no JSON', async (text) => {
    const { status, body } = await patch(text)
    expect([status, body.code]).toEqual([400, 'bad_input'])
  })

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a body as %s is refused',
    async (type) => {
      const { status, body } = await patch('{"title":"x"}', { 'Content-Type': type })
      expect([status, body.code]).toEqual([415, 'unsupported_type'])
      await isAsBefore()
    },
  )

  test.each(['/api/v1/initiatives/%E0%A4%A', '/api/v1/portfolios/%'])(
    'the address %s, which no decoder accepts, is a problem of the caller',
    async (path) => {
      expect(await statusOf(app.url, path)).toBe(400)
    },
  )

  test('the currency stays while there is money in it', async () => {
    const { id, version } = place.portfolio
    const current = await app.admin.call(api.portfolio.read, { params: { id } })
    const answer = await app.admin.request<ProblemDetails>('PATCH', `/api/v1/portfolios/${id}`, {
      body: { currency: 'JPY', name: 'Renamed' },
      headers: { 'If-Match': `"${version}"` },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.map((one) => one.path)).toEqual(['currency'])
    expect(await app.admin.call(api.portfolio.read, { params: { id } })).toEqual(current)
  })
})

/** Sends an address as it stands: fetch would refuse or correct it. */
const statusOf = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
