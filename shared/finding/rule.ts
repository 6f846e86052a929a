import type { Reading } from '../focus/focus.ts'
import { ratio } from '../focus/ratio.ts'
import type { Row } from '../focus/tally.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Finding, RuleId } from './finding.ts'

/** What a rule may look at: the portfolio as read once, for all rules. */
export interface RuleContext extends Reading {
  readonly locale: string
}

/** What a rule has found; its id, status and decision are added for it. */
export type Draft = Pick<
  Finding,
  'subject' | 'severity' | 'magnitude' | 'evidence' | 'sentence' | 'remedy' | 'owner'
>

interface Described {
  readonly id: RuleId
  /** Findings concern the strategy; hygiene concerns the data and is listed apart, so that it cannot drown them. */
  readonly list: 'findings' | 'hygiene'
  /** What it looks for, in a few words: the name in Help and in exports. */
  readonly title: string
  /** Where it comes from, for citing: a heading of a briefing, or Bearing itself. */
  readonly source: string
}

/** A rule about the portfolio as a whole. */
export interface PortfolioRule extends Described {
  readonly find: (context: RuleContext) => readonly Draft[]
}

/** A rule about single initiatives: it prepares a look at one row in scope, which finds something or nothing. */
export interface RowRule extends Described {
  readonly look: (context: RuleContext) => (row: Row) => Draft | null
}

/** One thing that may be wrong with a portfolio, where that is said, and how it is found. */
export type Rule = PortfolioRule | RowRule

/** A weight's part of all that is in scope; null when that weighs nothing. */
export const shareOfTotal = (weight: number, { weights }: RuleContext): number | null =>
  ratio(weight, weights.total)

export const initiativeSubject = ({ id, key, title }: InitiativeRecord): Finding['subject'] => ({
  type: 'initiative',
  id,
  key,
  title,
})

export const portfolioSubject = ({ snapshot }: RuleContext): Finding['subject'] => ({
  type: 'portfolio',
  id: snapshot.portfolio.id,
  key: snapshot.portfolio.key,
  title: snapshot.portfolio.name,
})

/** The ids of all rows of some classes, for evidence, in the order of the rows. */
export const idsOf = (rows: readonly Row[], ...classes: readonly Row['class'][]): string[] =>
  rows.filter((row) => classes.includes(row.class)).map((row) => row.initiative.id)
