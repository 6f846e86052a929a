import { oneAtATime } from '../db/one-at-a-time.ts'
import { inThread } from '../thread/in-thread.ts'
import type { ImportContext } from './context.ts'
import { snapshotNow } from './context.ts'
import { limits } from './parsed-file.ts'
import { planCells } from './plan-cells.ts'
import type { PlanOutcome, PlanTask } from './plan-cells.ts'
import type { PlanData } from './plan-worker.ts'
import { refuseThread } from './refuse-file.ts'

/** Fewer cells are planned sooner than a thread starts: in some 40 ms. */
const cellsPlannedHere = 20_000

/** A plan takes memory several times its file, so large ones take turns. */
const inTurn = oneAtATime()

/** Plans an import: a small one here, a large one in a thread of its own. Throws Problem when it takes too much. */
export async function planImport(
  context: ImportContext,
  task: PlanTask,
  {
    cells,
    signal,
    onProgress,
  }: { cells: number; signal?: AbortSignal; onProgress?: (progress: number) => void },
): Promise<PlanOutcome> {
  const { house, today } = context
  if (cells <= cellsPlannedHere) {
    return planCells(house.db, await snapshotNow(context), {
      ...task,
      onProgress: onProgress ?? (() => undefined),
    })
  }
  const data: PlanData = { task, databaseUrl: house.config.databaseUrl, today }
  return inTurn(() =>
    inThread<PlanOutcome>(new URL('plan-worker.ts', import.meta.url), {
      data,
      transfer: [],
      heapMb: limits.planHeapMb,
      patienceMs: limits.planMs,
      refuse: refuseThread,
      signal,
      onProgress,
    }),
  )
}
