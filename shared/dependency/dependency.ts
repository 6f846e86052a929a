import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'

/** `finish_to_start`: the one that waits starts after the other's end; `start_to_start`: not before the other's start. */
export const dependencyKind = z.enum(['finish_to_start', 'start_to_start'])
export type DependencyKind = z.infer<typeof dependencyKind>

export const dependencyFields = z.strictObject({
  /** The initiative that is waited for: another one of the same portfolio. */
  to: initiativeId,
  kind: dependencyKind,
  note: z.string().overwrite(cleanText).max(500, 'Keep it to 500 characters.'),
})
export type DependencyFields = z.infer<typeof dependencyFields>

export const dependencyCreate = dependencyFields.partial({ kind: true, note: true })
export const dependencyPatch = dependencyFields.omit({ to: true }).partial()

/** `from` waits for `to`. No initiative waits for itself, nor through others. */
export const dependency = z.object({
  ...dependencyFields.shape,
  id: opaqueId,
  from: initiativeId,
  version: z.int(),
})
export type Dependency = z.infer<typeof dependency>
