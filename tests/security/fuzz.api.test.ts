import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { api } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { problemDetails, problemTable } from '#shared/kernel/problem.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Answer, TestApp } from '#tests/support/test-app.ts'
import { makeCallers, makePlace } from './fuzz-place.ts'
import type { Callers } from './fuzz-place.ts'
import type { Words } from './from-schema.ts'
import { requestsTo } from './fuzzed-request.ts'
import type { FuzzedRequest } from './fuzzed-request.ts'
import { rowsIn } from './rows-in.ts'

/** Cases an operation; `FUZZ_RUNS=1000` searches longer. PostgreSQL gets fewer: the code above it is the same. */
const cases = Number(process.env['FUZZ_RUNS'] ?? 100)
const runs = { sqlite: cases, postgresql: Math.ceil(cases / 5) }
const seed = 20_261_122

const operations = Object.entries(api)
  .flatMap(([feature, endpoints]) =>
    Object.entries(endpoints as Record<string, Endpoint>).map(([name, endpoint]) => ({
      name: `${feature}.${name}`,
      endpoint,
    })),
  )
  // making the samples takes no input and seconds; uploads and endless streams have tests of their own
  .filter(
    ({ name, endpoint }) => name !== 'portfolio.sample' && !endpoint.takes && endpoint.gives !== 'events',
  )

eachDatabase((provider, open) => {
  let app: TestApp
  let callers: Callers
  beforeAll(async () => {
    app = await startApp(await open())
    callers = await makeCallers(app)
  })
  const succeeded = new Map<Endpoint, number>()
  afterAll(() => app.close())

  // reading leaves a place as it was: all that only reads shares one
  let read: Promise<Words> | undefined
  const placeFor = ({ method }: Endpoint) => {
    if (method !== 'GET') return makePlace(app, callers)
    read ??= makePlace(app, callers)
    return read
  }

  test.each(operations)('$name keeps to what it declares, whatever it is sent', async ({ endpoint }) => {
    expect.hasAssertions()
    const requests = requestsTo(endpoint, await placeFor(endpoint))
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const answer = await sendTo(endpoint, request)
        const current = answer.status === 412 ? currentVersion(answer.body) : null
        // who saw the newer version may go on with it
        if (current !== null) await sendTo(endpoint, withVersion(request, current))
      }),
      { numRuns: runs[provider], seed },
    )
  })

  // oxlint-disable-next-line vitest/no-conditional-tests -- PostgreSQL runs too few requests to get through everywhere
  if (provider === 'sqlite') {
    // else the search would only ever meet the first refusal on the way
    test('requests got through to each operation that takes no secret', () => {
      const missed = operations.filter(({ endpoint }) => !succeeded.has(endpoint)).map(({ name }) => name)
      expect(missed).toEqual(['user.setup', 'user.invitation', 'user.accept'])
    })
  }

  async function sendTo(endpoint: Endpoint, { caller, path, headers, body }: FuzzedRequest) {
    const before = await rowsIn(app.house.db)
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const answer = await callers[caller].request(endpoint.method, path, {
      body,
      headers: { ...json, ...headers },
    })
    expectDeclared(endpoint, answer)
    if (answer.status >= 400) expect(await rowsIn(app.house.db), 'what a refusal left behind').toBe(before)
    else succeeded.set(endpoint, (succeeded.get(endpoint) ?? 0) + 1)
    return answer
  }
})

const withVersion = (request: FuzzedRequest, version: number): FuzzedRequest => ({
  ...request,
  headers: { ...request.headers, 'If-Match': `"${version}"` },
})

const currentVersion = (body: unknown): number | null =>
  z.object({ current: z.object({ version: z.int() }) }).safeParse(body).data?.current.version ?? null

/** A success of the declared status and shape, or a problem that the table knows, with every issue of bad input named. */
function expectDeclared(endpoint: Endpoint, { status, headers, body }: Answer): void {
  const said = JSON.stringify(body).slice(0, 400)
  expect(status, said).toBeLessThan(500)
  if (status < 400) {
    const preview = endpoint === api.declaration.create ? [200] : []
    const wanted = [endpoint.status ?? 200, ...preview, ...(endpoint.method === 'GET' ? [304] : [])]
    expect(wanted, said).toContain(status)
    if (status !== 304 && !endpoint.gives) expect(endpoint.reply.safeParse(body).error, said).toBeUndefined()
    return
  }
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  const problem = problemDetails.parse(body)
  const known = Object.entries(problemTable).find(([code]) => code === problem.code)?.[1]
  expect(known, said).toEqual({ status, title: problem.title })
  expect(problem.status).toBe(status)
  expect(problem.detail).toMatch(/\S.*[.?!]$/s)
  const isUnreadable = /not valid JSON|malformed/.test(problem.detail)
  if (problem.code === 'bad_input' && !isUnreadable) expect(problem.errors, said).not.toHaveLength(0)
}
