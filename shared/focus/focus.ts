import type { Strategy } from '../initiative/vocabulary.ts'
import type { Basis, MeasuredBasis } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { measureUnits } from './by-unit.ts'
import { classContext } from './classify.ts'
import type { ClassContext } from './classify.ts'
import { byTechnologies, byUnits } from './concentration.ts'
import { driftOf } from './drift.ts'
import { lookForward } from './forward.ts'
import type { ForwardLook } from './forward.ts'
import { intervalOf, isFirm } from './interval.ts'
import { mixMatch } from './mix-match.ts'
import { orderedOf, timedLinks } from './ordered.ts'
import type { TimedLink } from './ordered.ts'
import { findPivot } from './pivot.ts'
import { coverageOf, focusOf, provenOf, rhoOf } from './ratio.ts'
import { tally } from './tally.ts'
import type { Row } from './tally.ts'
import { verdictSentence } from './verdict-sentences.ts'
import { resolveBasis, shownWeight } from './weigh.ts'
import { judge } from './zone.ts'

export interface FocusOptions {
  /** Absent: the portfolio's own. */
  readonly basis?: Basis | undefined
  /** How sentences write numbers and money; absent: en. */
  readonly locale?: string | undefined
}

/** A snapshot read once: the measures, and the rows in scope that they were made from, for rules to look at. */
export interface Reading {
  readonly snapshot: Snapshot
  readonly context: ClassContext
  readonly primary: Strategy | null
  readonly basis: MeasuredBasis
  /** The basis when none is asked for. */
  readonly ownBasis: MeasuredBasis
  readonly rows: readonly Row[]
  /** Sums in whole units: hundredths of a person where `measures.weights` has decimals. */
  readonly weights: PerClass
  /** What starts in the next quarters. */
  readonly forward: ForwardLook
  /** Links of what is in scope, with whether their timing rules hold. */
  readonly timed: readonly TimedLink[]
  readonly measures: FocusMeasures
}

/** The verdict on a portfolio and every measure behind it, from one snapshot, for its day [S1]. */
export const measureFocus = (snapshot: Snapshot, options: FocusOptions = {}): FocusMeasures =>
  readFocus(snapshot, options).measures

/** Classify, weigh, measure, judge: `measureFocus` with what it saw on the way. */
export function readFocus(snapshot: Snapshot, options: FocusOptions = {}): Reading {
  const { portfolio, policy, initiatives } = snapshot
  const context = classContext(snapshot)
  const { primary } = context

  const ownBasis = resolveBasis(initiatives, portfolio.basis)
  const basis = options.basis ? resolveBasis(initiatives, options.basis) : ownBasis
  const { rows, sums, units } = tally(initiatives, { context, basis })
  const weights = sums[basis]
  const counts = sums.count

  const { sigma, missing, zone } = judge({ declared: primary !== null, weights, counts }, policy)
  const interval = intervalOf({ weights, rows }, policy)
  const verdict = {
    zone,
    interval,
    firm: isFirm({ zone, interval }),
    sigma,
    missing,
    coverage: coverageOf(weights),
    counts,
    basis,
  }

  const focus = focusOf(weights)
  const forward = lookForward(snapshot, { context, basis })
  const timed = timedLinks(snapshot, context)

  const measures: FocusMeasures = {
    portfolioId: portfolio.id,
    revision: portfolio.revision,
    policyVersion: policy.version,
    asOf: snapshot.today,
    today: snapshot.today,
    ...verdict,
    sentence: verdictSentence(verdict, { policy, primary, locale: options.locale }),
    focus,
    unweighted: rows.filter((row) => row.weight === 0).length,
    hidden: snapshot.hidden,
    weights: showWeights(weights, basis),
    pivot: findPivot({ weights, rows }, policy),
    bases: {
      budget_remaining: focusOf(sums.budget_remaining),
      budget_total: focusOf(sums.budget_total),
      fte: focusOf(sums.fte),
      count: focusOf(sums.count),
    },
    support: { rho: rhoOf(weights), proven: provenOf(weights), ordered: orderedOf(timed) },
    mix: mixMatch(weights, policy.mixTarget),
    drift: driftOf(focus, { past: snapshot.past, primary, basis }),
    forward: forward.focus,
    concentration: { units: byUnits(rows), technologies: byTechnologies(rows) },
    units: measureUnits({ units, tree: snapshot.units, weights, basis }, policy),
  }
  return { snapshot, context, primary, basis, ownBasis, rows, weights, forward, timed, measures }
}

const showWeights = (weights: PerClass, basis: MeasuredBasis): PerClass => ({
  core: shownWeight(weights.core, basis),
  supporting: shownWeight(weights.supporting, basis),
  unproven: shownWeight(weights.unproven, basis),
  competing: shownWeight(weights.competing, basis),
  foundation: shownWeight(weights.foundation, basis),
  outside: shownWeight(weights.outside, basis),
  unclassified: shownWeight(weights.unclassified, basis),
  total: shownWeight(weights.total, basis),
})
