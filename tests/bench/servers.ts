import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Started {
  pid: number
  port: number
  /** From the start of the process until it said that it is ready. */
  readyMs: number
  /** Resident memory now, in MB; Linux only, else null. */
  memoryMb: () => number | null
  stop: () => Promise<void>
}

/** Starts a server of ours as its own process and waits for the line with its port. */
export async function startServer(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Started> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child)
  return {
    pid: child.pid ?? 0,
    port,
    readyMs: performance.now() - started,
    memoryMb: () => memoryOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString()
      const port = /(?::|ready )(\d+)\s/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}

function memoryOf(pid: number): number | null {
  try {
    return residentMb(pid, 'VmRSS')
  } catch {
    return null
  }
}

/** What a process holds now, or held at most, in MB. Linux only: elsewhere nothing is known of another process. */
export function residentMb(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(found ?? 0) / 1024
}

/** The most that the process has held counts from here. */
export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')
