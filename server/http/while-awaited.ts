import type { Response } from 'express'

import type { Problem } from '#shared/kernel/problem.ts'

/** Breaks off, for the reason given, what was asked for once the one who asked is gone without an answer. */
export function whileAwaited(response: Response, reason: Problem): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(reason)
  })
  return gone.signal
}
