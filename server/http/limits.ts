import type { RequestHandler } from 'express'
import { Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

import { Problem } from '#shared/kernel/problem.ts'

import type { House } from '../house.ts'
import { answerProblem } from './failures.ts'

const windowMs = 5 * 60_000
const attempts = 30
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

/** Counts what `isAttempt` tells by the status, and refuses more than `attempts` of them from one place. */
const limiter = (isAttempt: (status: number) => boolean): RequestHandler =>
  rateLimit({
    windowMs,
    limit: attempts,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => !isAttempt(response.statusCode),
    // the connection's own address: headers that name another can be made up
    keyGenerator: (request) => countedAs(request.socket.remoteAddress ?? ''),
    handler: (_request, response) => {
      answerProblem(
        response,
        new Problem('too_many_requests', 'Too many attempts from here. Wait a few minutes, then try again.'),
      )
    },
  })

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

/** The same for the first-run form, once it is locked, and for the secrets in invitation links. Typing errors are free. */
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
  return router
}
