import type { Request, Response } from 'express'

import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyIn } from '#shared/kernel/endpoint.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Caller } from '../auth/caller.ts'
import type { Scope, Tx } from '../db/write.ts'
import { write } from '../db/write.ts'
import type { House } from '../house.ts'
import type { KeptReply } from './reply-cache.ts'

/** What a handler is given: the request, parsed by the contract, from a caller who may. */
export interface Call<E extends Endpoint> {
  endpoint: E
  house: House
  caller: Caller
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The version in If-Match; 0 where the endpoint is not guarded. */
  version: number
  requestId: string
  request: Request
  response: Response
  /** Writes through the one door, in the portfolio asked about, else in the organisation; answers the store's reply. */
  write: <T>(work: (tx: Tx) => Promise<T>, scope?: Scope) => Promise<T>
  /** Another status than the contract's own. */
  answerWith: (status: number) => void
}

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<ReplyIn<E> | KeptReply>

/** A handler that writes its own bytes, as downloads and streams of events do. */
export type FileHandler<E extends Endpoint> = (call: Call<E>) => Promise<void>

export type Handlers<A extends Record<string, Endpoint>> = {
  [K in keyof A]: A[K] extends { gives: 'file' | 'events' } ? FileHandler<A[K]> : Handler<A[K]>
}

interface Parsed {
  params: unknown
  query: unknown
  body: unknown
  version: number
}

/** Puts a call together; the parsed parts are what the endpoint's own schemas gave. */
export function makeCall<E extends Endpoint>(
  endpoint: E,
  {
    house,
    caller,
    request,
    response,
  }: { house: House; caller: Caller; request: Request; response: Response },
  parsed: Parsed,
): Call<E> {
  const requestId = request.id
  return {
    endpoint,
    house,
    caller,
    // each was parsed by the schema that its type is inferred from
    params: parsed.params as ParamsOf<E>,
    query: parsed.query as QueryOf<E>,
    body: parsed.body as BodyOf<E>,
    version: parsed.version,
    requestId,
    request,
    response,
    write: async (work, scope = caller.portfolio?.id ?? 'organisation') => {
      const writer = { userId: userOf(caller).id, right: endpoint.right, owns: caller.owns, requestId }
      const { reply, revision } = await write(house.db, house.clock, { scope, writer, work })
      response.setHeader('Bearing-Revision', String(revision))
      return reply
    },
    answerWith: (status) => void response.status(status),
  }
}

/** The signed-in user; endpoints that need one have already refused strangers. */
export function userOf(caller: Caller): NonNullable<Caller['user']> {
  if (!caller.user) throw new Problem('not_signed_in', 'Sign in to go on.')
  return caller.user
}

/** The portfolio that the call is about; admitted calls have one. */
export function portfolioOf(caller: Caller): { id: PortfolioId; revision: number } {
  if (!caller.portfolio) throw new Problem('not_found', 'There is nothing here that you may see.')
  return caller.portfolio
}
