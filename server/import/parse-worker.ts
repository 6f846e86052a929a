import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

import type { Said } from '../thread/answer-of.ts'
import { detectKind } from './detect-kind.ts'
import { pack } from './pack.ts'
import type { Packed } from './pack.ts'
import { parseCsv } from './parse-csv.ts'
import type { ParsedFile } from './parsed-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What the worker answers: what is known of the file, and its sheets packed; or the sentence of a refusal. */
export type WorkerAnswer =
  | { ok: true; file: Omit<ParsedFile, 'sheets'>; packed: Packed; cells: number }
  | { ok: false; sentence: string | null }

async function parse(bytes: Buffer): Promise<WorkerAnswer> {
  try {
    const { sheets, ...file } = detectKind(bytes) === 'xlsx' ? await parseWorkbook(bytes) : parseCsv(bytes)
    const cells = sheets.reduce(
      (sum, { rows }) => rows.reduce((inSheet, row) => inSheet + row.length, sum),
      0,
    )
    return { ok: true, file, packed: pack(sheets), cells }
  } catch (error) {
    return { ok: false, sentence: error instanceof UnreadableFile ? error.message : null }
  }
}

// most files are text: they do not wait for what reads workbooks
const parseWorkbook = async (bytes: Buffer) => (await import('./parse-xlsx.ts')).parseXlsx(bytes)

enableCompileCache()
// the file's bytes, handed over by `parseFile`
const answer = await parse(Buffer.from(workerData as ArrayBuffer))
const said: Said<WorkerAnswer> = { answer }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
parentPort?.postMessage(said, answer.ok ? [answer.packed.buffer] : [])
