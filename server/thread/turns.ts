/** Lets so many work at once; the next wait in the order they came, and no more than there is room for. */
export class Turns {
  readonly #atOnce: number
  readonly #room: number
  readonly #queue: (() => void)[] = []
  #working = 0

  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#atOnce = atOnce
    this.#room = waiting
  }

  /** Resolves when it is one's turn, which ends with `leave`; false where too many wait. Throws what breaks it off. */
  async take(signal?: AbortSignal): Promise<boolean> {
    signal?.throwIfAborted()
    if (this.#working < this.#atOnce) {
      this.#working += 1
      return true
    }
    if (this.#queue.length >= this.#room) return false
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const giveUp = () => {
      const place = this.#queue.indexOf(resolve)
      if (place === -1) return // it is one's turn already
      this.#queue.splice(place, 1)
      reject(signal?.reason as Error) // an AbortError, unless the canceller gave another
    }
    this.#queue.push(resolve)
    signal?.addEventListener('abort', giveUp)
    await promise.finally(() => signal?.removeEventListener('abort', giveUp))
    return true
  }

  /** Hands the turn on. */
  leave(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#working -= 1
  }
}
