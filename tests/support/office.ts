import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const patienceMs = 120_000

/** The path of an installed LibreOffice; null where there is none. */
export const installedOffice = (): string | null =>
  [
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, 'soffice')),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ].find((file) => existsSync(file)) ?? null

/** What LibreOffice prints of a file, as PDF. It has a home of its own for it, and ends when it takes too long. */
export async function printed(office: string, bytes: Uint8Array, kind: 'pptx' | 'xlsx'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'bearing-office-'))
  try {
    await writeFile(join(folder, `file.${kind}`), bytes)
    await run(office, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'home')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, `file.${kind}`),
    ])
    return await readFile(join(folder, 'file.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // a group of its own, because it starts others
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    const tooLong = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, patienceMs)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(tooLong)
      if (code === 0) resolve()
      else reject(new Error(`LibreOffice ended with ${code}: ${said}`))
    })
  })
}
