import { describe, expect, test } from 'vitest'
import { untagged } from '#client/initiative/tagging/tag-queue.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { makeInitiative } from '#tests/support/make.ts'

const make = (given: Parameters<typeof makeInitiative>[0], found: Initiative['class'] = 'unclassified') => ({
  ...makeInitiative(given),
  class: found,
})
const keys = (rows: readonly Initiative[], asked: Partial<Parameters<typeof untagged>[1]> = {}) =>
  untagged(rows, { basis: 'budget_remaining', skipped: [], mayEdit: () => true, ...asked }).map(
    (row) => row.key,
  )

describe('what comes next', () => {
  test('is the heaviest in the measure of the verdict, ties by key', () => {
    const rows = [
      make({ key: 'TP-10', budget: 5 }),
      make({ key: 'TP-9', budget: 5 }),
      make({ key: 'TP-1', budget: 100, spent: 99 }),
      make({ key: 'TP-2', budget: 50, fte: 1 }),
    ]
    expect(keys(rows)).toEqual(['TP-2', 'TP-9', 'TP-10', 'TP-1'])
    expect(keys(rows, { basis: 'budget_total' })).toEqual(['TP-1', 'TP-2', 'TP-9', 'TP-10'])
    expect(keys(rows, { basis: 'fte' })).toEqual(['TP-2', 'TP-1', 'TP-9', 'TP-10'])
  })

  test('is in scope, unclassified, open and mine to answer', () => {
    const rows = [
      make({ key: 'TP-1', stage: 'proposed' }),
      make({ key: 'TP-2', archivedAt: '2026-11-01T00:00:00Z' }),
      make({ key: 'TP-3', role: 'mandatory' }, 'outside'),
      make({ key: 'TP-4', role: 'drives', area: 'neither' }),
      make({ key: 'TP-5', role: 'supports' }),
      make({ key: 'TP-6' }),
    ]
    expect(keys(rows)).toEqual(['TP-4', 'TP-6'])
    expect(keys(rows, { mayEdit: (row) => row.key === 'TP-6' })).toEqual(['TP-6'])
  })

  test('puts off what was skipped, in that order', () => {
    const rows = [1, 2, 3].map((number) => make({ key: `TP-${number}`, id: `i${number}` }))
    expect(keys(rows, { skipped: ['i2', 'i1'] })).toEqual(['TP-3', 'TP-2', 'TP-1'])
  })
})
