import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'

const name = z
  .string()
  .overwrite(cleanText)
  .min(1, 'Give the milestone a name.')
  .max(200, 'Keep it to 200 characters.')

/** A point that an initiative means to reach: due on a day, done on a day or not yet. */
export const milestoneFields = z.strictObject({ name, due: day, doneOn: day.nullable() })
export type MilestoneFields = z.infer<typeof milestoneFields>

export const milestoneCreate = milestoneFields.partial({ doneOn: true })
export const milestonePatch = milestoneFields.partial()

export const milestone = z.object({
  ...milestoneFields.shape,
  id: opaqueId,
  initiative: initiativeId,
  version: z.int(),
})
export type Milestone = z.infer<typeof milestone>
