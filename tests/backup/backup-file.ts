import { readFile, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

import { backupParts } from '#server/backup/write-backup.ts'
import { systemClock } from '#server/clock.ts'

/** Writes a backup of a database. */
export const backUp = (databaseUrl: string, file: string): Promise<void> =>
  pipeline(
    Readable.from(backupParts(databaseUrl, { clock: systemClock }), { objectMode: false }),
    createWriteStream(file),
  )

/** The lines of a backup. */
export const linesOf = async (file: string): Promise<string[]> =>
  gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')

/** A backup made of other lines; its end is made to fit them, unless `end` says otherwise. */
export async function rewrite(
  from: string,
  to: string,
  change: (lines: string[]) => string[],
  end: (content: string) => string = fittingEnd,
): Promise<void> {
  const content = change((await linesOf(from)).slice(0, -1))
    .map((one) => `${one}\n`)
    .join('')
  await writeFile(to, gzipSync(content + end(content)))
}

function fittingEnd(content: string): string {
  const counts: Record<string, number> = {}
  let table = ''
  for (const line of content.trimEnd().split('\n').slice(1)) {
    const value = JSON.parse(line) as unknown
    if (Array.isArray(value)) counts[table] = (counts[table] ?? 0) + 1
    else counts[(table = (value as { table: string }).table)] = 0
  }
  const sha256 = createHash('sha256').update(content).digest('hex')
  return `${JSON.stringify({ end: true, counts, sha256 })}\n`
}
