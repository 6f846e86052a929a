import { describe, expect, test } from 'vitest'
import {
  countWords,
  formatFocus,
  formatNumber,
  formatShare,
  formatWeight,
  joinWords,
  sayShare,
} from '#shared/focus/number-words.ts'

test('a share that a sentence begins with is said in words at both ends', () => {
  expect([0, 0.004, 0.5, 0.996, 1].map((share) => sayShare(share))).toEqual([
    'None',
    '0.4%',
    '50%',
    '99.6%',
    'All',
  ])
})

describe('a share as a percentage', () => {
  test.each([
    { share: 0, text: '0%' },
    { share: 0.31, text: '31%' },
    { share: 0.314, text: '31%' },
    { share: 0.285, text: '29%' },
    { share: 0.284_999, text: '28%' },
    { share: 0.125, text: '13%' },
    { share: 1, text: '100%' },
  ])('$share is $text', ({ share, text }) => expect(formatShare(share)).toBe(text))

  test('never claims none or all of what is some', () => {
    expect(formatShare(0.004)).toBe('0.4%')
    expect(formatShare(0.000_4)).toBe('0.04%')
    expect(formatShare(0.996)).toBe('99.6%')
  })

  test('never claims to be on an edge that it is beside', () => {
    const edges = [0.1, 0.25]
    expect(formatShare(0.1, { edges })).toBe('10%')
    expect(formatShare(0.104, { edges })).toBe('10.4%')
    expect(formatShare(0.249_9, { edges })).toBe('24.99%')
    expect(formatShare(0.314, { edges })).toBe('31%')
  })

  test('gives up after three digits', () => {
    expect(formatShare(0.000_000_1)).toBe('0%')
    expect(formatShare(0.000_01)).toBe('0.001%')
  })

  test('is written as the reader is used to', () => {
    expect(formatShare(0.104, { edges: [0.1], locale: 'de' })).toBe('10,4\u00A0%')
  })
})

describe('focus as a number', () => {
  test.each([
    { focus: 0.394, text: '+0.39' },
    { focus: -0.44, text: '−0.44' },
    { focus: 0, text: '0.00' },
    { focus: 0.004, text: '0.00' },
    { focus: -0.004, text: '0.00' },
    { focus: 0.005, text: '+0.01' },
    { focus: 1, text: '+1.00' },
  ])('$focus is $text', ({ focus, text }) => expect(formatFocus(focus)).toBe(text))

  test('is written as the reader is used to', () => expect(formatFocus(-0.5, 'de')).toBe('−0,50'))
})

describe('weights and counts', () => {
  const say = (weight: number, basis: Parameters<typeof formatWeight>[1]['basis']) =>
    formatWeight(weight, { basis, currency: 'USD', locale: 'en' })

  test('money that is left says so', () => {
    expect(say(590_000_000, 'budget_remaining')).toBe('$5.9M left')
    expect(say(590_000_000, 'budget_total')).toBe('$5.9M')
  })

  test('people and initiatives are counted', () => {
    expect(say(2.25, 'fte')).toBe('2.25 people')
    expect(say(1, 'fte')).toBe('1 person')
    expect(say(1_200, 'count')).toBe('1,200 initiatives')
    expect(countWords(1, ['row', 'rows'])).toBe('1 row')
  })

  test('numbers are written as the reader is used to', () => {
    expect(formatNumber(1_234.567)).toBe('1,234.57')
    expect(formatNumber(1_234.5, 'de')).toBe('1.234,5')
  })
})

test('words are joined as one says them', () => {
  expect(joinWords([], 'and')).toBe('')
  expect(joinWords(['a'], 'and')).toBe('a')
  expect(joinWords(['a', 'b'], 'or')).toBe('a or b')
  expect(joinWords(['a', 'b', 'c'], 'and')).toBe('a, b and c')
})
