import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { quickFolder } from '#tests/support/quick-folder.ts'

const main = join(import.meta.dirname, '../../../server/main.ts')
const patienceMs = 60_000

/** A server of its own, as `npm start` runs it, on an empty SQLite database. */
export interface RunningServer {
  url: string
  /** Where its data is, for the command line beside it. */
  databaseUrl: string
  /** What it wrote to its log since the start: errors only, so a journey leaves it empty. */
  complaints: () => string
  /** Stops it and removes its database. */
  stop: () => Promise<void>
}

/** Starts a server on a free port; answers once it is ready, throws with its log when it ends before. */
export async function startServer(): Promise<RunningServer> {
  const folder = await mkdtemp(join(quickFolder(), 'bearing-journey-'))
  const databaseUrl = `file:${join(folder, 'bearing.db')}`
  const port = await freePort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      BEARING_URL: '',
      BEARING_SECRET: 'a secret that only journeys know',
      LOG_LEVEL: 'error',
    },
  })
  let log = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ready = new Promise<'ready'>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('Bearing is ready') && resolve('ready'))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const late = AbortSignal.timeout(patienceMs)
  const first = await Promise.race([
    ready,
    ended.then(() => 'ended'),
    new Promise((resolve) => late.addEventListener('abort', resolve)),
  ])
  if (first !== 'ready') {
    await stop()
    throw new Error(`The server did not start.\n${log}`)
  }
  return { url: `http://127.0.0.1:${port}`, databaseUrl, complaints: () => log, stop }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo // a TCP server's address is one
  await new Promise((resolve) => probe.close(resolve))
  return port
}
