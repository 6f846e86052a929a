import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinList, splitList } from '#shared/export/list-cell.ts'

test('words stand between semicolons', () => {
  expect(joinList(['cloud', 'data platform'])).toBe('cloud; data platform')
  expect(joinList([])).toBe('')
})

test('a word that holds a semicolon or a quote is quoted', () => {
  expect(joinList(['a;b', 'say "yes"', 'c'])).toBe('"a;b"; "say ""yes"""; c')
})

test('a list typed by a person is read with or without spaces, empty words left out', () => {
  expect(splitList('cloud;data ; ;iot;')).toEqual(['cloud', 'data', 'iot'])
  expect(splitList('')).toEqual([])
  expect(splitList('5" screen; b')).toEqual(['5" screen', 'b'])
})

test('what was joined is split into the same words', () => {
  const unit = fc.oneof(
    fc.constantFrom(';', '"', ' ', 'a', ',', "'"),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  const word = fc
    .string({ unit, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(splitList(joinList(words))).toEqual(words)
    }),
  )
})
