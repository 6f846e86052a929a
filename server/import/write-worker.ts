import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

import { Problem } from '#shared/kernel/problem.ts'
import type { ProblemCode } from '#shared/kernel/problem.ts'

import type { Said } from '../thread/answer-of.ts'
import type { WriteTask, WrittenRun } from './write-plan.ts'

/** What the thread is given. */
export interface WriteData {
  task: WriteTask
  databaseUrl: string
  /** The instant that it is written at. */
  at: string
}

/** What was written, or why nothing was. An error loses its class between threads, so a problem goes as what it says. */
export type WriteOutcome = ({ ok: true } & WrittenRun) | { ok: false; code: ProblemCode; message: string }

enableCompileCache()
const { openDatabase } = await import('../db/database.ts')
const { writePlan } = await import('./write-plan.ts')

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
const say = (said: Said<WriteOutcome>) => parentPort?.postMessage(said)

// given by `writeHereOrThere`
const { task, databaseUrl, at } = workerData as WriteData
const stop = new AbortController()
parentPort?.once('message', () => stop.abort(new Problem('conflict', 'stopped')))
const db = await openDatabase(databaseUrl)
try {
  const onProgress = (progress: number) => say({ progress })
  const clock = { now: () => new Date(at) }
  const written = await writePlan(db, clock, { ...task, signal: stop.signal, onProgress })
  say({ answer: { ok: true, ...written } })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  say({ answer: { ok: false, code: error.code, message: error.message } })
} finally {
  await db.close()
}
