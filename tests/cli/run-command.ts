import { Readable, Writable } from 'node:stream'

import { run } from '#server/cli/run.ts'

/** How a command went: its exit code, its data and its messages. */
export interface Ran {
  code: number
  out: string
  err: string
}

class Collected extends Writable {
  text = ''
  readonly isTTY: boolean
  constructor(isTTY = false) {
    super()
    this.isTTY = isTTY
  }
  override _write(part: Buffer, _encoding: string, done: () => void): void {
    this.text += part.toString()
    done()
  }
}

/** Runs commands on a database of a test, files counting from `folder`. */
export const commandsOn =
  (databaseUrl: string, folder = '.') =>
  async (
    words: readonly string[],
    {
      input = '',
      env = {},
      isTerminal = false,
    }: { input?: string; env?: Record<string, string>; isTerminal?: boolean } = {},
  ): Promise<Ran> => {
    const [out, err] = [new Collected(isTerminal), new Collected()]
    const code = await run(words, {
      env: { DATABASE_URL: databaseUrl, BEARING_SECRET: 'test secret '.repeat(4), ...env },
      folder,
      in: Readable.from([Buffer.from(input)]),
      out,
      err,
    })
    return { code, out: out.text, err: err.text }
  }
