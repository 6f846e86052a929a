import { Problem } from '#shared/kernel/problem.ts'

/** Refuses a change of a record that somebody else changed first, and answers the record as it is now. */
export function expectVersion(current: { version: number }, version: number): void {
  if (current.version === version) return
  throw new Problem('stale_version', 'Somebody changed this in the meantime. Nothing of yours was saved.', {
    current,
  })
}
