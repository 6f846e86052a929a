import type { Issue, ProblemCode } from '#shared/kernel/problem.ts'

/** `unreachable`: no answer at all; `unreadable`: an answer that is none of ours, such as a proxy's page. */
export type CallCode = ProblemCode | 'unreachable' | 'unreadable'

/** What a call that was not answered as hoped throws: branch on `code`, show `detail`. `status` 0 means no answer. */
export class CallProblem extends Error {
  readonly code: CallCode
  readonly detail: string
  readonly errors: readonly Issue[]
  /** The record as it is now, when the code is `stale_version`. */
  readonly current: unknown
  readonly status: number
  /** Names the request in the server's log; null without an answer. */
  readonly requestId: string | null

  constructor(
    code: CallCode,
    detail: string,
    more: { errors?: readonly Issue[]; current?: unknown; status: number; requestId?: string | null },
  ) {
    super(detail)
    this.name = 'CallProblem'
    this.code = code
    this.detail = detail
    this.errors = more.errors ?? []
    this.current = more.current
    this.status = more.status
    this.requestId = more.requestId ?? null
  }
}

/** Whatever was thrown, as a sentence for the person. */
export const sentenceOf = (error: unknown): string =>
  error instanceof CallProblem ? error.detail : 'Something went wrong in this page. Try again.'
