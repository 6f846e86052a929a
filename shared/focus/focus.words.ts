import type { Strategy } from '../initiative/vocabulary.ts'
import type { Basis, MeasuredBasis } from '../portfolio/portfolio.ts'
import type { Zone } from './assessment.ts'

/** Each zone by its name, and in plain words. */
export const zoneWords = {
  focused: { name: 'Focused', plain: 'one clear driver' },
  watch: { name: 'Watch', plain: 'a second driver is appearing' },
  split: { name: 'Split', plain: 'heading in two directions' },
  inverted: { name: 'Inverted', plain: 'more goes to the strategy that was not declared' },
  not_enough_evidence: { name: 'Not enough evidence', plain: 'no verdict, and what is missing' },
} as const satisfies Record<Zone, { name: string; plain: string }>

export { classWords } from '../initiative/initiative.words.ts'

/** The strategies of [S1] as they stand inside a sentence. */
export const strategyWords = {
  customer_engagement: 'customer engagement',
  digitized_solutions: 'digitized solutions',
} as const satisfies Record<Strategy, string>

export const basisWords = {
  auto: 'Automatic',
  budget_remaining: 'Money left',
  budget_total: 'Total budget',
  fte: 'People',
  count: 'Count',
} as const satisfies Record<Basis, string>

interface WeightWords {
  /** What is weighed, inside a sentence, and the verb that follows it. */
  noun: string
  is: 'is' | 'are'
  driving: string
  pursues: 'pursues' | 'pursue'
  noDriving: string
}

/** How a sentence speaks of weights in each basis. */
export const weightWords = {
  budget_remaining: {
    noun: 'money',
    is: 'is',
    driving: 'money that drives a strategy',
    pursues: 'pursues',
    noDriving: 'No money is left in what drives a strategy.',
  },
  budget_total: {
    noun: 'total budget',
    is: 'is',
    driving: 'total budget that drives a strategy',
    pursues: 'pursues',
    noDriving: 'What drives a strategy has no budget.',
  },
  fte: {
    noun: 'people',
    is: 'are',
    driving: 'people who drive a strategy',
    pursues: 'pursue',
    noDriving: 'No people are entered for what drives a strategy.',
  },
  count: {
    noun: 'initiatives',
    is: 'are',
    driving: 'initiatives that drive a strategy',
    pursues: 'pursue',
    noDriving: 'No initiative drives a strategy.',
  },
} as const satisfies Record<MeasuredBasis, WeightWords>

/** The strategy that was not declared. */
export const otherStrategy = (declared: Strategy): Strategy =>
  declared === 'customer_engagement' ? 'digitized_solutions' : 'customer_engagement'
