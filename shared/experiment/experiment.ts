import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'

export const experimentOutcome = z.enum(['running', 'supported', 'refuted', 'inconclusive'])
export type ExperimentOutcome = z.infer<typeof experimentOutcome>

/** What was tried with customers, and what they taught us [S1]. */
export const experimentFields = z.strictObject({
  hypothesis: z
    .string()
    .overwrite(cleanText)
    .min(1, 'Say what you expect to see.')
    .max(1_000, 'Keep it to 1,000 characters.'),
  /** The initiative that it belongs to; null for none. */
  initiative: initiativeId.nullable(),
  /** What customers taught us; wanted once it is over. */
  learned: z.string().overwrite(cleanText).max(2_000, 'Keep it to 2,000 characters.'),
  outcome: experimentOutcome,
  startedOn: day,
  endedOn: day.nullable(),
})
export type ExperimentFields = z.infer<typeof experimentFields>

export const experimentCreate = experimentFields.partial().required({ hypothesis: true })
export type ExperimentCreate = z.infer<typeof experimentCreate>
export const experimentPatch = experimentFields.partial()
export type ExperimentPatch = z.infer<typeof experimentPatch>

export const experiment = z.object({ ...experimentFields.shape, id: opaqueId, version: z.int() })
export type Experiment = z.infer<typeof experiment>
