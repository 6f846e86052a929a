import * as z from 'zod'

import { customPatch } from '../field/custom.ts'
import { initiativeFields } from '../initiative/initiative.ts'
import { opaqueId } from '../kernel/id.ts'

const name = z
  .string()
  .trim()
  .min(1, 'Give the template a name.')
  .max(100, 'A name has at most 100 characters.')

/** What a new initiative of a kind starts with; what each has of its own, as its title and its days, is left out. */
export const templateFields = initiativeFields
  .omit({ title: true, externalId: true, health: true, start: true, end: true, spent: true })
  .partial()
  .extend({ custom: customPatch.optional() })
export type TemplateFields = z.infer<typeof templateFields>

export const templateCreate = z.strictObject({ name, fields: templateFields })
export type TemplateCreate = z.infer<typeof templateCreate>

export const templatePatch = templateCreate.partial()
export type TemplatePatch = z.infer<typeof templatePatch>

/** A named set of starting values of a portfolio. Units and people are an id or a name, as they are written. */
export const template = z.object({ id: opaqueId, name, fields: templateFields, version: z.int() })
export type Template = z.infer<typeof template>
