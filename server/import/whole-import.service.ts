import { setTimeout as wait } from 'node:timers/promises'

import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { commitImport } from './commit.service.ts'
import type { ImportContext } from './context.ts'
import { cancelImport, readImport, replanImport } from './import.service.ts'
import { startImport } from './start.service.ts'
import type { Upload } from '../http/upload.ts'

const askAgainMs = 250
const allRows = { limit: Number.MAX_SAFE_INTEGER }

/** Plans a file and waits until the plan is there, with all its rows. `change` may alter how the file is read. */
export async function planImport(
  context: ImportContext,
  upload: Upload,
  change: (run: ImportRun) => ImportPatch | null = () => null,
): Promise<ImportRun> {
  const { run: started } = await startImport(context, upload)
  const run = await whenDone(context, started.id)
  if (run.failure !== null) throw new Problem('bad_input', run.failure)
  try {
    const patch = change(run)
    if (patch === null) return run
    await replanImport(context, run.id, { patch, version: run.version })
    return await readImport(context.house, run.id, allRows)
  } catch (error) {
    await dropImport(context, run)
    throw error
  }
}

/** Writes a plan and waits until it is written. What is left to settle refuses it, and drops the plan. */
export async function writeImport(context: ImportContext, plan: ImportRun): Promise<ImportRun> {
  try {
    await commitImport(context, plan.id, { version: plan.version })
  } catch (error) {
    await dropImport(context, plan)
    throw error
  }
  const run = await whenDone(context, plan.id)
  if (run.state !== 'committed')
    throw new Problem('internal', 'The import could not be written. Nothing was changed.')
  return run
}

export const dropImport = (context: ImportContext, { id, version }: ImportRun): Promise<ImportRun> =>
  cancelImport(context.house, id, version)

async function whenDone({ house }: ImportContext, id: string): Promise<ImportRun> {
  for (;;) {
    const run = await readImport(house, id, allRows)
    if (run.state !== 'planning' && run.state !== 'committing') return run
    await wait(askAgainMs)
  }
}
