import * as z from 'zod'
import { mostCompared } from '#shared/compare/compare.api.ts'

/** What Compare keeps in its address: keys joined by commas, and whether the published cases stand beside them. */
export const portfoliosCompareSearch = z.object({
  portfolios: z.string().max(200).optional().catch(undefined),
  cases: z.literal('1').optional().catch(undefined),
})

/** The keys in an address, each once, as many as fit. */
export const keysIn = (text: string | undefined): string[] =>
  [...new Set((text ?? '').toUpperCase().split(',').filter(Boolean))].slice(0, mostCompared)
