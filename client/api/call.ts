import { apiBase } from '#shared/api.ts'
import type { CallInput, Endpoint, ReplyOf } from '#shared/kernel/endpoint.ts'
import { problemDetails, problemTable } from '#shared/kernel/problem.ts'
import type { ProblemCode } from '#shared/kernel/problem.ts'
import { CallProblem } from './call-problem.ts'

export { CallProblem, sentenceOf } from './call-problem.ts'

interface Loose {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  version?: number
}

export interface CallOptions {
  signal?: AbortSignal
  /** For operations that take a file. */
  file?: File
  /** Makes a repeated POST of the same body answer as the first did. */
  idempotencyKey?: string
  /** How long to wait for work that may answer later, in seconds. */
  waitSeconds?: number
}

/** A reply with the revision that the write left behind: the number `undo` knows the change set by. Null for reads. */
export interface Sent<E extends Endpoint> {
  reply: ReplyOf<E>
  revision: number | null
}

/** Calls an operation of the contract and answers its reply; throws `CallProblem`. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> {
  return (await send(endpoint, input, options)).reply
}

/** As `call`, with the revision. */
export async function send<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<Sent<E>> {
  // CallInput is this shape, told apart by the endpoint's type parameters, which are gone here
  const given = input as Loose
  const response = await reach(addressOf(endpoint, input), requestOf(endpoint, given, options))
  const reply = await contentOf(response)
  if (!response.ok) throw problemOf(response, reply)
  const revision = response.headers.get('Bearing-Revision')
  // the server builds replies from the same schema; checking 10,000 rows again would only cost time
  return { reply: reply as ReplyOf<E>, revision: revision === null ? null : Number(revision) }
}

interface Downloaded {
  /** As the server names it. */
  name: string
  blob: Blob
}

/**
 * Fetches a file, telling after each part how much of it is here: a share of 1, null while its length is not known.
 * Throws `CallProblem`, also for a file that broke off.
 */
export async function download(
  address: string,
  { signal, onPart }: { signal: AbortSignal; onPart: (share: number | null) => void },
): Promise<Downloaded> {
  const response = await reach(address, { credentials: 'same-origin', signal })
  if (!response.ok) throw problemOf(response, await contentOf(response))
  const length = Number(response.headers.get('Content-Length') ?? 0)
  const parts: BlobPart[] = []
  let received = 0
  for (const reader = response.body?.getReader(); ;) {
    const part = await reader?.read()
    if (!part || part.done) break
    parts.push(part.value)
    received += part.value.length
    onPart(length > 0 ? Math.min(1, received / length) : null)
  }
  const type = response.headers.get('Content-Type') ?? ''
  return { name: fileNameIn(response), blob: new Blob(parts, { type }) }
}

const fileNameIn = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'bearing'

/** The address of an operation, also for links and downloads. */
export function addressOf<E extends Endpoint>(endpoint: E, input: CallInput<E>): string {
  // as above
  const given = input as Loose
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(text(given.params?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, text(value))
  }
  return `${apiBase}${path}${query.size > 0 ? `?${query}` : ''}`
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(text).join(',') : JSON.stringify(value)

function requestOf(endpoint: Endpoint, given: Loose, options: CallOptions): RequestInit {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  if (given.version !== undefined) headers.set('If-Match', `"${given.version}"`)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.waitSeconds !== undefined) headers.set('Prefer', `wait=${options.waitSeconds}`)
  const request: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (options.signal) request.signal = options.signal
  if (options.file) {
    const form = new FormData()
    form.set('file', options.file)
    request.body = form
  } else if (given.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    request.body = JSON.stringify(given.body)
  }
  return request
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new CallProblem('unreachable', 'Bearing cannot be reached. Nothing was saved.', { status: 0 })
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const body = await response.text()
  try {
    return body === '' ? undefined : JSON.parse(body)
  } catch {
    return undefined
  }
}

function problemOf(response: Response, reply: unknown): CallProblem {
  const { status } = response
  const read = problemDetails.safeParse(reply)
  if (!read.success) {
    return new CallProblem('unreadable', `The answer could not be read (${status}). Try again.`, { status })
  }
  const { code, detail, errors, current, requestId } = read.data
  return new CallProblem(isProblemCode(code) ? code : 'internal', detail, {
    ...(errors ? { errors } : {}),
    current,
    status,
    requestId,
  })
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemTable, code)
