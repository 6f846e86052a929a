import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// package.json is ours and always has a version
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}

/** Which Bearing this is. */
export const build = { name: 'bearing', version }
