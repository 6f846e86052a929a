import fc from 'fast-check'
import { apiBase } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { nearly } from './from-schema.ts'
import type { Words } from './from-schema.ts'
import { hostileBody, hostileText } from './hostile.ts'

export const callers = ['admin', 'leader', 'contributor', 'viewer', 'outsider', 'stranger'] as const

export interface FuzzedRequest {
  caller: (typeof callers)[number]
  path: string
  headers: Record<string, string>
  /** As it goes over the wire; undefined: none. */
  body: string | undefined
}

/** Requests to one operation: most are nearly right, so that they get far; each part is wrong now and then. */
export function requestsTo(endpoint: Endpoint, words: Words): fc.Arbitrary<FuzzedRequest> {
  return fc.record({
    caller: fc.oneof(
      { arbitrary: fc.constant('admin' as const), weight: 8 },
      { arbitrary: fc.constantFrom(...callers), weight: 2 },
    ),
    path: fc
      .tuple(pathOf(endpoint, words), queryOf(endpoint, words))
      .map(([path, query]) => apiBase + path + query),
    headers: headersOf(endpoint),
    body: bodyOf(endpoint, words),
  })
}

function pathOf(endpoint: Endpoint, words: Words): fc.Arbitrary<string> {
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const part = (name: string): fc.Arbitrary<string> => {
    const right = fc.constantFrom(...(words[name === 'id' ? (endpoint.of ?? name) : name] ?? ['none']))
    // a URL has no empty part, and none that is one or two dots
    const wrong = hostileText.filter((text) => text !== '' && !/^\.{1,2}$/.test(text) && text.isWellFormed())
    return fc.oneof({ arbitrary: right, weight: 12 }, { arbitrary: wrong, weight: 1 })
  }
  return fc.tuple(...names.map(part)).map((parts) => {
    const given = new Map(names.map((name, at) => [name, parts[at] ?? '']))
    return endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(given.get(name) ?? ''),
    )
  })
}

function queryOf(endpoint: Endpoint, words: Words): fc.Arbitrary<string> {
  const none = fc.constant('')
  const unknown = fc.constantFrom('?extra=1', '?id=x', '?__proto__=x', '?limit', '?q=a&q=b', '?%')
  if (!endpoint.query) return fc.oneof({ arbitrary: none, weight: 20 }, { arbitrary: unknown, weight: 1 })
  const known = nearly(endpoint.query, words).map((query) => {
    const entries = Object.entries(query !== null && typeof query === 'object' ? query : {})
    const params = new URLSearchParams(
      entries.map(([name, value]): [string, string] => [name, plain(value).toWellFormed()]),
    )
    return params.size > 0 ? `?${params}` : ''
  })
  return fc.oneof(
    { arbitrary: known, weight: 12 },
    { arbitrary: none, weight: 4 },
    { arbitrary: unknown, weight: 1 },
  )
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function headersOf(endpoint: Endpoint): fc.Arbitrary<Record<string, string>> {
  const right = fc.nat({ max: 3 }).map((version) => ({ 'If-Match': `"${version}"` }))
  const wrong = fc.constantFrom<Record<string, string>>(
    {},
    { 'If-Match': '*' },
    { 'If-Match': '1' },
    { 'If-Match': '"-1"' },
    { 'If-Match': '"99999999999"' },
    { 'If-Match': '"999999999999999"' },
    { 'If-Match': 'W/"0", "1"' },
  )
  const guard = endpoint.guarded
    ? fc.oneof({ arbitrary: right, weight: 8 }, { arbitrary: wrong, weight: 1 })
    : fc.constant({})
  const more = fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    {},
    { 'Idempotency-Key': 'one' },
    { 'Idempotency-Key': 'x'.repeat(300) },
    { 'If-None-Match': '*' },
    { Accept: 'text/plain' },
  )
  return fc.tuple(guard, more).map(([one, other]) => ({ ...one, ...other }))
}

function bodyOf(endpoint: Endpoint, words: Words): fc.Arbitrary<string | undefined> {
  const none = fc.constant(undefined)
  const wrong = endpoint.method === 'GET' ? none : hostileBody
  if (!endpoint.body) return fc.oneof({ arbitrary: none, weight: 12 }, { arbitrary: wrong, weight: 1 })
  return fc.oneof(
    { arbitrary: nearly(endpoint.body, words).map((body) => JSON.stringify(body)), weight: 18 },
    { arbitrary: wrong, weight: 1 },
    { arbitrary: none, weight: 1 },
  )
}
