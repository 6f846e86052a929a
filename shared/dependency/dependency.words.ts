import type { DependencyKind } from './dependency.ts'

/** When work that waits may start. */
export const dependencyWords = {
  finish_to_start: 'Starts once the other has ended',
  start_to_start: 'Starts once the other has started',
} as const satisfies Record<DependencyKind, string>
