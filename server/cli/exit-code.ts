import { CommanderError } from 'commander'

import { Problem } from '#shared/kernel/problem.ts'
import type { ProblemCode } from '#shared/kernel/problem.ts'

import { ConfigProblem } from '../config.ts'

/** How a command ends, for scripts; Help lists them. */
export const exitCodes = {
  0: 'done',
  1: 'failed',
  2: 'wrong usage, or a wrong setting in the environment',
  3: 'not found',
  4: 'not allowed',
  5: 'refused because of what is there',
} as const

export type ExitCode = keyof typeof exitCodes

const byProblem = {
  bad_input: 2,
  too_large: 2,
  unsupported_type: 2,
  version_required: 2,
  key_reused: 2,
  not_found: 3,
  not_signed_in: 4,
  wrong_password: 4,
  forbidden: 4,
  conflict: 5,
  changed_since: 5,
  still_running: 5,
  stale_version: 5,
  not_ready: 5,
  too_many_requests: 1,
  internal: 1,
  unavailable: 1,
} as const satisfies Record<ProblemCode, ExitCode>

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof ConfigProblem) return 2
  return error instanceof Problem ? byProblem[error.code] : 1
}
