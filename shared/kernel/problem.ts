import * as z from 'zod'

import './issue.words.ts'

/** The closed list of what can go wrong, each with its HTTP status and title. Clients branch on the code. */
export const problemTable = {
  bad_input: { status: 400, title: 'Something in the request is not right' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  wrong_password: { status: 401, title: 'This password is not right' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'This conflicts with what is there' },
  changed_since: { status: 409, title: 'Some of these changed in the meantime' },
  still_running: { status: 409, title: 'The same request is still running' },
  stale_version: { status: 412, title: 'Somebody changed this in the meantime' },
  too_large: { status: 413, title: 'This is too large' },
  unsupported_type: { status: 415, title: 'This kind of content is not understood' },
  key_reused: { status: 422, title: 'This idempotency key belongs to another request' },
  not_ready: { status: 422, title: 'This cannot be done yet' },
  version_required: { status: 428, title: 'Say which version you are changing' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemTable

export const issue = z.object({ path: z.string(), message: z.string() })
export type Issue = z.infer<typeof issue>

/** RFC 9457 problem details. `current` holds the record as it is now when the code is `stale_version`. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(issue).optional(),
  current: z.unknown().optional(),
})
export type ProblemDetails = z.infer<typeof problemDetails>

/** What every layer throws when a request cannot be answered; turned into HTTP in one place. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly Issue[] | undefined
  readonly current: unknown

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: readonly Issue[]; current?: unknown } = {},
  ) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.errors = more.errors
    this.current = more.current
  }

  get status(): number {
    return problemTable[this.code].status
  }
}

/** All of a zod error's issues, keyed by dotted path; unknown keys are named one by one. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((found) => {
    const path = found.path.join('.')
    if (found.code === 'unrecognized_keys') {
      return found.keys.map((key) => ({
        path: path ? `${path}.${key}` : key,
        message: 'There is no such field.',
      }))
    }
    return [{ path, message: found.message }]
  })
}
