import { LRUCache } from 'lru-cache'

/** What an answer is about, and the state of things that it was made from. */
export interface StateKey {
  of: string
  state: string
}

/**
 * Values that are a function of a state of things: a repeat is free, and nothing is ever invalidated. Of one thing only
 * the state asked for last is kept, because nobody asks for older ones again.
 */
export class KeptByState<T extends object> {
  readonly #kept: LRUCache<string, { state: string; value: T }>
  readonly #making = new Map<string, Promise<T>>()

  /** The sizes of all that is kept add up to `maxSize` at most; one alone may be as large as that, or larger. */
  constructor({ maxSize, sizeOf }: { maxSize: number; sizeOf: (value: T) => number }) {
    this.#kept = new LRUCache({
      maxSize,
      sizeCalculation: ({ value }) => Math.min(maxSize, sizeOf(value)),
    })
  }

  /** The value in a state; `make` runs once however many ask at the same time. */
  async get({ of, state }: StateKey, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(of)
    if (known?.state === state) return known.value
    const key = `${of} ${state}`
    const under = this.#making.get(key)
    if (under) return under
    const making = this.#make({ of, state }, make).finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  async #make({ of, state }: StateKey, make: () => Promise<T>): Promise<T> {
    const value = await make()
    this.#kept.set(of, { state, value })
    return value
  }
}
