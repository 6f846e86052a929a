import type { ImportRun } from '#shared/import/import-run.ts'

import { rate, times } from './measure.ts'
import type { Figure } from './measure.ts'
import type { Seeded } from './prepare.ts'
import type { Started } from './servers.ts'

const rows = 10_000

/** Uploads, plans and commits a file of 10,000 new rows; the limit is what the pick of other tools was measured at. */
export async function benchImport({
  bearing,
  seeded,
}: {
  bearing: Started
  seeded: Seeded
}): Promise<Figure[]> {
  const base = `http://127.0.0.1:${bearing.port}/api/v1`
  const headers = { Authorization: `Bearer ${seeded.token}` }
  const lines = Array.from(
    { length: rows },
    (_, at) => `Imported ${at},IMP-${at},${at * 10},2026-01-01,2027-06-30,Unit ${1 + (at % 40)},Active`,
  )
  const file = new File(
    [`Title,External id,Budget,Start,End,Unit,Stage\n${lines.join('\n')}\n`],
    'bench.csv',
    { type: 'text/csv' },
  )
  const form = new FormData()
  form.set('file', file)
  const started = performance.now()
  let run = await json<ImportRun>(
    await fetch(`${base}/portfolios/${seeded.portfolio.id}/imports`, { method: 'POST', body: form, headers }),
  )
  run = await settled(run)
  run = await json<ImportRun>(
    await fetch(`${base}/imports/${run.id}/commit`, {
      method: 'POST',
      headers: { ...headers, 'If-Match': `"${run.version}"` },
    }),
  )
  run = await settled(run)
  const seconds = (performance.now() - started) / 1000
  if (run.state !== 'committed' || run.counts.create !== rows)
    throw new Error(`the import ended ${run.state} with ${run.counts.create} rows`)
  return [
    {
      work: 'import of 10,000 rows, plan and commit',
      here: rate(rows / seconds),
      limit: '',
      ratio: times(rows / seconds / 6_000),
      aim: '6,000/s',
    },
  ]

  async function settled(one: ImportRun): Promise<ImportRun> {
    let now = one
    while (now.state === 'planning' || now.state === 'committing') {
      await new Promise((resolve) => setTimeout(resolve, 50))
      now = await json<ImportRun>(await fetch(`${base}/imports/${one.id}?limit=0`, { headers }))
    }
    return now
  }
}

async function json<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json() as Promise<T>
}
