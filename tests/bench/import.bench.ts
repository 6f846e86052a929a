import { importRows } from './import-rows.ts'
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
  const { seconds } = await importRows({ port: bearing.port, seeded, rows })
  return [
    {
      work: 'import of 10,000 rows, plan and commit',
      here: rate(rows / seconds),
      limit: '',
      ratio: times(rows / seconds / 6_000),
      aim: '6,000/s',
    },
  ]
}
