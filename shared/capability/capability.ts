import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day, instant } from '../kernel/day.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

/** Where a capability belongs [S1]: the backbone that runs the business, or the services that digital offers are built on. */
export const capabilityKind = z.enum(['operational_backbone', 'digital_services_backbone', 'other'])
export type CapabilityKind = z.infer<typeof capabilityKind>

/** What an operational backbone may give a company [S1]. */
export const backboneTrait = z.enum([
  'end_to_end_transactions',
  'shared_customer_or_product_data',
  'back_office_efficiency',
  'core_process_visibility',
])
export type BackboneTrait = z.infer<typeof backboneTrait>

export const capabilityFields = z.strictObject({
  name: z
    .string()
    .overwrite(cleanText)
    .min(1, 'Give the capability a name.')
    .max(200, 'Keep it to 200 characters.'),
  kind: capabilityKind,
  trait: backboneTrait.nullable(),
  description: z.string().overwrite(cleanText).max(2_000, 'Keep it to 2,000 characters.'),
  /** One in a portfolio at most: marking another takes the mark from this one. */
  isMostImportant: z.boolean(),
})
export type CapabilityFields = z.infer<typeof capabilityFields>

export const capabilityCreate = capabilityFields.partial().required({ name: true })
export type CapabilityCreate = z.infer<typeof capabilityCreate>

export const capabilityPatch = capabilityFields.partial()
export type CapabilityPatch = z.infer<typeof capabilityPatch>

export const capabilityDefaults: Omit<CapabilityFields, 'name'> = {
  kind: 'operational_backbone',
  trait: null,
  description: '',
  isMostImportant: false,
}

export const capability = z.object({ ...capabilityFields.shape, id: opaqueId, version: z.int() })
export type Capability = z.infer<typeof capability>

/** 0 none, 1 local, 2 shared in part, 3 shared and relied on, 4 wired in and measured. The scale is ours. */
export const level = z.int().min(0, 'Give a level from 0 to 4.').max(4, 'Give a level from 0 to 4.')

export const assessmentFields = z.strictObject({
  level,
  /** What shows it: a level without evidence is an opinion. */
  evidence: z
    .string()
    .overwrite(cleanText)
    .min(1, 'Say what shows it.')
    .max(2_000, 'Keep it to 2,000 characters.'),
  /** The day that it speaks of; no day to come. */
  asOf: day,
})
export const assessmentCreate = assessmentFields.partial({ asOf: true })
export type AssessmentCreate = z.infer<typeof assessmentCreate>

/** How far a capability had come on a day; a correction is a new one. */
export const capabilityAssessment = z.object({
  ...assessmentFields.shape,
  id: opaqueId,
  capability: opaqueId,
  by: reference,
  at: instant,
  version: z.int(),
})
export type CapabilityAssessment = z.infer<typeof capabilityAssessment>

export const useRelation = z.enum(['builds', 'requires'])
export type UseRelation = z.infer<typeof useRelation>

const useFields = {
  capability: opaqueId,
  relation: useRelation,
  /** Of work that builds: from which level to which, and by when it is ready; null `by` is the initiative's end. */
  fromLevel: level.nullable(),
  toLevel: level.nullable(),
  /** Of work that requires: the level it needs to start. */
  minLevel: level.nullable(),
  by: day.nullable(),
}

/** What an initiative requires or builds. */
export const capabilityUse = z.object({
  ...useFields,
  id: opaqueId,
  initiative: initiativeId,
  version: z.int(),
})
export type CapabilityUse = z.infer<typeof capabilityUse>

/** As written: work that builds says to which level, work that requires from which on; nothing of the other. */
export const capabilityUseWrite = z
  .strictObject(useFields)
  .partial({ fromLevel: true, toLevel: true, minLevel: true, by: true })
  .superRefine((use, context) => {
    for (const [path, message] of wrongLevels(use))
      context.addIssue({ code: 'custom', path: [path], message })
  })
export type CapabilityUseWrite = z.infer<typeof capabilityUseWrite>

interface Levels {
  relation: UseRelation
  fromLevel?: number | null | undefined
  toLevel?: number | null | undefined
  minLevel?: number | null | undefined
  by?: string | null | undefined
}

/** What is wrong with the levels of a use, by field. */
function wrongLevels(use: Levels): [field: string, message: string][] {
  const said = (['fromLevel', 'toLevel', 'minLevel', 'by'] as const).filter(
    (field) => (use[field] ?? null) !== null,
  )
  if (use.relation === 'requires') {
    const foreign = said.filter((field) => field !== 'minLevel')
    return [
      ...foreign.map((field): [string, string] => [field, 'Only work that builds a capability says this.']),
      ...((use.minLevel ?? 0) < 1
        ? [['minLevel', 'Say which level it needs, from 1 to 4.'] as [string, string]]
        : []),
    ]
  }
  const { fromLevel, toLevel } = use
  if (said.includes('minLevel')) return [['minLevel', 'Only work that requires a capability says this.']]
  if ((toLevel ?? 0) < 1) return [['toLevel', 'Say which level it builds, from 1 to 4.']]
  if ((fromLevel ?? 0) >= (toLevel ?? 0))
    return [['toLevel', 'It builds to a higher level than it begins with.']]
  return []
}
