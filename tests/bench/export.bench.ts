import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { askAlong } from './ask-along.ts'
import { bareFiles } from './bare-files.ts'
import { medianMs, ms, times } from './measure.ts'
import type { Figure } from './measure.ts'
import { prepare } from './prepare.ts'
import type { Seeded } from './prepare.ts'
import { forgetPeak, residentMb, startServer } from './servers.ts'
import type { Started } from './servers.ts'

type Format = keyof typeof bareFiles

const aims = { xlsx: '2,000 ms', pdf: '3,000 ms', pptx: '3,000 ms' } as const satisfies Record<Format, string>
const formats = Object.keys(aims) as Format[] // its own keys

/** A thread is kept for so long after a file, then its memory goes back. */
const untilFreedMs = 14_000

/** The board pack of 1,000 initiatives, then of 10,000: how soon, with how much memory, and what others notice. */
export async function benchExport(folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const count of [1_000, 10_000]) {
    const place = join(folder, `export-${count}`)
    await mkdir(place)
    const seeded = await prepare(place, count)
    const bearing = await startServer(['server/main.ts'], {
      DATABASE_URL: `file:${seeded.file}`,
      PORT: String(seeded.port),
      BEARING_URL: '',
      LOG_LEVEL: 'silent',
      BEARING_SECRET: 'bench secret '.repeat(4),
    })
    try {
      for (const format of formats) figures.push(...(await benchFormat(format, { bearing, seeded })))
    } finally {
      await bearing.stop()
    }
  }
  return figures
}

async function benchFormat(
  format: Format,
  { bearing, seeded }: { bearing: Started; seeded: Seeded },
): Promise<Figure[]> {
  const url = `http://127.0.0.1:${bearing.port}/api/v1/portfolios/${seeded.portfolio.id}`
  const { initiatives } = seeded.snapshot
  const isLarge = initiatives.length > 1_000
  const others = askAlong(url, seeded.token)
  await others.after(200)
  const before = residentMb(bearing.pid, 'VmRSS')
  forgetPeak(bearing.pid)
  const first = await fetched(`${url}/exports/${format}`, seeded.token)
  const repeats: number[] = []
  for (let run = 0; run < (isLarge ? 1 : 3); run += 1)
    repeats.push((await fetched(`${url}/exports/${format}`, seeded.token)).tookMs)
  const peak = residentMb(bearing.pid, 'VmHWM')
  const waited = await others.stop()
  await others.after(untilFreedMs)
  const after = residentMb(bearing.pid, 'VmRSS')
  const again = repeats.toSorted((a, b) => a - b)[Math.floor(repeats.length / 2)] ?? 0
  const limit = await medianMs(isLarge ? 1 : 3, () => bareFiles[format](initiatives))
  const name = `${format.toUpperCase()} of ${initiatives.length.toLocaleString('en')}`
  return [
    {
      work: `${name}, ${(first.bytes / 1e6).toFixed(1)} MB: first, again`,
      here: `${ms(first.tookMs)}, ${ms(again)}`,
      limit: ms(limit),
      ratio: times(again / limit),
      aim: isLarge ? '' : aims[format],
    },
    {
      work: '  memory: before, at most, after',
      here: `${[before, peak, after].map(Math.round).join(', ')} MB (+${Math.round(peak - before)})`,
      limit: '',
      ratio: '',
      aim: '+150 MB',
    },
    {
      work: '  another answer meanwhile: p99, slowest',
      here: `${ms(waited.p99)}, ${ms(waited.slowest)}`,
      limit: '',
      ratio: '',
      aim: '100 ms',
    },
  ]
}

async function fetched(url: string, token: string): Promise<{ tookMs: number; bytes: number }> {
  const started = performance.now()
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } })
  const { byteLength } = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return { tookMs: performance.now() - started, bytes: byteLength }
}
