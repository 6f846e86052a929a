import { inThread } from '../thread/in-thread.ts'
import { limits } from './parsed-file.ts'
import type { WorkerAnswer } from './parse-worker.ts'
import { refuseFile, refuseThread } from './refuse-file.ts'

export type Parsed = Extract<WorkerAnswer, { ok: true }>

/**
 * Parses an uploaded file in a thread of its own: a hostile file takes nothing down but itself. Its cells stay packed,
 * and the bytes are handed over, and gone here. Throws Problem with a sentence.
 */
export async function parseFile(bytes: ArrayBuffer, signal?: AbortSignal): Promise<Parsed> {
  const answer = await inThread<WorkerAnswer>(new URL('parse-worker.ts', import.meta.url), {
    data: bytes,
    transfer: [bytes],
    heapMb: limits.parserHeapMb,
    patienceMs: limits.parseMs,
    refuse: refuseThread,
    signal,
  })
  if (!answer.ok) throw refuseFile(answer.sentence ?? 'The file cannot be read: it is damaged.')
  return answer
}
