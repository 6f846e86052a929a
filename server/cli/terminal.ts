import { once } from 'node:events'
import { rename, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { Problem } from '#shared/kernel/problem.ts'

/** Where a command reads and writes: data on `out`, messages on `err`. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>
  /** The folder that file names count from. */
  folder: string
  in: Readable & { isTTY?: boolean }
  out: Writable & { isTTY?: boolean }
  err: Writable
}

/** Data, one line. */
export const say = (terminal: Terminal, line: string): void => void terminal.out.write(`${line}\n`)

/** Data for programs, as one JSON document. */
export const sayJson = (terminal: Terminal, data: unknown): void =>
  say(terminal, JSON.stringify(data, null, 2))

/** A message for the person at the terminal. */
export const note = (terminal: Terminal, line: string): void => void terminal.err.write(`${line}\n`)

export const pathOf = (terminal: Terminal, file: string): string => resolve(terminal.folder, file)

/** Data into a file that is there whole or not at all, or on `out` when no file is named. */
export async function writeOut(
  terminal: Terminal,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  { file, mode = 0o666 }: { file: string | undefined; mode?: number },
): Promise<void> {
  if (file === undefined) {
    for await (const part of parts) if (!terminal.out.write(part)) await once(terminal.out, 'drain')
    return
  }
  const path = pathOf(terminal, file)
  const unfinished = `${path}.part`
  try {
    await pipeline(Readable.from(parts, { objectMode: false }), createWriteStream(unfinished, { mode }))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A secret from standard input, or asked for without showing it where a person sits at a terminal. Empty: refused. */
export async function readSecret(terminal: Terminal, what: string): Promise<string> {
  const secret = terminal.in.isTTY === true ? await ask(terminal, what) : await readAll(terminal.in)
  const text = secret.replace(/\r?\n$/, '')
  if (text === '') throw new Problem('bad_input', `Give the ${what} on standard input.`)
  return text
}

async function ask(terminal: Terminal, what: string): Promise<string> {
  const unseen = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({ input: terminal.in, output: unseen, terminal: true })
  terminal.err.write(`${what.charAt(0).toUpperCase()}${what.slice(1)}: `)
  const answer = await lines.question('')
  lines.close()
  terminal.err.write('\n')
  return answer
}

async function readAll(input: Readable): Promise<string> {
  const parts: Buffer[] = []
  // standard input gives bytes as long as nobody sets an encoding
  for await (const part of input) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString('utf8')
}
