import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'

/** What is watched to see whether the direction works. It says where it should go, and by design not how far. */
export const signalFields = z.strictObject({
  name: z
    .string()
    .overwrite(cleanText)
    .min(1, 'Give the signal a name.')
    .max(200, 'Keep it to 200 characters.'),
  desired: z.enum(['up', 'down']),
  /** What its numbers count, such as "% of members" or "days"; empty is a plain number. */
  unit: z.string().overwrite(cleanText).max(40, 'Keep it to 40 characters.'),
})
export type SignalFields = z.infer<typeof signalFields>

const noTarget = {
  target: z
    .never(
      'A signal has no target, by design: a direction says which way to go on, not where to arrive. Keep the number as a success measure of the initiative that moves it.',
    )
    .optional(),
}

export const signalCreate = signalFields.partial({ desired: true, unit: true }).extend(noTarget)
export type SignalCreate = z.infer<typeof signalCreate>
export const signalPatch = signalFields.partial().extend(noTarget)

export const observationFields = z.strictObject({
  on: day,
  value: z.number().min(-1e12).max(1e12),
  note: z.string().overwrite(cleanText).max(500, 'Keep it to 500 characters.'),
})
export const observationCreate = observationFields.partial({ on: true, note: true })
export type ObservationCreate = z.infer<typeof observationCreate>

/** What a signal was on a day; one a day. */
export const observation = z.object({
  ...observationFields.shape,
  id: opaqueId,
  signal: opaqueId,
  version: z.int(),
})
export type Observation = z.infer<typeof observation>

export const signalRecord = z.object({ ...signalFields.shape, id: opaqueId, version: z.int() })
export type SignalRecord = z.infer<typeof signalRecord>

export const signal = signalRecord.extend({
  /** By day, the oldest first. */
  observations: z.array(observation),
})
export type Signal = z.infer<typeof signal>
