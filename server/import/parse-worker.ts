import { parentPort, workerData } from 'node:worker_threads'

import { detectKind } from './detect-kind.ts'
import { packNow } from './pack.ts'
import { parseCsv } from './parse-csv.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What the worker answers: the parsed file as JSON, and packed for the database; or the sentence of a refusal. */
export type WorkerAnswer =
  | { ok: true; json: string; packed: Uint8Array<ArrayBuffer> }
  | { ok: false; sentence: string | null }

async function parse(bytes: Buffer): Promise<WorkerAnswer> {
  try {
    const file = detectKind(bytes) === 'xlsx' ? await parseWorkbook(bytes) : parseCsv(bytes)
    return { ok: true, json: JSON.stringify(file), packed: packNow(JSON.stringify(file.sheets)) }
  } catch (error) {
    return { ok: false, sentence: error instanceof UnreadableFile ? error.message : null }
  }
}

// most files are text: they do not wait for what reads workbooks
const parseWorkbook = async (bytes: Buffer) => (await import('./parse-xlsx.ts')).parseXlsx(bytes)

// the file's bytes, handed over by `parseFile`
const answer = await parse(Buffer.from(workerData as ArrayBuffer))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
parentPort?.postMessage(answer)
