import { describe, expect, test } from 'vitest'
import {
  initiativeFilter,
  initiativeListQuery,
  keyNumber,
  leftMinor,
  passes,
  sortInitiatives,
} from '#shared/initiative/filter.ts'
import { makeInitiative } from '#tests/support/make.ts'

const make = (given: Parameters<typeof makeInitiative>[0] = {}) => ({
  ...makeInitiative(given),
  class: 'unclassified' as const,
})
const row = {
  ...make({
    key: 'TP-12',
    externalId: 'SAP-9',
    title: 'Member App',
    summary: 'One door to care',
    area: 'customer_engagement',
    role: null,
    stage: 'active',
    unit: { id: 'u1', name: 'Care' },
    owner: null,
    tags: ['Pilot'],
  }),
  class: 'core' as const,
}
const shows = (query: Record<string, string>, one: Parameters<typeof passes>[0] = row) =>
  passes(one, initiativeFilter.parse(query))

describe('a filter', () => {
  test('takes one value or several, and none for empty', () => {
    expect(shows({ area: 'customer_engagement' })).toBe(true)
    expect(shows({ area: 'neither,customer_engagement' })).toBe(true)
    expect(shows({ area: 'none' })).toBe(false)
    expect(shows({ role: 'none' })).toBe(true)
    expect(shows({ class: 'core' })).toBe(true)
    expect(shows({ class: 'competing,unproven' })).toBe(false)
    expect(shows({ stage: 'paused' })).toBe(false)
    expect(shows({ health: 'not_reported' })).toBe(true)
  })

  test('finds units and owners by id, by name whatever its case, or by none', () => {
    expect(shows({ unit: 'u1' })).toBe(true)
    expect(shows({ unit: 'CARE, Sales' })).toBe(true)
    expect(shows({ unit: 'none' })).toBe(false)
    expect(shows({ owner: 'none' })).toBe(true)
    expect(shows({ owner: 'Ada' })).toBe(false)
  })

  test('looks for text in key, external id, title, summary, tags and names, whatever the case', () => {
    for (const q of ['tp-12', 'sap', 'member a', 'DOOR', 'pilot', 'care']) expect(shows({ q })).toBe(true)
    expect(shows({ q: 'dialysis' })).toBe(false)
  })

  test('takes ids, for the rows behind a number', () => {
    expect(shows({ ids: `${row.id},other` })).toBe(true)
    expect(shows({ ids: 'other' })).toBe(false)
  })

  test('leaves archived rows out unless they are asked for', () => {
    const archived = { ...row, archivedAt: '2026-11-01T00:00:00Z' }
    expect([{}, { archived: 'with' }, { archived: 'only' }].map((query) => shows(query, archived))).toEqual([
      false,
      true,
      true,
    ])
    expect([{}, { archived: 'with' }, { archived: 'only' }].map((query) => shows(query))).toEqual([
      true,
      true,
      false,
    ])
  })

  test('refuses values that there are not', () => {
    expect(initiativeFilter.safeParse({ stage: 'asleep' }).success).toBe(false)
    expect(initiativeFilter.safeParse({ colour: 'red' }).success).toBe(false)
    expect(initiativeListQuery.safeParse({ sort: '-budget' }).success).toBe(true)
    expect(initiativeListQuery.safeParse({ sort: 'colour' }).success).toBe(false)
  })
})

describe('sorting', () => {
  const keys = (rows: readonly { key: string }[]) => rows.map((one) => one.key)

  test('by key goes by number', () => {
    const rows = ['TP-10', 'TP-2', 'TP-1'].map((key) => make({ key }))
    expect(keys(sortInitiatives(rows, 'key'))).toEqual(['TP-1', 'TP-2', 'TP-10'])
    expect(keys(sortInitiatives(rows, '-key'))).toEqual(['TP-10', 'TP-2', 'TP-1'])
  })

  test('keeps empty values last either way and breaks ties by key', () => {
    const rows = [
      make({ key: 'TP-1', budget: null }),
      make({ key: 'TP-4', budget: 5 }),
      make({ key: 'TP-3', budget: 5 }),
      make({ key: 'TP-2', budget: 9 }),
      make({ key: 'TP-5', budget: null }),
    ]
    expect(keys(sortInitiatives(rows, 'budget'))).toEqual(['TP-3', 'TP-4', 'TP-2', 'TP-1', 'TP-5'])
    expect(keys(sortInitiatives(rows, '-budget'))).toEqual(['TP-2', 'TP-3', 'TP-4', 'TP-1', 'TP-5'])
  })

  test('words go by their own order, names and titles by the alphabet, whatever the case', () => {
    const stages = [make({ key: 'TP-1', stage: 'stopped' }), make({ key: 'TP-2', stage: 'idea' })]
    expect(keys(sortInitiatives(stages, 'stage'))).toEqual(['TP-2', 'TP-1'])
    const titles = [make({ key: 'TP-1', title: 'beta' }), make({ key: 'TP-2', title: 'Alpha' })]
    expect(keys(sortInitiatives(titles, 'title'))).toEqual(['TP-2', 'TP-1'])
    const owners = [make({ key: 'TP-1' }), make({ key: 'TP-2', owner: { id: 'p', name: 'Zoe' } })]
    expect(keys(sortInitiatives(owners, 'owner'))).toEqual(['TP-2', 'TP-1'])
    const classes = [{ ...make({ key: 'TP-1' }) }, { ...make({ key: 'TP-2' }), class: 'core' as const }]
    expect(keys(sortInitiatives(classes, 'class'))).toEqual(['TP-2', 'TP-1'])
  })

  test('what is left counts nothing spent as nothing, and never goes below zero', () => {
    expect(leftMinor({ budget: null, spent: 5 })).toBeNull()
    expect(leftMinor({ budget: 5, spent: null })).toBe(5)
    expect(leftMinor({ budget: 5, spent: 4 })).toBe(1)
    expect(leftMinor({ budget: 5, spent: 5 })).toBe(0)
    expect(leftMinor({ budget: 5, spent: 6 })).toBe(0)
    const rows = [make({ key: 'TP-1', budget: 9, spent: 8 }), make({ key: 'TP-2', budget: 2 })]
    expect(keys(sortInitiatives(rows, '-left'))).toEqual(['TP-2', 'TP-1'])
  })

  test('the number of a key is what follows the last hyphen', () => {
    expect(keyNumber('KP-12')).toBe(12)
  })
})
