import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const main = join(import.meta.dirname, '../../server/main.ts')

/** A server process as `npm start` runs it, on a database file that outlives it. */
export interface MortalServer {
  url: string
  /** From the start of the process until it answered `/readyz`. */
  msToReady: number
  /** Ends it as a power cut would: nothing is closed, nothing is said. */
  kill: () => Promise<void>
}

/** Starts a server on a database file; throws with its log when it ends before it is ready. */
export async function startMortal(databaseFile: string): Promise<MortalServer> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${databaseFile}`,
      BEARING_URL: '',
      BEARING_SECRET: 'a secret that only this test knows',
      LOG_LEVEL: 'error',
    },
  })
  await untilReady(child)
  const url = `http://127.0.0.1:${port}`
  const ready = await fetch(`${url}/readyz`)
  if (!ready.ok) throw new Error(`/readyz answered ${ready.status}.`)
  return {
    url,
    msToReady: performance.now() - started,
    kill: async () => {
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  let log = ''
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes('Bearing is ready') && resolve())
    child.once('close', () => reject(new Error(`The server ended.\n${log}`)))
  })
}
