import { describe, expect, test } from 'vitest'
import { dayMeant, readCondition, writeCondition } from '#shared/initiative/condition.ts'
import type { FilterKind } from '#shared/initiative/condition.ts'

const read: [FilterKind, string, ReturnType<typeof readCondition>][] = [
  ['text', 'pump', { is: 'text', text: 'pump', isNot: false }],
  ['text', '!pump', { is: 'text', text: 'pump', isNot: true }],
  ['text', 'none', { is: 'empty' }],
  ['text', 'any', { is: 'filled' }],
  ['text', '~none', { is: 'text', text: 'none', isNot: false }],
  ['text', '!~!', { is: 'text', text: '!', isNot: true }],
  ['text', ' ', null],
  ['text', '!', null],
  ['words', 'active,paused', { is: 'among', words: ['active', 'paused'], isNot: false }],
  ['words', '!active', { is: 'among', words: ['active'], isNot: true }],
  ['words', 'none', { is: 'among', words: ['none'], isNot: false }],
  ['words', '"a, b",c', { is: 'among', words: ['a, b', 'c'], isNot: false }],
  ['words', '!', null],
  ['number', '1..5', { is: 'range', from: '1', to: '5' }],
  ['number', '-1.5..', { is: 'range', from: '-1.5', to: null }],
  ['number', '..0', { is: 'range', from: null, to: '0' }],
  ['number', '3', { is: 'range', from: '3', to: '3' }],
  ['number', 'none', { is: 'empty' }],
  ['number', 'much', null],
  ['number', '..', null],
  ['number', '1...5', null],
  ['money', '100..', { is: 'range', from: '100', to: null }],
  ['money', '1.5', null],
  ['money', '-1', null],
  ['day', '2026-01-01..today+30', { is: 'range', from: '2026-01-01', to: 'today+30' }],
  ['day', '..today-1', { is: 'range', from: null, to: 'today-1' }],
  ['day', '2026-13-01', null],
  ['day', 'tomorrow', null],
]

describe('a filter as an address writes it', () => {
  test.each(read)('%s: %s is read', (kind, text, condition) => {
    expect(readCondition(kind, text)).toEqual(condition)
  })

  test.each(read.filter(([, , condition]) => condition !== null))(
    '%s: %s is written so that it is read again',
    (kind, text) => {
      const condition = readCondition(kind, text)
      expect(condition && readCondition(kind, writeCondition(condition))).toEqual(condition)
    },
  )

  test('words that look like more than words are quoted', () => {
    const words = ['!urgent', 'a "b"', 'c;d', ' e']
    const text = writeCondition({ is: 'among', words, isNot: false })
    expect(readCondition('words', text)).toEqual({ is: 'among', words, isNot: false })
  })
})

test('today moves with the day', () => {
  const days = ['today', 'today+1', 'today 1', 'today-22', '2020-02-29'].map((bound) =>
    dayMeant(bound, '2026-11-22'),
  )
  expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-23', '2026-10-31', '2020-02-29'])
})
