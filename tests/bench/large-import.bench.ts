import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { askAlong } from './ask-along.ts'
import { importRows } from './import-rows.ts'
import { ms, rate } from './measure.ts'
import type { Figure } from './measure.ts'
import { prepare } from './prepare.ts'
import { forgetPeak, residentMb, startServer } from './servers.ts'

const rows = 75_000

/**
 * 75,000 new rows through upload, plan and commit on a server of their own: how fast, how much memory at most and
 * afterwards, and how long others wait for an answer meanwhile. The limit reads the same file with Papa Parse and
 * writes its rows and changes by prepared statements, in one transaction, and answers nobody meanwhile.
 */
export async function benchLargeImport(folder: string): Promise<Figure[]> {
  const place = join(folder, 'large-import')
  await mkdir(place)
  const seeded = await prepare(place, 100)
  const bearing = await startServer(['server/main.ts'], {
    DATABASE_URL: `file:${seeded.file}`,
    PORT: String(seeded.port),
    BEARING_URL: '',
    LOG_LEVEL: 'silent',
    BEARING_SECRET: 'bench secret '.repeat(4),
  })
  const bare = await startServer(['tests/bench/bare-import.ts', join(place, 'bare.db')])
  try {
    const url = `http://127.0.0.1:${bearing.port}/api/v1/portfolios/${seeded.portfolio.id}`
    const others = askAlong(url, seeded.token)
    await others.after(200)
    const before = residentMb(bearing.pid, 'VmRSS')
    forgetPeak(bearing.pid)
    const { seconds } = await importRows({ port: bearing.port, seeded, rows })
    const peak = residentMb(bearing.pid, 'VmHWM')
    await others.after(3_000)
    const after = residentMb(bearing.pid, 'VmRSS')
    const waited = await others.stop()

    const bareBefore = residentMb(bare.pid, 'VmRSS')
    forgetPeak(bare.pid)
    const started = performance.now()
    const answer = await fetch(`http://127.0.0.1:${bare.port}/?rows=${rows}`)
    if (!answer.ok) throw new Error(await answer.text())
    const bareSeconds = (performance.now() - started) / 1000
    const barePeak = residentMb(bare.pid, 'VmHWM')
    const bareAfter = residentMb(bare.pid, 'VmRSS')
    return [
      {
        work: 'import of 75,000 rows, plan and commit',
        here: rate(rows / seconds),
        limit: rate(rows / bareSeconds),
        ratio: `${(bareSeconds / seconds).toFixed(2)}x`,
        aim: '6,000/s',
      },
      {
        work: 'memory for it: before, at most, after',
        here: [before, peak, after].map(Math.round).join(', ') + ' MB',
        limit: [bareBefore, barePeak, bareAfter].map(Math.round).join(', ') + ' MB',
        ratio: '',
        aim: '',
      },
      {
        work: 'another answer meanwhile: p99, slowest',
        here: `${ms(waited.p99)}, ${ms(waited.slowest)}`,
        limit: ms(bareSeconds * 1000),
        ratio: '',
        aim: '100 ms',
      },
    ]
  } finally {
    await Promise.all([bearing.stop(), bare.stop()])
  }
}
