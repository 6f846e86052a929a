import { describe, expect, test } from 'vitest'
import { groupRows, standsInSeveral, sumRows } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeInitiative } from '#tests/support/make.ts'

const fields = [
  {
    id: 'saving',
    name: 'Saving',
    kind: 'money' as const,
    help: '',
    choices: [],
    requiredIn: [],
    position: 0,
    version: 0,
  },
]
const columns = portfolioColumns({ fields, portfolio: { currency: 'EUR' } })
const make = (given: Parameters<typeof makeInitiative>[0], found: Initiative['class'] = 'unclassified') => ({
  ...makeInitiative(given),
  class: found,
})

const care = { id: 'u1', name: 'Care' }
const rows: readonly Initiative[] = [
  make(
    {
      unit: { id: 'u2', name: 'Sales' },
      budget: 100,
      spent: 30,
      fte: 0.1,
      stage: 'stopped',
      custom: { saving: 7 },
    },
    'core',
  ),
  make({ unit: care, budget: 50, spent: 80, fte: 0.2, stage: 'idea', custom: { saving: 5 } }, 'competing'),
  make({ unit: null, budget: null, spent: null, technologies: ['ai', 'cloud'], area: 'neither' }),
  make({ unit: care, budget: 7, technologies: ['cloud'], role: 'supports' }, 'core'),
]

const by = (id: string) => {
  const column = columns.find((one) => one.id === id)
  if (!column) throw new Error(`There is no column ${id}.`)
  return groupRows(rows, { by: column, columns })
}
const labels = (id: string) => by(id).map((group) => group.label)
const amounts = (sums: ReturnType<typeof sumRows>) => Object.fromEntries(sums.amounts)

describe('groups', () => {
  test('names go by the alphabet, empty comes last', () => {
    expect(labels('unit')).toEqual(['Care', 'Sales', 'No unit'])
    expect(labels('owner')).toEqual(['No owner'])
  })

  test('words keep their own order', () => {
    expect(by('class').map((group) => group.value)).toEqual(['core', 'competing', 'unclassified'])
    expect(labels('stage')).toEqual(['Idea', 'Active', 'Stopped'])
    expect(labels('health')).toEqual(['Not reported'])
    expect(labels('role')).toEqual(['Supports the primary strategy', 'Not answered yet'])
    expect(labels('area')).toEqual(['Neither', 'No area'])
  })

  test('sums are exact, of own fields too; an unknown amount adds nothing, what is overspent leaves nothing', () => {
    const [one, two, none] = by('unit').map((group) => group.sums)
    expect(one && amounts(one)).toMatchObject({ budget: 57, spent: 80, left: 7, fte: 20, 'custom.saving': 5 })
    expect(two && amounts(two)).toMatchObject({
      budget: 100,
      spent: 30,
      left: 70,
      fte: 10,
      'custom.saving': 7,
    })
    expect(none && amounts(none)).toMatchObject({ budget: 0, spent: 0, left: 0, fte: 0, 'custom.saving': 0 })
    expect(by('unit').map((group) => group.sums.count)).toEqual([2, 1, 1])
  })

  test('a row with two technologies stands in both groups', () => {
    expect(labels('technologies')).toEqual(['Cloud', 'AI', 'No technology'])
    expect(by('technologies').map((group) => group.sums.count)).toEqual([2, 1, 2])
  })

  test('groups of every other column hold each row once, in the order it came', () => {
    for (const column of columns) {
      if (standsInSeveral(column)) continue
      const groups = groupRows(rows, { by: column, columns })
      expect(
        groups.flatMap((group) => group.rows).toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b)),
        column.id,
      ).toEqual(rows)
      for (const group of groups) expect(group.rows).toEqual(rows.filter((row) => group.rows.includes(row)))
    }
  })
})

test('the foot adds all rows up', () => {
  expect(amounts(sumRows(rows, columns))).toMatchObject({ budget: 157, spent: 110, left: 77, fte: 30 })
  expect(amounts(sumRows([], columns))).toMatchObject({ budget: 0, spent: 0, left: 0, fte: 0 })
})
