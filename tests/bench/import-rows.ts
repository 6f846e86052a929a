import type { ImportRun } from '#shared/import/import-run.ts'

import type { Seeded } from './prepare.ts'

/** A CSV of new rows, as many as asked for. */
export function csvOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `Imported ${at},IMP-${at},${at * 10},2026-01-01,2027-06-30,Unit ${1 + (at % 40)},Active`,
  )
  return `Title,External id,Budget,Start,End,Unit,Stage\n${lines.join('\n')}\n`
}

/** Uploads, plans and commits so many new rows, over HTTP; answers how long it took. Throws when not all were written. */
export async function importRows({
  port,
  seeded,
  rows,
}: {
  port: number
  seeded: Pick<Seeded, 'token' | 'portfolio'>
  rows: number
}): Promise<{ seconds: number }> {
  const base = `http://127.0.0.1:${port}/api/v1`
  const headers = { Authorization: `Bearer ${seeded.token}` }
  const form = new FormData()
  form.set('file', new File([csvOf(rows)], 'bench.csv', { type: 'text/csv' }))
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
  return { seconds }

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
