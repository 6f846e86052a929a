import * as z from 'zod'

import { finding } from '../finding/finding.ts'
import { day } from '../kernel/day.ts'
import { portfolioId } from '../kernel/id.ts'
import { measuredBasis } from '../portfolio/portfolio.ts'

export const zone = z.enum(['focused', 'watch', 'split', 'inverted', 'not_enough_evidence'])
export type Zone = z.infer<typeof zone>

/** Zones by sigma's edges alone. */
export type MeasuredZone = Exclude<Zone, 'not_enough_evidence'>

export const missingEvidence = z.enum([
  'no_declaration',
  'too_few_driving',
  'no_driving_weight',
  'low_coverage',
])
export type MissingEvidence = z.infer<typeof missingEvidence>

const perClass = z.object({
  core: z.number(),
  supporting: z.number(),
  unproven: z.number(),
  competing: z.number(),
  foundation: z.number(),
  outside: z.number(),
  unclassified: z.number(),
  total: z.number(),
})
export type PerClass = z.infer<typeof perClass>

const ratio = z.number().nullable()

/** How weight lies in few of `parts`: hhi, the sum of squared shares, is 1 when all is in one; effective is 1 / hhi. */
const concentration = z.object({ parts: z.int(), hhi: z.number(), effective: z.number() })
export type Concentration = z.infer<typeof concentration>

/** What `focus` computes; `finding` adds findings and hygiene to make the assessment. */
export const focusMeasures = z.object({
  portfolioId,
  revision: z.int(),
  policyVersion: z.int(),
  asOf: day,
  today: day,
  basis: measuredBasis,
  zone,
  firm: z.boolean(),
  sentence: z.string(),
  /** Competing weight over competing and core weight, 0 to 1; null when neither weighs anything. */
  sigma: ratio,
  /** 1 - 2 * sigma: +1 all in the declared direction, -1 all against it. */
  focus: ratio,
  interval: z.object({ lower: ratio, upper: ratio, lowerZone: zone.nullable(), upperZone: zone.nullable() }),
  coverage: ratio,
  missing: z.array(missingEvidence),
  unweighted: z.int(),
  hidden: z.int(),
  weights: perClass,
  counts: perClass,
  pivot: z
    .object({
      id: z.string(),
      key: z.string(),
      title: z.string(),
      focusWithout: ratio,
      zoneWithout: zone.nullable(),
    })
    .nullable(),
  bases: z.object({ budget_remaining: ratio, budget_total: ratio, fte: ratio, count: ratio }),
  support: z.object({ rho: ratio, proven: ratio, ordered: ratio }),
  /** How near the mix is to its target, 1 on it; null without a target. */
  mix: ratio,
  /** Focus less what it was as many months ago as the policy says: below 0 it fell. */
  drift: ratio,
  /** Focus over what starts in the next quarters alone. */
  forward: ratio,
  /** Null with two parts or fewer. */
  concentration: z.object({ units: concentration.nullable(), technologies: concentration.nullable() }),
  /** A tree read from top to bottom; each unit with all below it. */
  units: z.array(
    z.object({
      unit: z.object({ id: z.string(), name: z.string() }),
      /** The unit that it stands below; null at the top. */
      parent: z.string().nullable(),
      /** 0 at the top. */
      depth: z.int(),
      sigma: ratio,
      focus: ratio,
      /** All that is in scope in the unit, of any class. */
      weight: z.number(),
      /** What of it drives a strategy: the weight that sigma is a share of. */
      driving: z.number(),
      pullsOtherWay: z.boolean(),
    }),
  ),
})
export type FocusMeasures = z.infer<typeof focusMeasures>

export const assessment = focusMeasures.extend({ findings: z.array(finding), hygiene: z.array(finding) })
export type Assessment = z.infer<typeof assessment>
