import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

const name = z
  .string()
  .overwrite(cleanText)
  .min(1, 'Give the gate a name.')
  .max(200, 'Keep it to 200 characters.')

/** A stage gate: a day on which somebody decides whether an initiative goes on; `due` null is not planned yet. */
export const gateFields = z.strictObject({ name, due: day.nullable() })
export type GateFields = z.infer<typeof gateFields>

export const gateCreate = gateFields.partial({ due: true })
export const gatePatch = gateFields.partial()

export const gateOutcome = z.enum(['passed', 'held', 'stopped'])
export type GateOutcome = z.infer<typeof gateOutcome>

/** What was decided at a gate; `decidedOn` absent is today, and no day to come. A null decision takes it back. */
export const gateDecision = z.strictObject({
  decision: gateOutcome.nullable(),
  decidedOn: day.optional(),
  reason: z.string().overwrite(cleanText).max(2_000, 'Keep it to 2,000 characters.').default(''),
})
export type GateDecision = z.infer<typeof gateDecision>

export const gate = z.object({
  ...gateFields.shape,
  id: opaqueId,
  initiative: initiativeId,
  /** Null until somebody decided. */
  decision: gateOutcome.nullable(),
  reason: z.string(),
  decidedOn: day.nullable(),
  decidedBy: reference.nullable(),
  version: z.int(),
})
export type Gate = z.infer<typeof gate>

/** Whether a gate was passed by a day, that day included. */
export const isPassedBy = (one: Pick<Gate, 'decision' | 'decidedOn'>, on: string): boolean =>
  one.decision === 'passed' && one.decidedOn !== null && one.decidedOn <= on
