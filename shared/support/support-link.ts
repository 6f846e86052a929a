import * as z from 'zod'

import { instant } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

/** How work in the other area helps the primary strategy [S1]; which ones fit depends on what is declared. */
export const mechanism = z.enum(['extends_offer', 'helps_sell', 'helps_service', 'other'])
export type Mechanism = z.infer<typeof mechanism>

/** The primary strategy guides timing too [S1]. `after_gate`: once a gate of the target is passed. */
export const timing = z.enum(['after_start', 'after_finish', 'with', 'after_gate'])
export type Timing = z.infer<typeof timing>

export const supportState = z.enum(['draft', 'submitted', 'accepted', 'returned'])
export type SupportState = z.infer<typeof supportState>

const sentence = z.string().trim().max(2_000, 'Keep it to 2,000 characters.')

export const supportFields = z.strictObject({
  to: initiativeId,
  mechanism,
  timing,
  /** The target's gate that `after_gate` waits for; null with any other rule, and while none was chosen. */
  gate: opaqueId.nullable(),
  /** Why it helps the core work. */
  rationale: sentence,
  /** How we would know that it helps. */
  evidence: sentence,
  /** What happens to it if the core work stops. */
  ifCoreStops: sentence,
})
export type SupportFields = z.infer<typeof supportFields>

export const supportCreate = supportFields.partial().required({ to: true })
export type SupportCreate = z.infer<typeof supportCreate>

export const supportPatch = supportFields.partial()
export type SupportPatch = z.infer<typeof supportPatch>

export const supportDefaults = {
  mechanism: 'other',
  timing: 'after_start',
  gate: null,
  rationale: '',
  evidence: '',
  ifCoreStops: '',
} as const satisfies Omit<SupportFields, 'to'>

/** What is judged when a link is accepted: it is a draft again when one of them changes. */
export const judgedFields = [
  'to',
  'mechanism',
  'rationale',
  'timing',
  'gate',
] as const satisfies readonly (keyof SupportFields)[]

/** Says that `from` (not core) helps `to` (core, same portfolio). It counts once somebody else has accepted it. */
export const supportLink = z.object({
  ...supportFields.shape,
  id: opaqueId,
  from: initiativeId,
  state: supportState,
  submittedBy: reference.nullable(),
  decidedBy: reference.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  version: z.int(),
})
export type SupportLink = z.infer<typeof supportLink>
