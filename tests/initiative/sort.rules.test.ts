import { describe, expect, test } from 'vitest'
import { initiativeColumns } from '#shared/initiative/initiative-columns.ts'
import { mostSorts, nextSort, readSort, sortRows, writeSort } from '#shared/initiative/sort.ts'
import { makeInitiative } from '#tests/support/make.ts'

const columns = initiativeColumns('EUR')
const make = (given: Parameters<typeof makeInitiative>[0] = {}) => ({
  ...makeInitiative(given),
  class: 'unclassified' as const,
})
const keys = (rows: readonly ReturnType<typeof make>[], sort: string) =>
  sortRows(rows, { sort, columns }).map((one) => one.key)

describe('sorting', () => {
  test('by key goes by number', () => {
    const rows = ['TP-10', 'TP-2', 'TP-1'].map((key) => make({ key }))
    expect(keys(rows, 'key')).toEqual(['TP-1', 'TP-2', 'TP-10'])
    expect(keys(rows, '-key')).toEqual(['TP-10', 'TP-2', 'TP-1'])
  })

  test('keeps empty values last either way and breaks ties by key', () => {
    const rows = [
      make({ key: 'TP-1', budget: null }),
      make({ key: 'TP-4', budget: 5 }),
      make({ key: 'TP-3', budget: 5 }),
      make({ key: 'TP-2', budget: 9 }),
      make({ key: 'TP-5', budget: null }),
    ]
    expect(keys(rows, 'budget')).toEqual(['TP-3', 'TP-4', 'TP-2', 'TP-1', 'TP-5'])
    expect(keys(rows, '-budget')).toEqual(['TP-2', 'TP-3', 'TP-4', 'TP-1', 'TP-5'])
  })

  test('by several columns the first is the strongest', () => {
    const rows = [
      make({ key: 'TP-1', title: 'B', budget: 5 }),
      make({ key: 'TP-2', title: 'A', budget: 5 }),
      make({ key: 'TP-3', title: 'C', budget: 9 }),
      make({ key: 'TP-4', title: 'A', budget: null }),
    ]
    expect(keys(rows, '-budget,title')).toEqual(['TP-3', 'TP-2', 'TP-1', 'TP-4'])
    expect(keys(rows, 'title,-budget')).toEqual(['TP-2', 'TP-4', 'TP-1', 'TP-3'])
    expect(keys(rows, 'title,budget,-key')).toEqual(['TP-2', 'TP-4', 'TP-1', 'TP-3'])
  })

  test('words go by their own order, names and titles by the alphabet, whatever the case', () => {
    const stages = [make({ key: 'TP-1', stage: 'stopped' }), make({ key: 'TP-2', stage: 'idea' })]
    expect(keys(stages, 'stage')).toEqual(['TP-2', 'TP-1'])
    const titles = [make({ key: 'TP-1', title: 'beta' }), make({ key: 'TP-2', title: 'Alpha' })]
    expect(keys(titles, 'title')).toEqual(['TP-2', 'TP-1'])
    const owners = [make({ key: 'TP-1' }), make({ key: 'TP-2', owner: { id: 'p', name: 'Zoe' } })]
    expect(keys(owners, 'owner')).toEqual(['TP-2', 'TP-1'])
  })

  test('passes over columns that there are not', () => {
    const rows = ['TP-2', 'TP-1'].map((key) => make({ key }))
    expect(keys(rows, 'custom.gone')).toEqual(['TP-1', 'TP-2'])
  })

  test('what is overspent has nothing left', () => {
    const rows = [make({ key: 'TP-1', budget: 9, spent: 8 }), make({ key: 'TP-2', budget: 2 })]
    expect(keys(rows, '-left')).toEqual(['TP-2', 'TP-1'])
  })
})

describe('the order in an address', () => {
  test('is read in parts, each column once, and written again', () => {
    expect(readSort('-budget,title,budget,')).toEqual([
      { id: 'budget', isDescending: true },
      { id: 'title', isDescending: false },
    ])
    expect(writeSort(readSort('-budget,custom.f1'))).toBe('-budget,custom.f1')
  })

  test('goes up, down and away when a head is asked for', () => {
    expect(nextSort('key', 'budget')).toBe('budget')
    expect(nextSort('budget', 'budget')).toBe('-budget')
    expect(nextSort('-budget', 'budget')).toBeUndefined()
    expect(nextSort('-budget,title', 'budget')).toBe('budget')
  })

  test('keeps the others when a column is added to it', () => {
    expect(nextSort('key', 'title', true)).toBe('title')
    expect(nextSort('-budget', 'title', true)).toBe('-budget,title')
    expect(nextSort('-budget,title', 'title', true)).toBe('-budget,-title')
    expect(nextSort('-budget,-title', 'title', true)).toBe('-budget')
    expect(nextSort('-title', 'title', true)).toBeUndefined()
  })

  test('has at most five columns: the newest stay', () => {
    const five = 'title,stage,health,unit,owner'
    expect(readSort(five)).toHaveLength(mostSorts)
    expect(nextSort(five, 'budget', true)).toBe('stage,health,unit,owner,budget')
  })
})
