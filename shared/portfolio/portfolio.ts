import * as z from 'zod'

import { contrastWithWhite, leastContrast } from '../kernel/contrast.ts'
import { currencyCode } from '../kernel/currency.ts'
import { instant } from '../kernel/day.ts'
import { portfolioId } from '../kernel/id.ts'

/** Measures that weights can be in; `auto` takes the first in which anything in scope weighs something. */
export const measuredBasis = z.enum(['budget_remaining', 'budget_total', 'fte', 'count'])
export type MeasuredBasis = z.infer<typeof measuredBasis>
export const basis = z.enum(['auto', ...measuredBasis.options])
export type Basis = z.infer<typeof basis>

const key = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,6}$/, 'A key is two to six letters.')

/** How a colour goes with white, in a sentence. */
export function sayContrast(colour: string): string {
  const contrast = contrastWithWhite(colour)
  // down, so that 4.49 does not read as enough
  const shown = Math.floor(contrast * 10) / 10
  return contrast < leastContrast
    ? `Too pale: white on it has a contrast of ${shown} to 1, and legible text needs ${leastContrast}.`
    : `White on it reads well: a contrast of ${shown} to 1.`
}

export const portfolioFields = z.strictObject({
  name: z.string().trim().min(1, 'Give the portfolio a name.').max(200, 'A name has at most 200 characters.'),
  key,
  currency: currencyCode,
  description: z.string().trim().max(5_000, 'A description has at most 5,000 characters.'),
  /** Month in which the fiscal year starts, 1 to 12. */
  fiscalYearStart: z.int().min(1).max(12),
  basis,
  /** The colour of what is exported, as #rrggbb, dark enough for white text on it; null: Bearing's own. */
  accent: z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'Give a colour as # and six digits, such as #1d4e89.')
    .refine((colour) => contrastWithWhite(colour) >= leastContrast, {
      error: ({ input }) => sayContrast(String(input)),
      // of what is no colour the sentence above is enough
      when: ({ issues }) => issues.length === 0,
    })
    .nullable(),
})

export const portfolioCreate = z.strictObject({
  ...portfolioFields.shape,
  description: portfolioFields.shape.description.default(''),
  fiscalYearStart: portfolioFields.shape.fiscalYearStart.default(1),
  basis: basis.default('auto'),
  accent: portfolioFields.shape.accent.default(null),
})
export type PortfolioCreate = z.infer<typeof portfolioCreate>

export const portfolioPatch = portfolioFields.partial()
export type PortfolioPatch = z.infer<typeof portfolioPatch>

export const portfolio = z.object({
  ...portfolioFields.shape,
  id: portfolioId,
  /** Sample portfolios: invented figures, labelled so wherever they are shown. */
  illustrative: z.boolean(),
  archivedAt: instant.nullable(),
  revision: z.int(),
  version: z.int(),
  createdAt: instant,
})
export type Portfolio = z.infer<typeof portfolio>
