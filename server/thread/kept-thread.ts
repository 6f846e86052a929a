import { setImmediate as others } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

import { answerOf } from './answer-of.ts'
import type { Patience } from './answer-of.ts'
import { threadOptions } from './thread-options.ts'

/** What a thread is asked for, as the messages that say it: others are heard between two of them. */
export type Asked = Iterable<unknown>

/** A thread that answers one question after another. It holds no process back while it has nothing to do. */
export class KeptThread {
  readonly #worker: Worker
  #hasEnded = false

  constructor(script: URL, heapMb: number) {
    this.#worker = new Worker(script, threadOptions(heapMb))
    // one that fails while nobody asks is just not there for the next
    this.#worker
      .on('error', () => undefined)
      .once('exit', () => {
        this.#hasEnded = true
      })
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Its answer. What fails, is broken off or is too much ends the thread. */
  async ask<A>(asked: Asked, patience: Patience): Promise<A> {
    this.#worker.ref()
    try {
      const answer = answerOf<A>(this.#worker, patience)
      // it may fail while it is still being told; then the last line throws
      answer.catch(() => undefined)
      for (const message of asked) {
        if (this.#hasEnded || patience.signal?.aborted) break
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
        this.#worker.postMessage(message)
        await others()
      }
      return await answer
    } catch (error) {
      await this.end()
      throw error
    } finally {
      this.#worker.unref()
    }
  }

  async end(): Promise<void> {
    this.#hasEnded = true
    await this.#worker.terminate()
  }
}
