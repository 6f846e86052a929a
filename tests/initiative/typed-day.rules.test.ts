import { describe, expect, test } from 'vitest'
import { readDay } from '#shared/initiative/typed-day.ts'

const read = (text: string, field: 'start' | 'end' = 'end') => {
  const found = readDay(text, field)
  return found.ok ? found.value : found.message
}

describe('days as people type them', () => {
  test.each([
    ['2027-03-31', '2027-03-31'],
    ['2027-3-1', '2027-03-01'],
    ['31 Mar 2027', '2027-03-31'],
    ['Mar 31, 2027', '2027-03-31'],
    ['1. september 2027', '2027-09-01'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s', (typed, day) => {
    expect(read(typed)).toBe(day)
  })

  test('a bare month is its first day for a start and its last for an end', () => {
    expect(read('Feb 2028', 'start')).toBe('2028-02-01')
    expect(read('Feb 2028', 'end')).toBe('2028-02-29')
    expect(read('2027-02', 'start')).toBe('2027-02-01')
    expect(read('2027-02', 'end')).toBe('2027-02-28')
  })

  test('a day that could be another one, or that does not exist, is refused', () => {
    expect(read('03/04/2027')).toMatch('with slashes or points it could be another')
    expect(read('3.4.2027')).toMatch('with slashes or points it could be another')
    expect(read('29 Feb 2027')).toBe('There is no day “29 Feb 2027”.')
    expect(read('2027-13')).toBe('There is no day “2027-13”.')
    expect(read('soon')).toMatch('“soon” is no day.')
    expect(read('31 Foo 2027')).toMatch('“31 Foo 2027” is no day.')
  })
})
