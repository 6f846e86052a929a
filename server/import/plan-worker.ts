import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

import type { Said } from '../thread/answer-of.ts'
import type { PlanOutcome, PlanTask } from './plan-cells.ts'

/** What the thread is given; it reads the portfolio itself, so that nobody waits while it does. */
export interface PlanData {
  task: PlanTask
  databaseUrl: string
  /** The organisation's day. */
  today: string
}

enableCompileCache()
const { openReading } = await import('../db/reading.ts')
const { loadSnapshot } = await import('../portfolio/snapshot.service.ts')
const { planCells } = await import('./plan-cells.ts')

const say = (said: Said<PlanOutcome>, handedOver: ArrayBuffer[] = []) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(said, handedOver)

// given by `planImport`
const { task, databaseUrl, today } = workerData as PlanData
const db = await openReading(databaseUrl)
try {
  const snapshot = await loadSnapshot(db, task.portfolioId, today)
  const onProgress = (progress: number) => say({ progress })
  const answer = await planCells(db, snapshot, { ...task, onProgress })
  say({ answer }, answer.ok ? [answer.rows.buffer] : [])
} finally {
  await db.close()
}
