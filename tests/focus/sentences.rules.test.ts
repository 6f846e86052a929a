import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { basesDisagree, basesSentence, pivotSentence } from '#shared/focus/measure-sentences.ts'
import { firmnessSentence, missingSentence } from '#shared/focus/verdict-sentences.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeDeclaration, makePolicy } from '#tests/support/make.ts'
import { competing, core, outside, snapshotOf, supports, unclassified, workedExample } from './cases.ts'

const policy = makePolicy()
const verdictOf = (...args: Parameters<typeof snapshotOf>) => measureFocus(snapshotOf(...args)).sentence
const sharing = (rival: number) => [core(100 - rival), core(0), competing(rival)]

describe('the verdict in a sentence', () => {
  test.each([
    {
      rival: 0,
      sentence: 'All of the money that drives a strategy pursues customer engagement, as declared.',
    },
    {
      rival: 8,
      sentence: '92% of the money that drives a strategy pursues customer engagement, as declared.',
    },
    {
      rival: 20,
      sentence:
        '20% of the money that drives a strategy pursues digitized solutions, while customer engagement is declared.',
    },
    {
      rival: 31,
      sentence:
        '31% of the money that drives a strategy pursues digitized solutions, while customer engagement is declared.',
    },
    {
      rival: 70,
      sentence:
        '70% of the money that drives a strategy pursues digitized solutions, although customer engagement is declared.',
    },
    {
      rival: 100,
      sentence:
        'All of the money that drives a strategy pursues digitized solutions, although customer engagement is declared.',
    },
  ])('with $rival of 100 competing', ({ rival, sentence }) =>
    expect(verdictOf(sharing(rival))).toBe(sentence),
  )

  test('names the strategies the other way round after a switch', () => {
    const declarations = [makeDeclaration({ primary: 'digitized_solutions' })]
    expect(verdictOf(sharing(60), { declarations })).toBe(
      '40% of the money that drives a strategy pursues customer engagement, while digitized solutions is declared.',
    )
  })

  test('speaks of what is weighed', () => {
    const say = (basis: 'budget_total' | 'fte' | 'count') =>
      measureFocus(snapshotOf([core(1, { fte: 1 }), competing(1, { fte: 1 }), core(0)]), { basis }).sentence
    expect(say('budget_total')).toMatch(/^50% of the total budget that drives a strategy pursues /)
    expect(say('fte')).toMatch(/^50% of the people who drive a strategy pursue /)
    expect(say('count')).toMatch(/^33% of the initiatives that drive a strategy pursue /)
  })

  test('shows as many digits as it takes not to claim an edge', () => {
    expect(verdictOf([core(896), core(0), competing(104)])).toMatch(/^10\.4% /)
  })

  test('adds every zone that doubt could make of it', () => {
    const say = (doubt: number) =>
      verdictOf([...sharing(20), unclassified(doubt)], { policy: { minCoverage: 0 } })
    expect(say(2)).not.toMatch(/could be/)
    expect(say(40)).toMatch(/ Watch, could be Split\.$/)
    expect(say(100)).toMatch(/ Watch, could be Focused, Split or Inverted\.$/)
  })

  test('says what is missing instead, when there is no verdict', () => {
    expect(verdictOf([core(1)])).toBe('Only 1 initiative drives a strategy; a verdict needs 3.')
    expect(verdictOf([])).toBe(
      'No initiative drives a strategy; a verdict needs 3. ' +
        'There is nothing to classify beside mandatory and run work.',
    )
  })

  test('says once that nothing weighs anything, not that nothing can be classified', () => {
    const rows = [core(0), core(0), competing(0)]
    expect(measureFocus(snapshotOf(rows), { basis: 'fte' }).sentence).toBe(
      'No people are entered for what drives a strategy.',
    )
  })

  test('says only that nothing is declared, when nothing is: all else follows from it', () => {
    expect(verdictOf([core(1)], { declarations: [] })).toBe('No primary strategy is declared.')
  })

  test('is written in the reader’s locale', () => {
    expect(measureFocus(snapshotOf([core(896), core(0), competing(104)]), { locale: 'de' }).sentence).toMatch(
      /^10,4\u00A0% /,
    )
  })
})

describe('what is missing', () => {
  const say = (
    missing: Parameters<typeof missingSentence>[0],
    snapshot: Snapshot,
    basis?: 'fte' | 'budget_total',
  ) => missingSentence(missing, measureFocus(snapshot, { basis }), { policy })

  test('driving initiatives', () => {
    expect(say('too_few_driving', snapshotOf([core(1), competing(1)]))).toBe(
      'Only 2 initiatives drive a strategy; a verdict needs 3.',
    )
  })

  test('weight of what drives', () => {
    const spent = snapshotOf([core(1, { spent: 1 })])
    expect(say('no_driving_weight', snapshotOf([core(0), outside(1)]))).toBe(
      'No money is left in what drives a strategy.',
    )
    expect(say('no_driving_weight', spent, 'fte')).toBe('No people are entered for what drives a strategy.')
    expect(say('no_driving_weight', snapshotOf([core(0)]), 'budget_total')).toBe(
      'What drives a strategy has no budget.',
    )
  })

  test('tags', () => {
    expect(say('low_coverage', snapshotOf([core(62), unclassified(38)]))).toBe(
      '62% of the money is classified; a verdict needs 80%.',
    )
    expect(say('low_coverage', snapshotOf([core(796), unclassified(204)]))).toMatch(/^79\.6% /)
    expect(say('low_coverage', snapshotOf([unclassified(1)]))).toMatch(/^None of the money is classified;/)
    expect(say('low_coverage', snapshotOf([core(1, { fte: 1 }), unclassified(1, { fte: 1 })]), 'fte')).toBe(
      '50% of the people are classified; a verdict needs 80%.',
    )
  })
})

describe('how firm it is', () => {
  const say = (...args: Parameters<typeof snapshotOf>) => firmnessSentence(measureFocus(snapshotOf(...args)))

  test('a point, when nothing is in doubt', () => expect(say(sharing(25))).toBe('Firm: +0.50.'))

  test('a range, with what it depends on', () => {
    expect(say([...sharing(20), unclassified(2), unclassified(1)])).toBe(
      'Firm: between +0.55 and +0.61, depending on 2 unclassified initiatives.',
    )
    expect(say([...sharing(20), unclassified(1)])).toMatch(/depending on 1 unclassified initiative\.$/)
    expect(say([...sharing(20), supports(1)])).toMatch(/depending on 1 unproven initiative\.$/)
  })

  test('not firm, when the ends lie in several zones', () => {
    // lower: (600 - 200 - 50 - 100) / 950; upper: (600 + 100 - 200) / 900
    expect(firmnessSentence(measureFocus(workedExample()))).toBe(
      'Not firm: between +0.26 and +0.56, depending on 1 unclassified and 1 unproven initiative.',
    )
  })

  test('provisional without a verdict', () => {
    expect(say([core(3), competing(1), unclassified(4)])).toBe(
      'Provisional: +0.50, between −0.25 and +0.75, depending on 1 unclassified initiative.',
    )
    expect(say([core(3)])).toBe('Provisional: +1.00.')
  })

  test('only a range, when nothing that drives weighs anything', () => {
    expect(say([unclassified(4)])).toBe(
      'No focus yet: between −1.00 and +1.00, depending on 1 unclassified initiative.',
    )
    expect(say([supports(4)])).toBe('No focus yet: −1.00, depending on 1 unproven initiative.')
    expect(say([])).toBe('Nothing that could drive a strategy weighs anything yet.')
  })
})

describe('what decides it', () => {
  const say = (...args: Parameters<typeof snapshotOf>) => pivotSentence(measureFocus(snapshotOf(...args)))
  const suite = { title: 'Remote monitoring suite' }

  test('the initiative without which the verdict would be another', () => {
    expect(say([core(35), core(34), competing(31, suite)])).toBe(
      'Remote monitoring suite decides it: without it the verdict would be Focused (+1.00).',
    )
  })

  test('the one that moves it most, when the verdict stays', () => {
    expect(say([core(30), core(30), core(30), competing(45, suite), competing(45)])).toBe(
      'Remote monitoring suite moves it most, but the verdict stays Split without it (+0.33).',
    )
  })

  test('the one that moves it most, when there is no verdict', () => {
    expect(say([core(10, suite), competing(9)])).toBe(
      'Remote monitoring suite moves it most: without it focus would be −1.00.',
    )
  })

  test('none in particular, when none moves it', () => {
    expect(say([core(60, suite), core(9), core(9)])).toBe(
      'No single initiative decides it: without Remote monitoring suite, the heaviest, focus stays at +1.00.',
    )
  })

  test('all that drives, and nothing', () => {
    expect(say([core(5, suite)])).toBe('Remote monitoring suite is all that drives a strategy.')
    expect(say([])).toBeNull()
  })
})

describe('whether money, people and count agree', () => {
  const bases = { budget_remaining: null, budget_total: null, fte: null, count: null }

  test('they do up to the gap that the policy allows, and not above', () => {
    const apart = (gap: number) => basesDisagree({ ...bases, fte: 0.5, count: 0.5 + gap }, policy)
    expect([0.29, 0.3, 0.31].map(apart)).toEqual([false, false, true])
    expect(basesDisagree({ ...bases, fte: 0.8, count: 0.5 }, policy)).toBe(false)
  })

  test('the ends are named', () => {
    expect(
      basesSentence({ budget_remaining: 0.39, budget_total: 0.4, fte: 0.22, count: 0.71 }, { policy }),
    ).toBe('Money, people and count disagree: +0.71 by count, +0.22 by people.')
    expect(basesSentence({ ...bases, budget_remaining: 0.5, count: 0.5 }, { policy })).toBe(
      'Money, people and count agree: +0.50 by count, +0.50 by money left.',
    )
  })

  test('two are needed', () => {
    expect(basesSentence(bases, { policy })).toBeNull()
    expect(basesSentence({ ...bases, fte: 0.5 }, { policy })).toBeNull()
    expect(basesDisagree({ ...bases, fte: 0.5 }, policy)).toBe(false)
    expect(basesDisagree(bases, policy)).toBe(false)
  })
})
