import { expect, test } from 'vitest'

import { filterProblems, filterTexts } from '#shared/export/filter-texts.ts'

test.each([
  ['', {}],
  ['?class=core', { class: 'core' }],
  ['class=core&health=red%2Camber', { class: 'core', health: 'red,amber' }],
  ['q=two+words&q=the+last', { q: 'the last' }],
  ['title=100%', { title: '100%' }],
  ['archived&&', { archived: '' }],
])('“%s” is read as an address is', (filter, texts) => {
  expect(filterTexts(filter)).toEqual(texts)
})

test('what cannot be asked is said, a sentence each', () => {
  expect(filterProblems('class=core&budget=1..5')).toEqual([])
  expect(filterProblems('colour=red')).toEqual(['There is no column “colour” to filter by.'])
  expect(filterProblems('class=gold')[0]).toMatch(/^class: Give one or several of: core, /)
  expect(filterProblems('custom.one=a', [{ id: 'custom.one' }])).toEqual([])
  expect(filterProblems('custom.two=a', [{ id: 'custom.one' }])).toEqual([
    'There is no column “custom.two” to filter by.',
  ])
})
