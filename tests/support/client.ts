import { apiBase } from '#shared/api.ts'
import type { CallInput, Endpoint, ReplyOf } from '#shared/kernel/endpoint.ts'
import type { UserId } from '#shared/kernel/id.ts'
import type { Issue, ProblemDetails } from '#shared/kernel/problem.ts'

/** What an API answered, as it came over the wire. */
export interface Answer<T = unknown> {
  status: number
  headers: Headers
  body: T
}

/** What the API refused, thrown by `call`. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly Issue[]
  readonly current: unknown
  constructor(problem: ProblemDetails) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`)
    this.status = problem.status
    this.code = problem.code
    this.errors = problem.errors ?? []
    this.current = problem.current
  }
}

export interface Client {
  userId: UserId | null
  email: string
  token: string | null
  /** A request as any program would make it; nothing is thrown. */
  request: <T = unknown>(method: string, path: string, options?: RequestOptions) => Promise<Answer<T>>
  /** A call by the contract: the reply, or a Refusal. */
  call: <E extends Endpoint>(
    endpoint: E,
    input?: CallInput<E>,
    headers?: Record<string, string>,
  ) => Promise<ReplyOf<E>>
  /** The revision that the last write through this client made. */
  revision: () => number
}

export interface RequestOptions {
  body?: unknown
  headers?: Record<string, string>
}

/** A client with another credential, or none. */
export function clientFor(url: string, who: Pick<Client, 'userId' | 'email' | 'token'>): Client {
  let revision = 0
  const request: Client['request'] = async (method, path, { body, headers = {} } = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(who.token ? { Authorization: `Bearer ${who.token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    revision = Number(answer.headers.get('Bearing-Revision') ?? revision)
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('Content-Type') ?? '')
    // the caller says which shape it asked for
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as never,
    }
  }
  return {
    ...who,
    request,
    revision: () => revision,
    call: async (endpoint, input, headers = {}) => {
      const { path, body, version } = addressed(endpoint, input ?? {})
      const guard = version === undefined ? {} : { 'If-Match': `"${version}"` }
      const answer = await request(endpoint.method, path, { body, headers: { ...guard, ...headers } })
      // what is not a success is a problem, by the contract
      if (answer.status >= 400) throw new Refusal(answer.body as ProblemDetails)
      return answer.body as ReplyOf<typeof endpoint>
    },
  }
}

/** The address that an endpoint and its input make. */
export function addressed(
  endpoint: Endpoint,
  input: { params?: object; query?: object; body?: unknown; version?: number },
) {
  const params = new Map(Object.entries(input.params ?? {}))
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  )
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]),
  )
  return {
    path: `${apiBase}${path}${query.size > 0 ? `?${query}` : ''}`,
    body: input.body,
    version: input.version,
  }
}
