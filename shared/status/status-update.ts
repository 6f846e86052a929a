import * as z from 'zod'

import { health } from '../initiative/vocabulary.ts'
import { day, instant } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

/** What people say of an initiative as of a day: its health overall and in four respects, and the story in words. */
export const statusFields = z.strictObject({
  asOf: day,
  health,
  schedule: health,
  cost: health,
  scope: health,
  benefit: health,
  narrative: z.string().trim().max(10_000, 'Keep it to 10,000 characters.'),
})
export type StatusFields = z.infer<typeof statusFields>

/** Absent: as of today, nothing reported. */
export const statusCreate = statusFields.partial()
export type StatusCreate = z.infer<typeof statusCreate>

/** Absent is left as it is. */
export const statusPatch = statusFields.partial()
export type StatusPatch = z.infer<typeof statusPatch>

export const statusDefaults: Omit<StatusFields, 'asOf'> = {
  health: 'not_reported',
  schedule: 'not_reported',
  cost: 'not_reported',
  scope: 'not_reported',
  benefit: 'not_reported',
  narrative: '',
}

/** The respects beside the overall health, in the order in which they are asked. */
export const statusParts = ['schedule', 'cost', 'scope', 'benefit'] as const
export type StatusPart = (typeof statusParts)[number]

/** A draft until `publishedAt` is set; then nobody changes or removes it, and a correction is a new update. */
export const statusUpdate = z.object({
  ...statusFields.shape,
  id: opaqueId,
  initiative: initiativeId,
  author: reference,
  publishedAt: instant.nullable(),
  version: z.int(),
  createdAt: instant,
})
export type StatusUpdate = z.infer<typeof statusUpdate>

/** The latest day that published updates of an initiative speak of: what tells whether its status is old. */
export const reportedDay = z.object({ initiative: initiativeId, asOf: day })
export type ReportedDay = z.infer<typeof reportedDay>
