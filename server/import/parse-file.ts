import { Worker } from 'node:worker_threads'

import { limits } from './parsed-file.ts'
import type { ParsedFile } from './parsed-file.ts'
import type { WorkerAnswer } from './parse-worker.ts'
import { refuseFile } from './refuse-file.ts'

export interface Parsed {
  file: ParsedFile
  /** The sheets for the database; `unpack` gives them back. */
  packed: Uint8Array<ArrayBuffer>
}

/**
 * Parses an uploaded file in a thread of its own, with limits on memory and time: a hostile file takes nothing down
 * but itself. The bytes are handed over, and gone here. Throws Problem with a sentence.
 */
export async function parseFile(bytes: ArrayBuffer, signal?: AbortSignal): Promise<Parsed> {
  const worker = new Worker(new URL('parse-worker.ts', import.meta.url), {
    workerData: bytes,
    transferList: [bytes],
    resourceLimits: { maxOldGenerationSizeMb: limits.parserHeapMb, maxYoungGenerationSizeMb: 64 },
    // what the file makes the parser say is nobody's concern
    stdout: true,
    stderr: true,
  })
  try {
    const answer = await answerOf(worker, signal)
    if (!answer.ok) throw refuseFile(answer.sentence ?? 'The file cannot be read: it is damaged.')
    // JSON that the worker made from just this type
    return { file: JSON.parse(answer.json) as ParsedFile, packed: answer.packed }
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, signal: AbortSignal | undefined): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(refuseFile('The file takes too long to read.'))
    }, limits.parseMs)
    const settle = (act: () => void) => {
      clearTimeout(tooLong)
      act()
    }
    worker.once('message', (answer: WorkerAnswer) => {
      settle(() => {
        resolve(answer)
      })
    })
    worker.once('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => {
        reject(outOfMemory ? refuseFile('The file needs more memory than an import may take.') : error)
      })
    })
    worker.once('exit', () => {
      settle(() => {
        reject(refuseFile('The file cannot be read.'))
      })
    })
    signal?.addEventListener('abort', () => {
      settle(() => {
        reject(signal.reason as Error) // an AbortError, unless the canceller gave another
      })
    })
  })
}
