import { hash } from 'node:crypto'
import { constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'

import { KeptByState } from './kept-by-state.ts'
import type { StateKey } from './kept-by-state.ts'

const squeeze = promisify(gzip)
const maxBytes = 64 * 1024 * 1024
const worthSqueezing = 1_400

/** A reply as bytes. A handler whose answer depends on more than who asks may give one back in place of the reply. */
export class KeptReply {
  readonly body: Buffer
  /** Null when it would not help. */
  readonly gzipped: Buffer | null
  constructor(body: Buffer, gzipped: Buffer | null) {
    this.body = body
    this.gzipped = gzipped
  }
}

/**
 * Bytes of answers by what they are a function of: the portfolio's revision, the organisation's, the day, the query and
 * what the reader may see. Built and compressed once.
 */
export class ReplyCache {
  readonly #kept = new KeptByState<KeptReply>({
    maxSize: maxBytes,
    sizeOf: ({ body, gzipped }) => body.length + (gzipped?.length ?? 0) + 200,
  })

  /** The bytes for a key; `make` runs once however many ask at the same time. */
  get(key: StateKey, make: () => Promise<unknown>): Promise<KeptReply> {
    return this.#kept.get(key, async () => toBytes(await make()))
  }
}

async function toBytes(reply: unknown): Promise<KeptReply> {
  const body = Buffer.from(JSON.stringify(reply))
  const gzipped = body.length < worthSqueezing ? null : await squeeze(body, { level: constants.Z_BEST_SPEED })
  return new KeptReply(body, gzipped)
}

/** A strong tag for a cache key or for bytes. */
export const etagOf = (text: string | Buffer): string => `"${hash('sha256', text, 'base64url').slice(0, 27)}"`
