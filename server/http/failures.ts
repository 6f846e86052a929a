import type { ErrorRequestHandler, Response } from 'express'

import { Problem, problemTable } from '#shared/kernel/problem.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'

import type { House } from '../house.ts'

/** What is not there right now may be asked for again after so long. */
const retryAfterSeconds = 15

/** Writes a problem as RFC 9457 problem details: the sentence goes to the person, details to the log. */
export function answerProblem(response: Response, problem: Problem): void {
  const { status, title } = problemTable[problem.code]
  const details: ProblemDetails = {
    type: `/help#problem-${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.message,
    requestId: response.req.id,
    ...(problem.errors ? { errors: [...problem.errors] } : {}),
    ...(problem.current === undefined ? {} : { current: problem.current }),
  }
  response.removeHeader('ETag')
  if (problem.code === 'unavailable') response.setHeader('Retry-After', retryAfterSeconds)
  response.status(status).type('application/problem+json').send(JSON.stringify(details))
}

/** The one place where a failure becomes HTTP. */
export const answerFailure =
  (house: House): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = asProblem(error)
    if (problem.status >= 500) house.log.error({ err: error, requestId: request.id }, 'a request failed')
    answerProblem(response, problem)
  }

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { type, status, code } = factsOf(error)
  if (type === 'entity.too.large')
    return new Problem('too_large', 'The request is larger than this operation takes.')
  if (type === 'entity.parse.failed') return new Problem('bad_input', 'The request is not valid JSON.')
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new Problem('unsupported_type', 'Send JSON in UTF-8.')
  }
  if (error instanceof URIError || status === 400)
    return new Problem('bad_input', 'The request is malformed.')
  // unique and foreign keys stand behind checks with better sentences; two writers can still meet here
  if (code === 'P2002')
    return new Problem('conflict', 'Something with the same name or key is already there.')
  if (code === 'P2003') return new Problem('conflict', 'Something that this refers to is no longer there.')
  if (unreachable.has(code))
    return new Problem(
      'unavailable',
      'The database does not answer right now. Nothing was changed; try again.',
    )
  return new Problem('internal', 'Something went wrong here. Nothing was changed by this request.')
}

/** Prisma, PostgreSQL, SQLite and sockets, when the database is away, busy or full. */
const unreachable = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  '57P01',
  '57P03',
  '53300',
  '40001',
  '40P01',
])

function factsOf(error: unknown): { type: string; status: number; code: string } {
  // whatever was thrown: only these three facts are looked at, and each is checked by what it is compared with
  const facts = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  return {
    type: textIn(facts['type']),
    status: Number(facts['status'] ?? 0),
    code: textIn(facts['code']),
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
