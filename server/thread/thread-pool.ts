import { Problem } from '#shared/kernel/problem.ts'

import { KeptThread } from './kept-thread.ts'
import type { Asked } from './kept-thread.ts'
import { Turns } from './turns.ts'
import type { TooMuch } from './answer-of.ts'

interface Settings {
  script: URL
  /** So many threads at most; who comes then waits. */
  atOnce: number
  /** Who comes while so many wait is refused. */
  waiting: number
  heapMb: number
  patienceMs: number
  /** How long a thread is kept for the next one; then its memory goes back. */
  keptMs: number
  refuse: (tooMuch: TooMuch) => Problem
  /** What those hear for whom there is no room. */
  tooMany: string
}

/** Threads of one script that work in turn for all who ask. */
export class ThreadPool {
  readonly #settings: Settings
  readonly #turns: Turns
  readonly #idle: { thread: KeptThread; ending: NodeJS.Timeout }[] = []

  constructor(settings: Settings) {
    this.#settings = settings
    this.#turns = new Turns(settings)
  }

  /** The script's answer. Throws Problem when it is too much or too many ask, and what breaks it off. */
  async ask<A>(asked: Asked, signal?: AbortSignal): Promise<A> {
    const { patienceMs, refuse, tooMany } = this.#settings
    if (!(await this.#turns.take(signal))) throw new Problem('unavailable', tooMany)
    const thread = this.#take()
    try {
      return await thread.ask<A>(asked, { patienceMs, refuse, signal })
    } finally {
      this.#keep(thread)
      this.#turns.leave()
    }
  }

  #take(): KeptThread {
    for (let kept = this.#idle.pop(); kept; kept = this.#idle.pop()) {
      clearTimeout(kept.ending)
      if (!kept.thread.hasEnded) return kept.thread
    }
    return new KeptThread(this.#settings.script, this.#settings.heapMb)
  }

  #keep(thread: KeptThread): void {
    if (thread.hasEnded) return
    const ending = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((one) => one.thread === thread),
        1,
      )
      void thread.end()
    }, this.#settings.keptMs)
    this.#idle.push({ thread, ending: ending.unref() })
  }
}
