import { availableParallelism } from 'node:os'

import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { ThreadPool } from '../thread/thread-pool.ts'
import type { TooMuch } from '../thread/answer-of.ts'
import { inPieces } from './export-message.ts'
import type { Refused } from './export-message.ts'
import type { MadeInThread } from './makers.ts'

const tooMuchWords: Readonly<Record<TooMuch, string>> = {
  time: 'This file takes too long to make. Leave parts out, or choose CSV, which takes any number of rows.',
  memory:
    'This file needs more memory than it may take. Leave parts out, or choose CSV, which takes any number of rows.',
  ended: 'This file cannot be made.',
}

const pool = new ThreadPool({
  script: new URL('export-worker.ts', import.meta.url),
  // one processor stays free for those who do not wait for a file
  atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)),
  waiting: 16,
  heapMb: 768,
  patienceMs: 120_000,
  keptMs: 10_000,
  refuse: (tooMuch) => new Problem(tooMuch === 'ended' ? 'internal' : 'not_ready', tooMuchWords[tooMuch]),
  tooMany: 'Many files are being made right now. Try again in a minute.',
})

/**
 * Makes a file in another thread, while this one answers others. Throws Problem when there is no such file, when it takes
 * too much, or when too many wait already, and the signal's reason once that breaks it off.
 */
export async function makeInThread(
  format: MadeInThread,
  material: Material,
  choice: ExportChoice,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const made = await pool.ask<Uint8Array | Refused>(inPieces({ format, material, choice }), signal)
  if (made instanceof Uint8Array) return made
  throw new Problem(made.code, made.detail, { ...(made.errors && { errors: made.errors }) })
}
