import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'

import { Problem } from '#shared/kernel/problem.ts'

import type { Said } from '../thread/answer-of.ts'
import { gathered } from './export-message.ts'
import type { ExportMessage, ExportTask, Refused } from './export-message.ts'
import { makers } from './makers.ts'

enableCompileCache()

const gather = gathered()
parentPort?.on('message', (message: ExportMessage) => {
  const task = gather(message)
  // a file that cannot be made ends the thread, which tells who asked
  if (task) void answer(task)
})

async function answer({ format, material, choice }: ExportTask): Promise<void> {
  const make = await makers[format]()
  const said = await make(material, choice).then(asBytes, asRefused)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage({ answer: said } satisfies Said<Uint8Array | Refused>, handedOver(said))
}

/** Small ones may lie in memory that others share. */
const asBytes = (made: Uint8Array): Uint8Array =>
  made.byteLength === made.buffer.byteLength ? made : new Uint8Array(made)

function asRefused(error: unknown): Refused {
  if (!(error instanceof Problem)) throw error
  return { code: error.code, detail: error.message, errors: error.errors }
}

const handedOver = (said: Uint8Array | Refused) =>
  said instanceof Uint8Array ? [said.buffer as ArrayBuffer] : [] // nobody shares memory here
