import type { Worker } from 'node:worker_threads'

import type { Problem } from '#shared/kernel/problem.ts'

/** What a thread says: how far it is, 0 to 1, then its answer. */
export type Said<A> = { progress: number } | { answer: A }

/** What a thread is ended for: it took too long, too much memory, or ended by itself without an answer. */
export type TooMuch = 'time' | 'memory' | 'ended'

export interface Patience {
  patienceMs: number
  /** The refusal, in the caller's words. */
  refuse: (tooMuch: TooMuch) => Problem
  signal?: AbortSignal | undefined
  /** What the signal does: ends the waiting, or asks the thread to stop, whose answer then tells. */
  stop?: 'end' | 'ask'
  onProgress?: ((progress: number) => void) | undefined
}

/** The next answer of a thread. Throws Problem when it is too much, and what broke it off; the thread still runs then. */
export function answerOf<A>(
  worker: Worker,
  { patienceMs, refuse, signal, stop = 'end', onProgress }: Patience,
): Promise<A> {
  const { promise, resolve, reject } = Promise.withResolvers<A>()
  const tooLong = setTimeout(() => reject(refuse('time')), patienceMs)
  const hear = (said: Said<A>) => {
    if ('progress' in said) onProgress?.(said.progress)
    else resolve(said.answer)
  }
  const fail = (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('memory') : error)
  const end = () => reject(refuse('ended'))
  const breakOff = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
    if (stop === 'ask') worker.postMessage('stop')
    else reject(signal?.reason as Error) // an AbortError, unless the canceller gave another
  }
  worker.on('message', hear).once('error', fail).once('exit', end)
  if (signal?.aborted) breakOff()
  else signal?.addEventListener('abort', breakOff)
  return promise.finally(() => {
    clearTimeout(tooLong)
    signal?.removeEventListener('abort', breakOff)
    worker.off('message', hear).off('error', fail).off('exit', end)
  })
}
