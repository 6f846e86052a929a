import * as z from 'zod'

import { capability } from '../capability/capability.ts'
import { declaration } from '../declaration/declaration.ts'
import { focusMeasures } from '../focus/assessment.ts'
import { initiativeRecord } from '../initiative/initiative.ts'
import { policy } from '../policy/policy.ts'
import { day } from '../kernel/day.ts'
import { portfolio } from '../portfolio/portfolio.ts'
import { portfolioListed } from '../portfolio/verdict.ts'
import { supportLink } from '../support/support-link.ts'

/** An initiative of a class, with what makes it worth naming. */
const comparedWork = initiativeRecord.pick({ id: true, key: true, title: true }).extend({
  /** Of supporting work: how it helps which core work, by accepted links. */
  helps: z.array(
    supportLink
      .pick({ mechanism: true, rationale: true })
      .extend({ to: initiativeRecord.pick({ key: true, title: true }) }),
  ),
  /** Of foundation work: the capabilities that it builds, and to which level. */
  builds: z.array(z.object({ capability: z.string(), to: z.int() })),
})
export type ComparedWork = z.infer<typeof comparedWork>

/** What is in scope of a class: how many, and the heaviest of them. */
const comparedClass = z.object({ total: z.int(), items: z.array(comparedWork) })
export type ComparedClass = z.infer<typeof comparedClass>

/** A portfolio as a column of the comparative table: only what its own records say, for the reader. */
export const comparedPortfolio = z.object({
  portfolio: portfolio.pick({
    id: true,
    key: true,
    name: true,
    currency: true,
    illustrative: true,
    archivedAt: true,
    revision: true,
  }),
  today: day,
  /** Initiatives that the reader may not see: in no count. */
  hidden: z.int(),
  declaration: declaration
    .pick({ primary: true, direction: true, customerNeed: true, why: true, effectiveFrom: true })
    .nullable(),
  /** How many there are, marked or not. */
  capabilities: z.int(),
  /** The one marked most important. `level` by its latest assessment; `required` by work in scope, 0 by none. */
  mostImportant: capability
    .pick({ id: true, name: true, kind: true })
    .extend({ level: z.int().nullable(), assessedOn: day.nullable(), required: z.int() })
    .nullable(),
  work: z.object({
    core: comparedClass,
    supporting: comparedClass,
    unproven: comparedClass,
    foundation: comparedClass,
    competing: comparedClass,
    unclassified: comparedClass,
  }),
  verdict: focusMeasures.pick({ zone: true, firm: true, sentence: true, focus: true, basis: true }),
  policy: policy.pick({ version: true, setBy: true, setAt: true }),
  ...portfolioListed.pick({
    initiatives: true,
    health: true,
    money: true,
    unbudgeted: true,
    lastLook: true,
    reviewDays: true,
  }).shape,
})
export type ComparedPortfolio = z.infer<typeof comparedPortfolio>
