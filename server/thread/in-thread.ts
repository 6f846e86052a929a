import { Worker } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'

import { answerOf } from './answer-of.ts'
import type { Patience } from './answer-of.ts'
import { threadOptions } from './thread-options.ts'

interface Work extends Patience {
  data: unknown
  /** Of `data`, what is handed over, and gone here. */
  transfer: Transferable[]
  heapMb: number
}

/**
 * Runs a script in a thread of its own, with limits on memory and time: what a file makes it do takes nothing down but
 * itself, and nobody else waits for it. Throws Problem with a sentence when it is too much, and what breaks it off.
 */
export async function inThread<A>(script: URL, { data, transfer, heapMb, ...patience }: Work): Promise<A> {
  const worker = new Worker(script, {
    workerData: data,
    transferList: transfer,
    ...threadOptions(heapMb),
  })
  try {
    return await answerOf<A>(worker, patience)
  } finally {
    // what it still has to say is nobody's concern
    worker.on('error', () => undefined)
    await worker.terminate()
  }
}
