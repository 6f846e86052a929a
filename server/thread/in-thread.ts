import { Worker } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'

import type { Problem } from '#shared/kernel/problem.ts'

/** What a thread says: how far it is, 0 to 1, then its answer. */
export type Said<A> = { progress: number } | { answer: A }

/** What a thread is ended for: it took too long, too much memory, or ended by itself without an answer. */
export type TooMuch = 'time' | 'memory' | 'ended'

interface Work {
  data: unknown
  /** Of `data`, what is handed over, and gone here. */
  transfer: Transferable[]
  heapMb: number
  patienceMs: number
  /** The refusal, in the caller's words. */
  refuse: (tooMuch: TooMuch) => Problem
  signal?: AbortSignal | undefined
  /** What the signal does: ends the thread, or asks it to stop, whose answer then tells. */
  stop?: 'end' | 'ask'
  onProgress?: ((progress: number) => void) | undefined
}

/**
 * Runs a script in a thread of its own, with limits on memory and time: what a file makes it do takes nothing down but
 * itself, and nobody else waits for it. Throws Problem with a sentence when it is too much, and what breaks it off.
 */
export async function inThread<A>(script: URL, work: Work): Promise<A> {
  const worker = new Worker(script, {
    workerData: work.data,
    transferList: work.transfer,
    resourceLimits: { maxOldGenerationSizeMb: work.heapMb, maxYoungGenerationSizeMb: 64 },
    // what a file makes its reader say is nobody's concern
    stdout: true,
    stderr: true,
  })
  try {
    return await answerOf<A>(worker, work)
  } finally {
    await worker.terminate()
  }
}

function answerOf<A>(
  worker: Worker,
  { patienceMs, refuse, signal, stop = 'end', onProgress }: Work,
): Promise<A> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(refuse('time'))
    }, patienceMs)
    const settle = (act: () => void) => {
      clearTimeout(tooLong)
      act()
    }
    worker.on('message', (said: Said<A>) => {
      if ('progress' in said) onProgress?.(said.progress)
      else
        settle(() => {
          resolve(said.answer)
        })
    })
    worker.once('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => {
        reject(outOfMemory ? refuse('memory') : error)
      })
    })
    worker.once('exit', () => {
      settle(() => {
        reject(refuse('ended'))
      })
    })
    const breakOff = () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
      if (stop === 'ask') return worker.postMessage('stop')
      settle(() => {
        reject(signal?.reason as Error) // an AbortError, unless the canceller gave another
      })
    }
    if (signal?.aborted) breakOff()
    else signal?.addEventListener('abort', breakOff)
  })
}
