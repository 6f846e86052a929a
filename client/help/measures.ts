import { formatShare } from '#shared/focus/number-words.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { locale } from '../ui/format.ts'

const share = (part: number) => formatShare(part, { locale })
const { driftDrop, driftMonths, forwardDrop, forwardQuarters } = defaultPolicy
const { minCoverage, minDriving, basisGap, rhoCaution, rhoAlert, unitMinDriving, unitMinShare } =
  defaultPolicy

/** Every number beside the verdict: what it says, how it is made, where the idea is from, what it cannot say. */
export const measures = [
  {
    id: 'focus',
    name: 'Focus',
    says: 'Of all that drives a strategy, how much drives the declared one: +1 all of it, 0 half of it, −1 none.',
    made: 'focus = 1 − 2 × sigma, where sigma = competing ÷ (core + competing). Supporting, foundation and outside work never enters: the first two are wanted.',
    source: 'The advice to let one strategy drive is from [S1]; the formula is Bearing’s.',
    limits: 'A high focus says that the portfolio is consistent, not that the choice is right.',
  },
  {
    id: 'weight',
    name: 'Weight and basis',
    says: 'What one initiative counts for: money left, total budget, people, or simply one.',
    made: 'In scope is what is approved, active or paused and not archived. Money left is budget minus spent, never below 0. Automatic takes the first basis in which anything weighs something. Nothing is ever converted between currencies.',
    source: 'Bearing.',
    limits: 'Money is a proxy for attention. Initiatives that weigh 0 are counted and named as unweighted.',
  },
  {
    id: 'interval',
    name: 'Interval, firm or not',
    says: 'How far the verdict could move once doubts are settled.',
    made: 'The lower end counts everything unclassified as competing, and unproven work too, unless it lies in neither strategy’s area. The upper end counts everything unclassified as core and leaves unproven work out. Both ends in one zone: firm.',
    source: 'Bearing.',
    limits: 'These are bounds, not probabilities.',
  },
  {
    id: 'coverage',
    name: 'Coverage',
    says: 'How much of the weight has been given a purpose.',
    made: `1 − unclassified ÷ (total − outside). Below ${share(minCoverage)} there is no verdict (Bearing default).`,
    source: 'Bearing.',
    limits: 'A purpose that was given may still be wrong.',
  },
  {
    id: 'pivot',
    name: 'What decides it',
    says: 'The one initiative without which the verdict would change most.',
    made: 'Each driving initiative is left out in turn and sigma computed again. Ties go to the heavier one, then to the lower key.',
    source: 'Bearing.',
    limits: 'It names where to look first, not what to stop.',
  },
  {
    id: 'bases',
    name: 'Do the bases agree',
    says: 'Whether money left, budget, people and count tell the same story.',
    made: `Focus in all four; a gap of more than ${basisGap} is pointed out (Bearing default).`,
    source: 'Bearing.',
    limits: 'A gap is a question, not an error: people may move before budgets do.',
  },
  {
    id: 'support',
    name: 'Support, and how much of it is proven',
    says: 'Whether supporting work stays smaller than what it supports, and how much of it somebody else has accepted as support.',
    made: `rho = (supporting + unproven) ÷ (core + supporting + unproven): caution above ${share(rhoCaution)}, alert above ${share(rhoAlert)} (Bearing defaults). Proven = supporting ÷ (supporting + unproven).`,
    source:
      'That work in the other area is welcome where it serves the primary strategy is from [S1]; the limits are Bearing’s.',
    limits: 'An accepted link is a judgement by a person; it is shown with who made it.',
  },
  {
    id: 'timing',
    name: 'Timing order',
    says: 'How many support links begin when their rule says they may.',
    made: 'Of the links of work in scope, in whatever state, whose dates are known: the share whose rule holds. A link that waits for a gate is unknown until it began or the gate was passed.',
    source: 'That the primary strategy guides the timing of the rest is from [S1].',
    limits: 'Dates are plans until they have passed; a missing date is unknown, neither kept nor broken.',
  },
  {
    id: 'mix',
    name: 'Mix against target',
    says: 'How near the mix is to the one that this portfolio wants: 100% is on it.',
    made: '1 − half the sum of the differences between wanted and actual shares, over core, supporting, foundation and competing together. There is no target until a leader sets one in the policy.',
    source: 'Bearing.',
    limits: 'It says how far, not which way is right.',
  },
  {
    id: 'trend',
    name: 'Trend and drift',
    says: 'Where focus stood at the end of each month, as recorded then, and how far it has moved.',
    made: `Each month is measured with its own rows, declaration and thresholds; switches and other thresholds are marked. Drift compares with ${driftMonths} months ago: a fall of ${driftDrop} or more is a finding (Bearing defaults). It is not told across a switch of the strategy.`,
    source: 'Bearing.',
    limits: 'What is confidential today is left out of the past, too.',
  },
  {
    id: 'forward',
    name: 'Forward look',
    says: 'Where that points which starts next, taken alone.',
    made: `Focus over work in scope or proposed that starts from tomorrow to the end of the next ${forwardQuarters} quarters of the fiscal year; ${forwardDrop} or more below focus today is a finding (Bearing defaults).`,
    source: 'Bearing.',
    limits: 'Work without a start is not in it, and a proposal may never begin.',
  },
  {
    id: 'concentration',
    name: 'Concentration',
    says: 'How far the weight lies in few units or technologies.',
    made: 'HHI is the sum of the squared shares; 1 ÷ HHI is as many equal parts as would be as concentrated. Told of more than two parts. Work with several technologies counts in each.',
    source: 'Bearing; HHI is the Herfindahl–Hirschman index.',
    limits: 'It cannot see direction, so it is never the headline.',
  },
  {
    id: 'units',
    name: 'Where it splits',
    says: 'Focus for each unit with all below it: where a silo would start.',
    made: `A unit pulls the other way when more than half of its driving weight competes, with at least ${unitMinDriving} driving initiatives and ${share(unitMinShare)} of the portfolio’s driving weight (Bearing defaults).`,
    source: 'That two strategies at once grow silos is from [S1]; the limits are Bearing’s.',
    limits: 'It describes initiatives, not people. Do not rank units by it.',
  },
] as const

/** When there is no verdict: said in full, so that a blank is never a surprise. */
export const noVerdict = [
  'no strategy is declared on that day,',
  `fewer than ${minDriving} initiatives drive a strategy (Bearing default),`,
  'what drives a strategy weighs nothing, or',
  `coverage is below ${share(minCoverage)} (Bearing default) or cannot be computed.`,
] as const
