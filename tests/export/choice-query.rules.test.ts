import { describe, expect, test } from 'vitest'

import { choiceQuery, queryOf } from '#shared/export/choice-query.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'

const chosen: ExportChoice = {
  sections: ['verdict', 'decisions'],
  basis: 'fte',
  asOf: '2026-10-31',
  filter: 'class=core&health=red',
  numbers: 'neutral',
  paper: 'letter',
  length: 'one_page',
  compare: ['BANK', 'PUMP'],
  published: true,
  picture: 'trend',
  page: 2,
  scheme: 'dark',
}

describe('a choice in an address', () => {
  test('comes back as it was', () => {
    expect(choiceQuery.parse(queryOf(chosen))).toEqual(chosen)
  })

  test('is empty for the usual, and nothing in an address is the usual', () => {
    expect(queryOf(defaultChoice)).toEqual({})
    expect(choiceQuery.parse({})).toEqual(defaultChoice)
  })

  test('names each part once, and forgives spaces', () => {
    expect(choiceQuery.parse({ sections: 'verdict, trend,verdict,' }).sections).toEqual(['verdict', 'trend'])
  })

  test.each([
    ['no part', { sections: '' }],
    ['an unknown part', { sections: 'verdict,weather' }],
    ['six beside it', { compare: 'A,B,C,D,E,F' }],
    ['neither yes nor no', { published: 'perhaps' }],
    ['another paper', { paper: 'a0' }],
    ['a filter by what there is not', { filter: 'colour=red' }],
    ['a filter that cannot be read', { filter: 'budget=plenty' }],
    ['another picture', { picture: 'cat' }],
    ['a name that there is not', { colour: 'red' }],
  ])('with %s is refused', (_name, query) => {
    expect(choiceQuery.safeParse(query).success).toBe(false)
  })
})
