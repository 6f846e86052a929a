import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

import { Problem } from '#shared/kernel/problem.ts'

import { sha256 } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { answerProblem } from './failures.ts'

const windowMs = 5 * 60_000
const attempts = 30
/** A person types a password wrong a few times; a page that is shown in a meeting is opened by a roomful at once. */
const passwordAttempts = 10
const openings = 300
/** An IPv6 customer has a whole network: its addresses are one. */
const ipv6Network = 64

/** What may be reached of the sign-in library; the rest of it is not part of Bearing. */
const allowed: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'GET /get-session',
])

/** Whose attempts are counted together: an IPv4 address however it is spelled, or an IPv6 network. */
export const countedAs = (address: string): string => ipKeyGenerator(address, ipv6Network)

interface Counting {
  limit?: number
  /** What is counted by itself, beside the address; absent: all together. */
  of?: (request: Request) => string
}

/** Counts what `isAttempt` tells by the status, and refuses more than `limit` of them from one place. */
const limiter = (
  isAttempt: (status: number) => boolean,
  { limit = attempts, of = () => '' }: Counting = {},
): RequestHandler =>
  rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => !isAttempt(response.statusCode),
    // the connection's own address: headers that name another can be made up
    keyGenerator: (request) => `${countedAs(request.socket.remoteAddress ?? '')} ${of(request)}`,
    handler: (_request, response) => {
      answerProblem(
        response,
        new Problem('too_many_requests', 'Too many attempts from here. Wait a few minutes, then try again.'),
      )
    },
  })

/** One of some thousand heaps that a link falls on: made-up ones cannot fill the memory. */
const linkOf = (request: Request): string => sha256(String(request.params['token'])).slice(0, 3)

/** Slows down guessing: failed attempts are counted by address, IPv6 by its network. */
export function guardSignIn(_house: House): RequestHandler[] {
  const slow = limiter((status) => status >= 400)
  const only: RequestHandler = (request, _response, next) => {
    if (!allowed.has(`${request.method} ${request.path}`))
      throw new Problem('not_found', 'There is no such operation.')
    next()
  }
  return [
    only,
    (request, response, next) => (request.method === 'POST' ? slow(request, response, next) : next()),
  ]
}

/**
 * The same for the first-run form, once it is locked, and for the secrets in invitation and share links. Typing errors
 * are free. Wrong passwords of a shared page, and its openings, are counted for each link.
 */
export function guardSecrets(): Router {
  const router = Router()
  router.post(
    '/setup',
    limiter((status) => status === 409),
  )
  router.use(
    '/invitations/:token',
    limiter((status) => status === 404),
  )
  router.use(
    '/share/:token',
    limiter((status) => status === 404, { limit: openings }),
    limiter((status) => status < 400, { limit: openings, of: linkOf }),
  )
  router.post(
    '/share/:token/opening',
    limiter((status) => status === 401, { limit: passwordAttempts, of: linkOf }),
  )
  return router
}
