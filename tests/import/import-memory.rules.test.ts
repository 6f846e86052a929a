import { expect, test } from 'vitest'
import { withKeys } from '#server/import/import-memory.ts'
import { planOf } from './plan-of.ts'

const plan = { ...planOf([['Title'], ['A'], ['A'], ['B'], ['']]), focus: null }

test('new initiatives have the keys that they were given, in the order of their rows', () => {
  expect(withKeys(plan, 'TP-41').rows.map((row) => [row.verdict, row.key])).toEqual([
    ['create', 'TP-41'],
    ['error', null],
    ['create', 'TP-42'],
    ['skip', null],
  ])
})

test('a plan that was not written has no keys yet', () => {
  expect(withKeys(plan, null)).toBe(plan)
})
