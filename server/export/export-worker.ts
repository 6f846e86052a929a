import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'

import type { Said } from '../thread/answer-of.ts'
import { gathered } from './export-message.ts'
import type { ExportMessage, ExportTask } from './export-message.ts'
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
  const made = await make(material, choice)
  // small ones may lie in memory that others share
  const bytes = made.byteLength === made.buffer.byteLength ? made : new Uint8Array(made)
  const said: Said<Uint8Array> = { answer: bytes }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(said, [bytes.buffer as ArrayBuffer]) // nobody shares memory here
}
