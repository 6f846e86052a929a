import { describe, expect, test } from 'vitest'
import { cellText, readCell } from '#shared/initiative/cell.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { makeInitiative } from '#tests/support/make.ts'

const row = makeInitiative({
  title: 'Member app',
  area: 'customer_engagement',
  role: 'drives',
  unit: { id: 'u1', name: 'Member services' },
  start: '2026-03-01',
  end: '2027-12-31',
  budget: 940,
  fte: 2.25,
  technologies: ['cloud', 'ai'],
  tags: ['pilot', 'north'],
  confidential: true,
})

const read = (field: InitiativeField, text: string, among = row) => {
  const found = readCell(field, text, { row: among, currency: 'EUR' })
  return found.ok ? found.patch : found.message
}

describe('typing into a cell', () => {
  test.each<[InitiativeField, string, object]>([
    ['title', '  Care app ', { title: 'Care app' }],
    ['externalId', 'X-7', { externalId: 'X-7' }],
    ['summary', 'One door', { summary: 'One door' }],
    ['area', 'digit', { area: 'digitized_solutions' }],
    ['area', 'neither', { area: 'neither' }],
    ['stage', 'Paused', { stage: 'paused' }],
    ['health', 'not_reported', { health: 'not_reported' }],
    ['unit', 'New unit', { unit: 'New unit' }],
    ['owner', 'Ada', { owner: 'Ada' }],
    ['start', '2026-04-01', { start: '2026-04-01' }],
    ['budget', '1,000', { budget: 100_000 }],
    ['fte', '1,5', { fte: 1.5 }],
    ['value', '5', { value: 5 }],
    ['technologies', 'AI, cloud; AI', { technologies: ['ai', 'cloud'] }],
    ['tags', '#pilot, north, pilot', { tags: ['pilot', 'north'] }],
    ['confidential', 'no', { confidential: false }],
    ['confidential', 'Y', { confidential: true }],
  ])('%s reads %s', (field, text, patch) => {
    expect(read(field, text)).toEqual(patch)
  })

  test('what it is for is answered by digit, hash tag or words', () => {
    expect(read('role', '2')).toEqual({ role: 'drives', area: 'digitized_solutions' })
    expect(read('role', '#sup')).toEqual({ role: 'supports' })
    expect(read('role', 'builds')).toEqual({ role: 'builds_capability' })
    expect(read('role', 'Mandatory or run')).toEqual({ role: 'mandatory' })
    expect(read('role', 'fun')).toBe('Choose one of the five answers, 1 to 5.')
  })

  test.each<[InitiativeField, object]>([
    ['role', { role: null, area: null }],
    ['externalId', { externalId: null }],
    ['summary', { summary: '' }],
    ['area', { area: null }],
    ['health', { health: 'not_reported' }],
    ['unit', { unit: null }],
    ['end', { end: null }],
    ['budget', { budget: null }],
    ['technologies', { technologies: [] }],
    ['tags', { tags: [] }],
    ['confidential', { confidential: false }],
  ])('emptying %s', (field, patch) => {
    expect(read(field, ' ')).toEqual(patch)
  })

  test('a title and a stage cannot be emptied', () => {
    expect(read('title', '')).toBe('Give a title.')
    expect(read('stage', '')).toBe('An initiative is always in some stage.')
  })

  test('what does not fit is refused with a sentence', () => {
    expect(read('title', 'x'.repeat(501))).toBe('A title has at most 500 characters.')
    expect(read('health', 'blue')).toBe('Choose one of: Green, Amber, Red, Not reported.')
    expect(read('technologies', 'cloud, steam')).toMatch('Choose one of: Social')
    expect(read('fte', 'some')).toBe('“some” is no number.')
    expect(read('fte', '-1')).toBe('Staff cannot be negative.')
    expect(read('value', '0')).toBe('Give a number from 1 to 5.')
    expect(read('value', '6')).toBe('Give a number from 1 to 5.')
    expect(read('confidential', 'maybe')).toBe('Write yes or no.')
    expect(read('budget', 'lots')).toBe('“lots” is no amount of money.')
    expect(read('start', 'soon')).toMatch('“soon” is no day.')
  })

  test('a beginning that several choices share chooses none', () => {
    expect(read('stage', 'p', makeInitiative({ stage: 'idea' }))).toMatch('Choose one of: Idea')
  })
})

describe('a patch fits its row', () => {
  test('a stage must be able to follow', () => {
    expect(read('stage', 'idea')).toBe('From Active it can go to Paused or Completed or Stopped.')
    expect(read('stage', 'active')).toEqual({ stage: 'active' })
  })

  test('an end may be the day before, of or after the start only in that order', () => {
    expect(read('end', '2026-02-28')).toBe('It starts after that, on 2026-03-01.')
    expect(read('end', '2026-03-01')).toEqual({ end: '2026-03-01' })
    expect(read('end', '2026-03-02')).toEqual({ end: '2026-03-02' })
    expect(read('start', '2028-01-01')).toBe('It ends before that, on 2027-12-31.')
  })

  test('both days together are judged together', () => {
    expect(fits({ start: '2030-01-01', end: '2030-02-01' }, row).ok).toBe(true)
    expect(fits({ start: '2030-01-01', end: null }, row).ok).toBe(true)
    expect(fits({ title: 'Other' }, makeInitiative({ start: '2030-01-01', end: '2029-01-01' })).ok).toBe(true)
  })
})

test('every field gives the text that it reads back as the same value', () => {
  for (const field of initiativeFieldNames) {
    const text = cellText(field, row, 'EUR')
    const found = readCell(field, text, { row, currency: 'EUR' })
    if (!found.ok) throw new Error(`${field}: ${found.message}`)
    const stored = field === 'unit' ? row.unit?.name : row[field]
    expect(found.patch[field]).toEqual(stored)
  }
})

test('an open question has no text; driving neither strategy has words of its own, which read back', () => {
  expect(cellText('role', makeInitiative(), 'EUR')).toBe('')
  expect(cellText('role', makeInitiative({ role: 'drives', area: 'neither' }), 'EUR')).toBe(
    'Drives a strategy',
  )
  expect(read('role', 'Drives a strategy')).toEqual({ role: 'drives' })
  expect(read('role', 'drives')).toBe('Choose one of the five answers, 1 to 5.')
})
