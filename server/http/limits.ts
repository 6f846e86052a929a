import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

import { Problem } from '#shared/kernel/problem.ts'

import type { House } from '../house.ts'
import { answerProblem } from './failures.ts'

const windowMs = 5 * 60_000
const attempts = 30

/** What may be reached of the sign-in library; the rest of it is not part of Bearing. */
const allowed: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'GET /get-session',
])

const limiter = (): RequestHandler =>
  rateLimit({
    windowMs,
    limit: attempts,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    handler: (_request, response) => {
      answerProblem(
        response,
        new Problem('too_many_requests', 'Too many attempts from here. Wait a few minutes, then try again.'),
      )
    },
  })

/** Slows down guessing: failed attempts are counted by address, IPv6 by its network. */
export function guardSignIn(_house: House): RequestHandler[] {
  const slow = limiter()
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
