import { Problem } from '#shared/kernel/problem.ts'

/** A file that cannot be taken, as a problem beside the field `file`. */
export const refuseFile = (sentence: string): Problem =>
  new Problem('bad_input', sentence, { errors: [{ path: 'file', message: sentence }] })
