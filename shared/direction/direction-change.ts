import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { declarationCreate, declarationWording } from '../declaration/declaration.ts'
import { day, instant } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

export const directionChangeKind = z.enum(['adapt', 'switch', 'no_change'])
export type DirectionChangeKind = z.infer<typeof directionChangeKind>

/** What made leaders look at the direction [S1]. */
export const directionTrigger = z.enum([
  'market_response',
  'experiment_succeeded',
  'experiment_failed',
  'new_opportunity',
  'new_technology',
  'capability_limit',
])
export type DirectionTrigger = z.infer<typeof directionTrigger>

const story = z.string().overwrite(cleanText).max(2_000, 'Keep it to 2,000 characters.')

export const directionChangeFields = z.strictObject({
  kind: directionChangeKind,
  /** Null when nothing in particular did: a review that was due. */
  trigger: directionTrigger.nullable(),
  observed: story.min(1, 'Say what you saw.'),
  /** What is done differently from now on; empty for no change. */
  changed: story,
  before: story,
  after: story,
  /** When to look again; null leaves it to the policy's days. */
  reviewOn: day.nullable(),
})

/** Better words for the declaration in force, written together with the entry; `version` is the one that was seen. */
const rewording = declarationWording.partial().extend({ version: z.int() })

export const directionChangeCreate = directionChangeFields
  .partial()
  .required({ kind: true, observed: true })
  .extend({
    /** Of an adaptation. */
    rewording: rewording.optional(),
    /** Of a switch, which is made together with its entry. */
    declaration: declarationCreate.optional(),
  })
export type DirectionChangeCreate = z.infer<typeof directionChangeCreate>

/** One entry of the adaptation log. Nobody changes or removes it: a correction is a new one. */
export const directionChange = z.object({
  ...directionChangeFields.shape,
  id: opaqueId,
  on: day,
  by: reference,
  at: instant,
  version: z.int(),
})
export type DirectionChange = z.infer<typeof directionChange>
