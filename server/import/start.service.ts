import type { ImportRun } from '#shared/import/import-run.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { newId } from '../db/new-id.ts'
import { oneAtATime } from '../db/one-at-a-time.ts'
import type { ImportContext } from './context.ts'
import { detectKind } from './detect-kind.ts'
import { insertRun, saveRun } from './import-run.store.ts'
import type { Parts, StoredRun, Summary } from './import-run.store.ts'
import { asJob, usualPatienceMs, withinPatience } from './jobs.ts'
import type { Job } from './jobs.ts'
import { parseFile } from './parse-file.ts'
import { planImport } from './plan.service.ts'
import { presentRun, showRun } from './present.ts'
import { refuseFile } from './refuse-file.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { Upload } from '../http/upload.ts'

/** A parser may take much memory, so files take turns. */
const inTurn = oneAtATime()

/** How much of the work it is to read a file; to plan it is the rest. */
const readShare = 0.4

export interface Progress {
  run: ImportRun
  /** False: it goes on, ask again. */
  finished: boolean
}

interface Planned {
  run: StoredRun
  parts: Parts
}

/**
 * Plans the import of an uploaded file; nothing is written to the portfolio. A file that cannot be read leaves nothing
 * behind: Problem. What takes longer than a request waits is stored as planning, and goes on; what nobody waits for any
 * more, as `signal` says, is broken off.
 */
export async function startImport(
  context: ImportContext,
  upload: Upload,
  { patienceMs = usualPatienceMs, signal }: { patienceMs?: number; signal?: AbortSignal } = {},
): Promise<Progress> {
  const { house } = context
  const planning = newRun(context, upload)
  const work = asJob(planning.id, 'planning', (job) => {
    signal?.addEventListener('abort', () => job.abort.abort(signal.reason))
    return planFile(context, planning, { upload, job })
  })
  const planned = await withinPatience(work, patienceMs)
  if (planned) {
    await insertRun(house.db, planned.run, planned.parts)
    return { run: await showRun(house, planned.run), finished: true }
  }
  await insertRun(house.db, planning)
  void finishLater(context, planning, work)
  return { run: presentRun(house, planning), finished: false }
}

async function finishLater(
  context: ImportContext,
  planning: StoredRun,
  work: Promise<Planned>,
): Promise<void> {
  const { db, log } = context.house
  const version = planning.version + 1
  try {
    const { run, parts } = await work
    await saveRun(db, { ...run, version }, parts)
  } catch (error) {
    const isSentence = error instanceof Problem
    if (!isSentence) log.error({ err: error, requestId: context.requestId }, 'an import could not be planned')
    const failure = isSentence ? error.message : 'The file could not be read.'
    await saveRun(db, { ...planning, state: 'failed', failure, version }).catch((second: unknown) => {
      log.error({ err: second, requestId: context.requestId }, 'a failed import could not be marked')
    })
  }
}

async function planFile(
  context: ImportContext,
  planning: StoredRun,
  { upload, job }: { upload: Upload; job: Job },
): Promise<Planned> {
  const { signal } = job.abort
  const { file, packed, cells } = await inTurn(() => parseFile(upload.bytes, signal))
  job.progress = readShare
  const task = { portfolioId: planning.portfolioId, cells: packed, change: null }
  const onProgress = (share: number) => {
    job.progress = readShare + share * (1 - readShare)
  }
  const planned = await planImport(context, task, { cells, signal, onProgress })
  if (!planned.ok) throw new Error('nothing was asked that a file could not fit')
  const { kind, encoding, delimiter } = file
  const run: StoredRun = {
    ...planning,
    state: 'planned',
    file: { ...planning.file, kind, encoding, delimiter },
    mapping: planned.mapping,
    summary: { ...planned.summary, cells },
    plannedAt: planned.plannedAt,
  }
  return { run, parts: { cells: packed, plan: planned.rows } }
}

const noMapping: ImportMapping = {
  sheet: '',
  headerRow: 1,
  columns: [],
  constants: {},
  mode: 'upsert',
  key: 'title',
  saved: null,
}

const noSummary: Summary = {
  sheets: [],
  counts: { rows: 0, create: 0, update: 0, unchanged: 0, skip: 0, error: 0, warning: 0 },
  totals: { budget: 0, spent: 0 },
  errors: [],
  questions: [],
  notes: [],
  focus: null,
  cells: 0,
  pieces: null,
  firstKey: null,
}

function newRun({ house, portfolio, userId }: ImportContext, { name, bytes }: Upload): StoredRun {
  const now = house.clock.now()
  const kind = kindOf(bytes)
  return {
    id: newId(now),
    portfolioId: portfolio.id,
    userId,
    state: 'planning',
    failure: null,
    file: { name, bytes: bytes.byteLength, kind, encoding: null, delimiter: null },
    mapping: noMapping,
    summary: noSummary,
    plannedAt: portfolio.revision,
    changeSet: null,
    version: 0,
    createdAt: now.toISOString(),
  }
}

function kindOf(bytes: ArrayBuffer): StoredRun['file']['kind'] {
  try {
    return detectKind(new Uint8Array(bytes))
  } catch (error) {
    throw error instanceof UnreadableFile ? refuseFile(error.message) : error
  }
}
