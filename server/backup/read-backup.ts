import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isDeepStrictEqual } from 'node:util'
import { ZodError } from 'zod'

import { Problem } from '#shared/kernel/problem.ts'

import { endLine, formatVersion, header, rowLine, tableLine } from './format.ts'
import type { Header, TableLine } from './format.ts'
import type { Value } from './table.ts'

export type BackupPart =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: TableLine }
  | { kind: 'row'; row: Value[]; size: number }

const damaged = (what: string) =>
  new Problem('bad_input', `This is no whole backup of Bearing: ${what}. Nothing was changed.`)

/**
 * A backup's parts in their order. Throws a Problem for a file that is none, was cut off or changed, at the latest when
 * the last part was asked for: so read it through once before anything is done with it.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  try {
    yield* partsOf(file)
  } catch (error) {
    throw asProblem(error, file)
  }
}

function asProblem(error: unknown, file: string): unknown {
  if (error instanceof SyntaxError || error instanceof ZodError) return damaged('a line cannot be read')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new Problem('not_found', `There is no file ${file}.`)
  if (code === 'Z_BUF_ERROR') return damaged('its end is missing')
  return code.startsWith('Z_') ? damaged('it is not compressed as a backup is, or it is damaged') : error
}

async function* partsOf(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let table: TableLine | undefined
  let begun = false
  let ended = false
  for await (const line of linesIn(file)) {
    if (ended) throw damaged('something follows its end')
    const value: unknown = JSON.parse(line)
    if (!begun) {
      yield { kind: 'header', header: readHeader(value) }
      begun = true
    } else if (Array.isArray(value)) {
      const row = rowLine.parse(value)
      if (!table || row.length !== table.columns.length) throw damaged('a row does not fit its table')
      counts[table.table] = (counts[table.table] ?? 0) + 1
      yield { kind: 'row', row, size: line.length }
    } else if (isEnd(value)) {
      const end = endLine.parse(value)
      if (end.sha256 !== hash.digest('hex')) throw damaged('its checksum does not fit its content')
      if (!isDeepStrictEqual(end.counts, counts)) throw damaged('rows are missing')
      ended = true
      continue
    } else {
      table = tableLine.parse(value)
      counts[table.table] = 0
      yield { kind: 'table', table }
    }
    hash.update(`${line}\n`)
  }
  if (!ended) throw damaged('its end is missing')
}

/** Lines end with a line feed and nothing else: other separators may stand inside a text. */
async function* linesIn(file: string): AsyncGenerator<string> {
  // a failure of either stream ends the second one, which is read here
  const source = pipeline(createReadStream(file), createGunzip().setEncoding('utf8'), () => undefined)
  let rest = ''
  // an encoding was set: parts are text
  for await (const part of source as AsyncIterable<string>) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw damaged('its end is missing')
}

const isEnd = (value: unknown): boolean => typeof value === 'object' && value !== null && 'end' in value

function readHeader(value: unknown): Header {
  const read = header.safeParse(value)
  if (!read.success) throw damaged('it does not begin as one')
  if (read.data.format > formatVersion) {
    throw new Problem(
      'bad_input',
      `This backup was made by a newer Bearing, ${read.data.version}. Update first.`,
    )
  }
  return read.data
}

/** Reads a backup through and says what it holds. Throws a Problem when anything is wrong with it. */
export async function checkBackup(file: string): Promise<{ header: Header; counts: Record<string, number> }> {
  const counts: Record<string, number> = {}
  let found: Header | undefined
  let table = ''
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') found = part.header
    else if (part.kind === 'table') counts[(table = part.table.table)] = 0
    else counts[table] = (counts[table] ?? 0) + 1
  }
  if (!found) throw damaged('it is empty')
  return { header: found, counts }
}
