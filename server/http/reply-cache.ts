import { createHash } from 'node:crypto'
import { constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'

import { LRUCache } from 'lru-cache'

const squeeze = promisify(gzip)
const maxBytes = 96 * 1024 * 1024
const worthSqueezing = 1_400

export interface KeptReply {
  body: Buffer
  /** Null when it would not help. */
  gzipped: Buffer | null
}

/**
 * Bytes of answers by what they are a function of: the portfolio's revision, the organisation's, the day, the query and
 * what the reader may see. Built and compressed once; nothing is ever invalidated, old keys are just not asked for again.
 */
export class ReplyCache {
  readonly #kept = new LRUCache<string, KeptReply>({
    maxSize: maxBytes,
    sizeCalculation: (one) => one.body.length + (one.gzipped?.length ?? 0) + 200,
  })
  readonly #making = new Map<string, Promise<KeptReply>>()

  /** The bytes for a key; `make` runs once however many ask at the same time. */
  async get(key: string, make: () => Promise<unknown>): Promise<KeptReply> {
    const known = this.#kept.get(key) ?? this.#making.get(key)
    if (known) return known
    const making = this.#make(key, make).finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  async #make(key: string, make: () => Promise<unknown>): Promise<KeptReply> {
    const body = Buffer.from(JSON.stringify(await make()))
    const gzipped =
      body.length < worthSqueezing ? null : await squeeze(body, { level: constants.Z_BEST_SPEED })
    const kept = { body, gzipped }
    this.#kept.set(key, kept)
    return kept
  }
}

/** A strong tag for a cache key or for bytes. */
export const etagOf = (text: string | Buffer): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
