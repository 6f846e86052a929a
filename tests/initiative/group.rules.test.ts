import { describe, expect, test } from 'vitest'
import { groupFields, groupInitiatives, sumInitiatives } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { makeInitiative } from '#tests/support/make.ts'

const make = (given: Parameters<typeof makeInitiative>[0], found: Initiative['class'] = 'unclassified') => ({
  ...makeInitiative(given),
  class: found,
})

const rows: readonly Initiative[] = [
  make({ unit: { id: 'u2', name: 'Sales' }, budget: 100, spent: 30, fte: 0.1, stage: 'stopped' }, 'core'),
  make({ unit: { id: 'u1', name: 'Care' }, budget: 50, spent: 80, fte: 0.2, stage: 'idea' }, 'competing'),
  make({ unit: null, budget: null, spent: null, technologies: ['ai', 'cloud'], area: 'neither' }),
  make({ unit: { id: 'u1', name: 'Care' }, budget: 7, technologies: ['cloud'], role: 'supports' }, 'core'),
]

const labels = (by: Parameters<typeof groupInitiatives>[1]) =>
  groupInitiatives(rows, by).map((group) => group.label)

describe('groups', () => {
  test('names go by the alphabet, empty comes last', () => {
    expect(labels('unit')).toEqual(['Care', 'Sales', 'No unit'])
    expect(labels('owner')).toEqual(['No owner'])
  })

  test('words keep their own order', () => {
    expect(groupInitiatives(rows, 'class').map((group) => group.value)).toEqual([
      'core',
      'competing',
      'unclassified',
    ])
    expect(labels('stage')).toEqual(['Idea', 'Active', 'Stopped'])
    expect(labels('health')).toEqual(['Not reported'])
    expect(labels('role')).toEqual(['Supports the primary strategy', 'Not answered yet'])
    expect(labels('area')).toEqual(['Neither', 'No area'])
  })

  test('sums are exact; an unknown amount adds nothing, what is overspent leaves nothing', () => {
    const [care, sales, none] = groupInitiatives(rows, 'unit').map((group) => group.sums)
    expect(care).toEqual({ count: 2, budget: 57, spent: 80, left: 7, fteHundredths: 20 })
    expect(sales).toEqual({ count: 1, budget: 100, spent: 30, left: 70, fteHundredths: 10 })
    expect(none).toEqual({ count: 1, budget: 0, spent: 0, left: 0, fteHundredths: 0 })
  })

  test('a row with two technologies stands in both groups', () => {
    expect(labels('technologies')).toEqual(['Cloud', 'AI', 'No technology'])
    expect(groupInitiatives(rows, 'technologies').map((group) => group.sums.count)).toEqual([2, 1, 2])
  })

  test('groups of every other field hold each row once, in the order it came', () => {
    for (const by of groupFields) {
      if (by === 'technologies') continue
      const groups = groupInitiatives(rows, by)
      expect(
        groups.flatMap((group) => group.rows).toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b)),
      ).toEqual(rows)
      for (const group of groups) {
        expect(group.rows).toEqual(rows.filter((row) => group.rows.includes(row)))
      }
    }
  })
})

test('the foot adds all rows up', () => {
  expect(sumInitiatives(rows)).toEqual({ count: 4, budget: 157, spent: 110, left: 77, fteHundredths: 30 })
  expect(sumInitiatives([])).toEqual({ count: 0, budget: 0, spent: 0, left: 0, fteHundredths: 0 })
})
