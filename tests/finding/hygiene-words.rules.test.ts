import { expect, test } from 'vitest'
import { allRules } from '#shared/finding/all-rules.ts'
import { hygieneWords } from '#shared/finding/hygiene.words.ts'

const hygieneRules = Object.values(allRules).filter((rule) => rule.list === 'hygiene')

test('every rule about the data says what one initiative, or several, have in common', () => {
  const fallback = hygieneWords('F01', 1)
  for (const { id } of hygieneRules) {
    expect(hygieneWords(id, 1), id).toMatch(/^initiative /)
    expect(hygieneWords(id, 2), id).toMatch(/^initiatives /)
    expect(hygieneWords(id, 1), id).not.toBe(fallback)
  }
})

test('a rule without words of its own is counted all the same', () => {
  expect(hygieneWords('F01', 1)).toBe('initiative needs a look')
  expect(hygieneWords('F01', 2)).toBe('initiatives need a look')
})
