import type * as z from 'zod'

import type { Right } from './right.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** What `{id}` in the path names; the server finds its portfolio and the caller's role there before anything else. */
export type Subject =
  | 'portfolio'
  | 'initiative'
  | 'support_link'
  | 'status_update'
  | 'proposal'
  | 'milestone'
  | 'gate'
  | 'dependency'
  | 'capability'
  | 'signal'
  | 'experiment'
  | 'finding'
  | 'import'
  | 'share_link'

/**
 * One operation of the API. `right` says who may call it; `of` what its `{id}` names (absent: nothing of a portfolio).
 * `guarded` operations need If-Match. `volatile`: more than revisions decides the answer, so it is made anew each
 * time; or only where one of these is in the query.
 * `once`: the reply holds a secret, which is kept nowhere, so an Idempotency-Key does not bring it back.
 * `later`: what takes long answers 202 and goes on. `takes: 'file'` is a multipart upload, `gives: 'file'` a download,
 * `gives: 'events'` a stream of server-sent events, each a `reply`; `media` are the media types
 * of a download.
 */
export interface Endpoint {
  readonly method: Method
  readonly path: `/${string}`
  readonly summary: string
  readonly right: Right
  readonly of?: Subject
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  readonly status?: 200 | 201 | 202 | 204
  readonly guarded?: true
  readonly volatile?: true | readonly string[]
  readonly once?: true
  readonly later?: true
  readonly takes?: 'file'
  readonly gives?: 'file' | 'events'
  readonly media?: readonly string[]
}

/** Keeps an endpoint's literal types. */
export const endpoint = <const E extends Endpoint>(described: E): E => described

type In<S> = S extends z.ZodType ? z.input<S> : Record<never, never>
type Out<S> = S extends z.ZodType ? z.output<S> : Record<never, never>

/** What a caller writes and what a handler reads: the same schemas before and after parsing. */
export type ParamsOf<E extends Endpoint> = Out<E['params']>
export type QueryOf<E extends Endpoint> = Out<E['query']>
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>
export type ReplyIn<E extends Endpoint> = z.input<E['reply']>
export type CallInput<E extends Endpoint> = (E['params'] extends z.ZodType
  ? { params: In<E['params']> }
  : { params?: never }) &
  (E['query'] extends z.ZodType ? { query?: In<E['query']> } : { query?: never }) &
  (E['body'] extends z.ZodType ? { body: z.input<E['body']> } : { body?: never }) &
  (E['guarded'] extends true ? { version: number } : { version?: never })
