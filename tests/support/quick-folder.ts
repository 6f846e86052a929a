import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const plenty = 2 ** 31

/** Where databases of tests live: in memory's own file system where it has plenty of room, for their data may be lost. */
export function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > plenty ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
