import { Router } from 'express'
import type { Request, RequestHandler, Response } from 'express'

import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { admit } from '../auth/caller.ts'
import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { makeCall } from './call.ts'
import type { Call, FileHandler, Handler, Handlers } from './call.ts'
import { answerBytes, answerKept, isUnchanged } from './conditional.ts'
import { replayed } from './idempotency.ts'
import type { StateKey } from './kept-by-state.ts'
import { parseRequest } from './parse.ts'
import { etagOf, KeptReply } from './reply-cache.ts'

/** A feature's endpoints with their handlers. Each endpoint of the contract must have one, or this does not compile. */
export interface Routes {
  endpoint: Endpoint
  handler: (call: Call<Endpoint>) => Promise<unknown>
}

export function implement<const A extends Record<string, Endpoint>>(api: A, handlers: Handlers<A>): Routes[] {
  return Object.entries(api).map(([name, endpoint]) => ({
    endpoint,
    // the mapped type pairs each name's endpoint with its own handler; going through names loses that
    handler: handlers[name] as unknown as Handler<Endpoint> | FileHandler<Endpoint>,
  }))
}

/** `/portfolios/{id}` as Express writes it. */
const expressPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** All routes on one router, in the order of the contract. */
export function serveAll(house: House, routes: readonly Routes[]): Router {
  const router = Router()
  for (const one of routes) {
    const method = one.endpoint.method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete' // the contract's five
    router[method](expressPath(one.endpoint.path), serveOne(house, one))
  }
  router.use(() => {
    throw new Problem('not_found', 'There is no such operation.')
  })
  return router
}

function serveOne(house: House, { endpoint, handler }: Routes): RequestHandler {
  return async (request, response) => {
    const caller = await admit(house, request, {
      right: endpoint.right,
      subject: endpoint.of ?? 'none',
      id: String(request.params['id'] ?? ''),
    })
    refuseForeignOrigin(house, request, caller)
    response.status(endpoint.status ?? 200)
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-cache')
    if (endpoint.method === 'GET') await read(house, { endpoint, handler }, { request, response, caller })
    else await change(house, { endpoint, handler }, { request, response, caller })
  }
}

interface Exchange {
  request: Request
  response: Response
  caller: Caller
}

/** An answer that a portfolio's and the organisation's revision decide is kept under them; a repeat costs a 304. */
async function read(house: House, { endpoint, handler }: Routes, exchange: Exchange): Promise<void> {
  const { request, response, caller } = exchange
  const key = keyOf(endpoint, request, caller)
  if (key !== null && isUnchanged(request, response, etagOf(`${key.of} ${key.state}`))) return
  const call = makeCall(endpoint, { house, ...exchange }, await parseRequest(endpoint, request, response))
  if (endpoint.gives) return void (await handler(call))
  if (key !== null) return answerKept(request, response, await house.replies.get(key, () => handler(call)))
  const reply = await handler(call)
  if (reply instanceof KeptReply) return answerKept(request, response, reply)
  answerBytes(request, response, Buffer.from(JSON.stringify(reply)))
}

async function change(house: House, { endpoint, handler }: Routes, exchange: Exchange): Promise<void> {
  const { request, response } = exchange
  const parsed = await parseRequest(endpoint, request, response)
  const call = makeCall(endpoint, { house, ...exchange }, parsed)
  const reply = await replayed(call, () => handler(call))
  response.type('application/json').send(JSON.stringify(reply))
}

/** What the answer is a function of; null where more than revisions decides it. */
function keyOf(endpoint: Endpoint, request: Request, caller: Caller): StateKey | null {
  if (!caller.portfolio || endpoint.of === 'import' || isVolatile(endpoint, request)) return null
  const sees = caller.seesConfidential ? 'all' : `own:${caller.user?.person ?? ''}`
  const { id, revision } = caller.portfolio
  return {
    of: `${request.method} ${request.originalUrl} ${id} ${sees}`,
    state: `${revision} ${caller.organisationRevision} ${caller.today}`,
  }
}

const isVolatile = ({ volatile = [] }: Endpoint, { query }: Request) =>
  volatile === true || volatile.some((name) => Object.hasOwn(query, name))

// A browser names the page that a request comes from. With a cookie, only our own pages may change anything.
function refuseForeignOrigin(house: House, request: Request, caller: Caller): void {
  if (request.method === 'GET' || caller.credential?.kind === 'token') return
  const { origin } = request.headers
  const ours = [new URL(house.config.url).host, request.headers.host]
  const foreign =
    origin === undefined ? request.headers['sec-fetch-site'] === 'cross-site' : !ours.includes(hostOf(origin))
  if (foreign) throw new Problem('forbidden', 'This request comes from another site.')
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin)
