import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

import { build } from '../build.ts'
import type { Clock } from '../clock.ts'
import { formatVersion } from './format.ts'
import type { Header } from './format.ts'
import { openReading } from './raw-database.ts'
import type { Reading } from './raw-database.ts'
import { leftOut } from './table.ts'

export interface Written {
  header: Header
  counts: Record<string, number>
  sha256: string
}

/**
 * A backup of one state of a database, part by part, while others go on writing; memory does not grow with it. What it
 * holds is told to `onEnd`. Throws when the database has not been migrated.
 */
export async function* backupParts(
  databaseUrl: string,
  { clock, onEnd }: { clock: Clock; onEnd?: (written: Written) => void },
): AsyncGenerator<Uint8Array> {
  const reading = await openReading(databaseUrl)
  try {
    const lines = linesOf(reading, { madeAt: clock.now().toISOString(), onEnd })
    // a compressed stream gives bytes
    yield* Readable.from(lines, { objectMode: false }).compose(createGzip()) as AsyncIterable<Uint8Array>
  } finally {
    await reading.close()
  }
}

const linesAtOnce = 200

async function* linesOf(
  reading: Reading,
  { madeAt, onEnd }: { madeAt: string; onEnd: ((written: Written) => void) | undefined },
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  const hashed = (lines: readonly unknown[]): string => {
    const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('')
    hash.update(text)
    return text
  }
  const header: Header = {
    bearing: 'backup',
    format: formatVersion,
    version: build.version,
    madeAt,
    migrations: [...reading.migrations],
  }
  yield hashed([header])
  for (const table of reading.tables) {
    if (leftOut.has(table.name)) continue
    yield hashed([{ table: table.name, columns: table.columns.map(({ name, kind }) => [name, kind]) }])
    let count = 0
    let waiting: unknown[] = []
    for await (const row of reading.rows(table)) {
      count += 1
      if (waiting.push(row) < linesAtOnce) continue
      yield hashed(waiting)
      waiting = []
    }
    yield hashed(waiting)
    counts[table.name] = count
  }
  const sha256 = hash.digest('hex')
  yield `${JSON.stringify({ end: true, counts, sha256 })}\n`
  onEnd?.({ header, counts, sha256 })
}

/** The SHA-256 of all rows, without the header: equal for equal content, on either database. */
export async function checksumOf(databaseUrl: string): Promise<string> {
  const reading = await openReading(databaseUrl)
  try {
    const hash = createHash('sha256')
    for (const table of reading.tables) {
      if (leftOut.has(table.name)) continue
      hash.update(`${table.name}\n`)
      for await (const row of reading.rows(table)) hash.update(`${JSON.stringify(row)}\n`)
    }
    return hash.digest('hex')
  } finally {
    await reading.close()
  }
}
