import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { benchAssess, enlarged } from './assess.bench.ts'
import { benchInBrowser } from './browser.bench.ts'
import { benchExport } from './export.bench.ts'
import { benchHostile } from './hostile.bench.ts'
import { benchHttp } from './http.bench.ts'
import { benchImport } from './import.bench.ts'
import { benchAsOf } from './as-of.bench.ts'
import { benchLargeImport } from './large-import.bench.ts'
import { printTable } from './measure.ts'
import { prepare } from './prepare.ts'
import { benchRoadmap } from './roadmap.bench.ts'
import { benchScroll } from './scroll.bench.ts'
import { startServer } from './servers.ts'

// npm run bench: every figure beside a limit measured in the same run. It prints; it judges nothing.
const count = 10_000
const folder = await mkdtemp(join(tmpdir(), 'bearing-bench-'))
try {
  const seeded = await prepare(folder, count)
  const bareFile = join(folder, 'bare.db')
  await copyFile(seeded.file, bareFile)
  console.log(
    `Seeded ${count.toLocaleString('en')} initiatives, ${seeded.bytesEach} bytes each as JSON. Node ${process.version}.\n`,
  )
  const env = {
    DATABASE_URL: `file:${seeded.file}`,
    PORT: '0',
    BEARING_URL: '',
    LOG_LEVEL: 'silent',
    BEARING_SECRET: 'bench secret '.repeat(4),
  }
  const cold = await startServer(['server/main.ts'], { ...env, PORT: String(seeded.port) })
  const bare = await startServer(['tests/bench/bare-server.ts', bareFile, seeded.portfolio.id])
  try {
    const figures = [
      ...(await benchAssess(seeded.snapshot)),
      ...(await benchInBrowser(enlarged(seeded.snapshot, 20_000))),
      ...(await benchScroll(folder)),
      ...(await benchRoadmap(folder)),
      ...(await benchHttp({ bearing: cold, bare, seeded })),
      ...(await benchAsOf(folder)),
      ...(await benchImport({ bearing: cold, seeded })),
    ]
    const memory = cold.memoryMb()
    figures.push(
      {
        work: 'memory after all of it',
        here: memory === null ? 'unknown' : `${Math.round(memory)} MB`,
        limit: `${Math.round(bare.memoryMb() ?? 0)} MB`,
        ratio: '',
        aim: '300 MB',
      },
      {
        work: 'start of the process to ready',
        here: `${Math.round(cold.readyMs)} ms`,
        limit: `${Math.round(bare.readyMs)} ms`,
        ratio: '',
        aim: '2,000 ms',
      },
      ...(await benchHostile({ bearing: cold, seeded })),
      ...(await benchLargeImport(folder)),
      ...(await benchExport(folder)),
    )
    printTable(figures)
  } finally {
    await Promise.all([cold.stop(), bare.stop()])
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
