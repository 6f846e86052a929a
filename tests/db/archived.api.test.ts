import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { portfolioId } from '#shared/kernel/id.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { makeCallers, makePlace } from '#tests/security/fuzz-place.ts'
import { upload } from '#tests/import/upload.ts'
import type { Words } from '#tests/security/from-schema.ts'
import { requestsTo } from '#tests/security/fuzzed-request.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const sentence = 'This portfolio is archived. Bring it back to change it.'

/** All that is sent to something of a portfolio, but archiving itself. Imports, which begin with a file, come after. */
const operations = Object.entries(api)
  .flatMap(([feature, endpoints]) =>
    Object.entries(endpoints as Record<string, Endpoint>).map(([name, endpoint]) => ({
      name: `${feature}.${name}`,
      endpoint,
    })),
  )
  .filter(
    ({ name, endpoint: { of, method, right, takes } }) =>
      of && method !== 'GET' && right !== 'portfolio.archive' && !takes && name !== 'import.commit',
  )

/** What only reads, only prepares an import, or only remembers what its caller chose, though it is sent. */
const harmless = new Set([
  'exportChoice.keep',
  'focus.preview',
  'import.replan',
  'import.cancel',
  'importMapping.remove',
])

eachDatabase((_provider, open) => {
  let app: TestApp
  let words: Words
  let id: PortfolioId
  const portfolio = () => app.admin.call(api.portfolio.read, { params: { id } })
  beforeAll(async () => {
    app = await startApp(await open())
    words = await makePlace(app, await makeCallers(app))
    id = portfolioId.parse(words['portfolio']?.[0])
    await app.admin.call(api.portfolio.archive, { params: { id }, version: (await portfolio()).version })
  })
  afterAll(() => app.close())

  test.each(operations)('$name changes nothing in an archived portfolio', async ({ name, endpoint }) => {
    const { revision } = await portfolio()
    const said = new Set<string>()
    for (const { path, headers, body } of fc.sample(requestsTo(endpoint, words), { numRuns: 60, seed: 7 })) {
      const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
      const answer = await app.admin.request<ProblemDetails>(endpoint.method, path, {
        body,
        headers: { ...json, ...headers },
      })
      if (answer.status === 409) said.add(answer.body.detail)
      if (said.has(sentence)) break
    }
    expect([...said].includes(sentence), [...said].join(' ')).toBe(!harmless.has(name))
    expect((await portfolio()).revision).toBe(revision)
  })

  test('an import is planned there and not written', async () => {
    const { body: run } = await upload(app, app.admin, { portfolio: id, file: 'title\nToo late\n' })
    const commit = app.admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
    await expect(commit).rejects.toMatchObject({ status: 409, message: `409 conflict: ${sentence}` })
  })

  test('nobody is invited to it, and no account is left behind', async () => {
    const people = async () => (await app.admin.call(api.user.list)).total
    const before = await people()
    const memberships = [{ portfolio: id, role: 'viewer' as const }]
    const invite = app.admin.call(api.user.create, { body: { email: 'late@example.com', memberships } })
    await expect(invite).rejects.toMatchObject({ status: 400 })
    expect(await people()).toBe(before)
  })

  test('it is brought back, and takes changes again', async () => {
    await app.admin.call(api.portfolio.restore, { params: { id } })
    expect((await portfolio()).archivedAt).toBeNull()
    const made = await app.admin.call(api.initiative.create, { params: { id }, body: { title: 'After all' } })
    expect(made.title).toBe('After all')
  })
})
