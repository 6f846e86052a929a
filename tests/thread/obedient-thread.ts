import { parentPort, threadId } from 'node:worker_threads'

/** What the thread is told to do, and who it then says that it is. */
export type Order = 'answer' | 'later' | 'fail' | 'end' | 'fill memory' | 'keep silent' | { part: number }

let parts: number[] = []

parentPort?.on('message', (order: Order) => {
  if (typeof order === 'object') return void parts.push(order.part)
  if (order === 'fail') throw new Error('as told')
  if (order === 'end') process.exit()
  if (order === 'fill memory') fillMemory()
  if (order === 'keep silent') return
  const answer = { thread: threadId, parts }
  parts = []
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  setTimeout(() => parentPort?.postMessage({ answer }), order === 'later' ? 300 : 0)
})

function fillMemory(): never {
  const kept: string[][] = []
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => `${at} ${kept.length}`))
}
