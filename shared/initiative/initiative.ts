import * as z from 'zod'

import { customPatch, customValues, noCustom } from '../field/custom.ts'
import type { CustomValues } from '../field/custom.ts'
import { cleanText } from '../kernel/clean-text.ts'
import { day, instant } from '../kernel/day.ts'
import { initiativeId, portfolioId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'
import { money } from '../kernel/money.ts'
import { area, health, initiativeClass, role, stage, technology } from './vocabulary.ts'

// as an import reads it, so that a file of ours comes back unchanged
const text = z.string().overwrite(cleanText)

/** A unit or person as written: an id, or a name (a new name makes the unit or person). */
const referenceWritten = text.min(1, 'Give a name.').max(200, 'A name has at most 200 characters.')

const label = text.min(1).max(60, 'A tag has at most 60 characters.')

const fte = z
  .number()
  .min(0, 'Staff cannot be negative.')
  .max(1_000_000, 'That is more staff than anybody has.')
  .refine(
    (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
    'Staff has at most two decimals.',
  )

const score = z.int().min(1, 'Give a number from 1 to 5.').max(5, 'Give a number from 1 to 5.')

/** The fields people write, described once: create, patch, import, forms and the API follow from them. */
export const initiativeFields = z.strictObject({
  title: text.min(1, 'Give a title.').max(500, 'A title has at most 500 characters.'),
  externalId: text.min(1).max(200).nullable(),
  summary: text.max(20_000, 'A summary has at most 20,000 characters.'),
  area: area.nullable(),
  role: role.nullable(),
  stage,
  health,
  unit: referenceWritten.nullable(),
  owner: referenceWritten.nullable(),
  sponsor: referenceWritten.nullable(),
  start: day.nullable(),
  end: day.nullable(),
  budget: money.nullable(),
  spent: money.nullable(),
  fte: fte.nullable(),
  value: score.nullable(),
  risk: score.nullable(),
  technologies: z.array(technology).max(7),
  tags: z
    .array(label)
    .max(50, 'An initiative has at most 50 tags.')
    .overwrite((tags) => [...new Set(tags)]),
  confidential: z.boolean(),
})
export type InitiativeFields = z.infer<typeof initiativeFields>
export type InitiativeField = keyof InitiativeFields

/** What a new initiative holds where nothing is said. */
export const initiativeDefaults: Omit<InitiativeFields, 'title'> & { custom: CustomValues } = {
  externalId: null,
  summary: '',
  area: null,
  role: null,
  stage: 'active',
  health: 'not_reported',
  unit: null,
  owner: null,
  sponsor: null,
  start: null,
  end: null,
  budget: null,
  spent: null,
  fte: null,
  value: null,
  risk: null,
  technologies: [],
  tags: [],
  confidential: false,
  custom: noCustom,
}

const ordered = (written: { start?: string | null | undefined; end?: string | null | undefined }) =>
  !written.start || !written.end || written.start <= written.end

const endBeforeStart = { path: ['end'], message: 'The end is before the start.' }

/** Absent is left as it is; null empties the field. */
export const initiativePatch = initiativeFields
  .partial()
  .extend({ custom: customPatch.optional() })
  .refine(ordered, endBeforeStart)
export type InitiativePatch = z.infer<typeof initiativePatch>

export const initiativeCreate = initiativeFields
  .partial()
  .extend({ title: initiativeFields.shape.title, custom: customPatch.optional() })
  .refine(ordered, endBeforeStart)
export type InitiativeCreate = z.infer<typeof initiativeCreate>

/** An initiative as stored and as rules read it; its class is not here, because it depends on the day. */
export const initiativeRecord = z.object({
  ...initiativeFields.shape,
  id: initiativeId,
  portfolioId,
  key: z.string(),
  unit: reference.nullable(),
  owner: reference.nullable(),
  sponsor: reference.nullable(),
  custom: customValues,
  archivedAt: instant.nullable(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
})
export type InitiativeRecord = z.infer<typeof initiativeRecord>

/** An initiative as answered: with its class today. */
export const initiative = initiativeRecord.extend({ class: initiativeClass })
export type Initiative = z.infer<typeof initiative>
