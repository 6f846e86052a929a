import { CallProblem } from '../api/call.ts'

/** The server's issues by field, for a form's `setErrors`: the first message of each path, nothing lost when there is none. */
export function fieldErrors(problem: unknown): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!(problem instanceof CallProblem)) return errors
  for (const one of problem.errors) errors[one.path] ??= one.message
  return errors
}

/** True when every issue of the problem stands next to a field of the form, so that no other note is needed. */
export const isAllInFields = (problem: unknown, fields: readonly string[]): boolean =>
  problem instanceof CallProblem &&
  problem.errors.length > 0 &&
  problem.errors.every((one) => fields.includes(one.path))
