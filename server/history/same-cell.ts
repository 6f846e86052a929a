import { isDeepStrictEqual } from 'node:util'

/** Whether a value names a unit, a person or a user. */
export const isReference = (value: unknown): value is { id: string; name: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

/** The same value; whom it names may be called otherwise now. */
export const isSame = (one: unknown, other: unknown): boolean =>
  isReference(one) && isReference(other) ? one.id === other.id : isDeepStrictEqual(one, other)

export const changedSince = 'It was changed since.'
