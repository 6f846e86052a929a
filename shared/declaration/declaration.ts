import * as z from 'zod'

import { day, instant } from '../kernel/day.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'
import { strategy } from '../initiative/vocabulary.ts'

const prose = z.string().trim().max(2_000, 'Keep it to 2,000 characters.')

/** The words of a declaration; they may be improved while it is in force, and each wording is kept. */
export const declarationWording = z.strictObject({
  direction: z
    .string()
    .trim()
    .min(1, 'Say in which direction you are heading.')
    .max(140, 'A direction has at most 140 characters.'),
  customerNeed: prose,
  why: prose,
  openBeyond: prose.nullable(),
})

export const declarationCreate = z.strictObject({
  primary: strategy,
  direction: declarationWording.shape.direction,
  customerNeed: prose.default(''),
  why: prose.default(''),
  openBeyond: prose.nullable().default(null),
  effectiveFrom: day,
})
export type DeclarationCreate = z.infer<typeof declarationCreate>

/** The choice of one primary strategy [S1], in force from its day until the next one's. */
export const declaration = z.object({
  ...declarationWording.shape,
  id: opaqueId,
  portfolioId,
  primary: strategy,
  effectiveFrom: day,
  decidedBy: reference.nullable(),
  version: z.int(),
  createdAt: instant,
})
export type Declaration = z.infer<typeof declaration>

/** A wording that was replaced while its declaration was in force or planned, with who replaced it and when. */
export const earlierWording = z.object({
  ...declarationWording.shape,
  replacedAt: instant,
  replacedBy: reference.nullable(),
})
export type EarlierWording = z.infer<typeof earlierWording>

/** A declaration with the wordings it had before, latest first. */
export const declarationListed = declaration.extend({ earlier: z.array(earlierWording) })
