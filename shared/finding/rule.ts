import type { Reading } from '../focus/focus.ts'
import type { Row } from '../focus/tally.ts'
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

/** One thing that may be wrong with a portfolio, where that is said, and how it is found. Rules look only at what is in scope. */
export interface Rule {
  readonly id: RuleId
  /** Findings concern the strategy; hygiene concerns the data and is listed apart, so that it cannot drown them. */
  readonly list: 'findings' | 'hygiene'
  /** What it looks for, in a few words: the name in Help and in exports. */
  readonly title: string
  /** Where it comes from, for citing: a heading of a briefing, or Bearing itself. */
  readonly source: string
  readonly find: (context: RuleContext) => Draft[]
}

/** An initiative's part of all that is in scope; null when that weighs nothing. */
export const shareOfTotal = (row: Row, { weights }: RuleContext): number | null =>
  weights.total === 0 ? null : row.weight / weights.total

export const initiativeSubject = ({ initiative }: Row): Finding['subject'] => ({
  type: 'initiative',
  id: initiative.id,
  key: initiative.key,
  title: initiative.title,
})

export const portfolioSubject = ({ snapshot }: RuleContext): Finding['subject'] => ({
  type: 'portfolio',
  id: snapshot.portfolio.id,
  key: snapshot.portfolio.key,
  title: snapshot.portfolio.name,
})

/** The ids of all rows of some classes, for evidence. */
export const idsOf = (rows: readonly Row[], ...classes: readonly Row['class'][]): string[] =>
  rows.filter((row) => classes.includes(row.class)).map((row) => row.initiative.id)
