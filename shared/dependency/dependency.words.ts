import type { DependencyKind } from './dependency.ts'

/** When work that waits may start. */
export const dependencyWords = {
  finish_to_start: 'Starts after its end',
  start_to_start: 'Starts no earlier than it',
} as const satisfies Record<DependencyKind, string>
