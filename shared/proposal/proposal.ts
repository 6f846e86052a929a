import * as z from 'zod'

import { initiativeCreate, initiativeFields } from '../initiative/initiative.ts'
import { instant } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'
import { mechanism } from '../support/support-link.ts'

export const proposalState = z.enum(['submitted', 'returned', 'accepted', 'rejected'])
export type ProposalState = z.infer<typeof proposalState>

const rationale = z
  .string()
  .trim()
  .min(1, 'Say why it should be done.')
  .max(5_000, 'Keep it to 5,000 characters.')

/** The case for it: the core work that it serves, when it supports, and why it should be done. */
const caseFields = {
  serves: initiativeId.nullable(),
  mechanism: mechanism.nullable(),
  rationale,
}

/** A new initiative in stage proposed, with the case for it. What it is for has to be answered. */
export const proposalCreate = z
  .strictObject({
    initiative: initiativeCreate,
    serves: caseFields.serves.default(null),
    mechanism: caseFields.mechanism.default(null),
    rationale,
  })
  .refine((one) => (one.initiative.role ?? null) !== null, {
    path: ['initiative', 'role'],
    message: 'Say what it is for.',
  })
export type ProposalCreate = z.infer<typeof proposalCreate>

/** What of the initiative is better, against its version; its stage follows from the decision. */
const betterInitiative = z.strictObject({
  version: z.int(),
  patch: initiativeFields
    .omit({ stage: true })
    .partial()
    .refine((one) => one.role !== null, { path: ['role'], message: 'Say what it is for.' }),
})

/** What is said better before it is proposed again: of the case, and of the initiative itself. */
export const proposalAgain = z.strictObject({ ...caseFields, initiative: betterInitiative }).partial()
export type ProposalAgain = z.infer<typeof proposalAgain>

/** What a reviewer decides about; `initiative` is in stage proposed until then. */
export const proposal = z.object({
  ...caseFields,
  id: opaqueId,
  initiative: initiativeId,
  state: proposalState,
  submittedBy: reference,
  submittedAt: instant,
  decidedBy: reference.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  version: z.int(),
})
export type Proposal = z.infer<typeof proposal>
