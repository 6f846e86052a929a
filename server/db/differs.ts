import { isDeepStrictEqual } from 'node:util'

/**
 * What a patch changes about a record, field by field: null when nothing. Absent fields are left as they are, so only
 * what is named and different is in `before` and `after`.
 */
export function differs<
  T extends object,
  P extends { [K in keyof P]: K extends keyof T ? T[K] | undefined : never },
>(current: T, patch: P): { before: Partial<T>; after: Partial<T> } | null {
  const before: Partial<T> = {}
  const after: Partial<T> = {}
  for (const name of Object.keys(patch) as (keyof P & keyof T)[]) {
    // a patch's names are its record's
    const value = patch[name]
    // most of a whole record is the very same: comparing deeply costs much more
    if (value === undefined || Object.is(value, current[name]) || isDeepStrictEqual(value, current[name]))
      continue
    before[name] = current[name]
    after[name] = value as T[keyof P & keyof T] // undefined was left out above
  }
  return Object.keys(after).length > 0 ? { before, after } : null
}
