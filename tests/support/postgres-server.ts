import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { postgresBinaries } from './postgres-binaries.ts'

type Owner = { uid: number; gid: number }

// PostgreSQL refuses to run as root: then it runs as the user its package made, else as nobody.
const ownerWhenRoot = (): Owner | undefined => {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      continue
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody.',
  )
}

// A checkout in root's own folder is closed to that user: the server that came as a package is copied out of it.
const reachable = async (bin: string, folder: string): Promise<string> => {
  if (!bin.includes('node_modules')) return bin
  await cp(dirname(bin), join(folder, 'server'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'server/bin')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const untilReady = async (server: ChildProcess, url: string, log: () => string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log()}`)
    if (await answers(url)) return
    await wait(100)
  }
  throw new Error(`PostgreSQL did not answer within 30 s:\n${log()}`)
}

// Test data may be lost: nothing here waits for a disk.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

export type PostgresServer = {
  /** The address of a database of this server, `postgres` being the one to make others from. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** Starts a PostgreSQL of our own in a temporary folder, on a free port of 127.0.0.1; `binaries` holds the programs. */
export const startPostgres = async (binaries = postgresBinaries()): Promise<PostgresServer> => {
  const owner = ownerWhenRoot()
  const folder = await mkdtemp(join(tmpdir(), 'bearing-postgres-'))
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid)
  const bin = owner === undefined ? binaries : await reachable(binaries, folder)
  const data = join(folder, 'data')
  const initial = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), initial, { cwd: folder, stdio: 'pipe', ...owner })

  const port = await freePort()
  const address = [
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    process.platform === 'win32' ? '' : folder,
  ]
  const server = spawn(
    join(bin, 'postgres'),
    [...address, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...owner,
    },
  )
  let said = ''
  server.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => {
    server.on('exit', () => {
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    server.kill('SIGINT') // PostgreSQL's fast shutdown: ends sessions, does not wait for them
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const urlOf = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`
  try {
    await untilReady(server, urlOf('postgres'), () => said)
  } catch (error) {
    await stop()
    throw error
  }
  return { urlOf, stop }
}
