import { describe, expect, test } from 'vitest'
import { actionText, fieldChanges } from '#client/history/change-text.ts'
import { dayText, locale } from '#client/ui/format.ts'
import type { Change } from '#shared/history/change.ts'
import { makeField } from '#tests/support/make.ts'
import { formatMoney } from '#shared/kernel/money.ts'

// as the reader of this machine writes it
const money = (minor: number) => formatMoney(minor, { currency: 'CAD', locale })

const change = (given: Partial<Change>): Change => ({
  id: 'c1',
  revision: 7,
  at: '2026-11-22T10:00:00Z',
  actor: { id: 'u1', name: 'Ada' },
  action: 'update',
  subject: { type: 'initiative', id: 'i1' },
  before: null,
  after: null,
  ...given,
})
const fields = [
  makeField({ id: 's', name: 'Saving', kind: 'money', position: 0 }),
  makeField({ id: 'd', name: 'Review', kind: 'day', position: 1 }),
  makeField({ id: 'p', name: 'Architect', kind: 'person', position: 2 }),
]
const told = (given: Partial<Change>) =>
  fieldChanges(change(given), { currency: 'CAD', nameOf: (id) => `KP of ${id}`, fields })

describe('a change, field by field', () => {
  test('is said in the words and units of people, in the order of the form', () => {
    const before = { budget: 100, stage: 'active', owner: null, tags: [], confidential: false }
    const after = {
      budget: 250_050,
      stage: 'paused',
      owner: { id: 'p1', name: 'Ines' },
      tags: ['north', 'pilot'],
      confidential: true,
    }
    expect(told({ before, after })).toEqual([
      { label: 'Stage', before: 'Active', after: 'Paused' },
      { label: 'Owner', before: '', after: 'Ines' },
      { label: 'Budget', before: money(100), after: money(250_050) },
      { label: 'Tags', before: '', after: 'north, pilot' },
      { label: 'Confidential', before: 'No', after: 'Yes' },
    ])
  })

  test('tells custom fields by their names, in their order, those that are gone last', () => {
    const before = { 'custom.gone': 'x', 'custom.d': null, 'custom.s': 5, title: 'A' }
    const after = { 'custom.gone': null, 'custom.d': '2027-03-31', 'custom.s': 250_050, title: 'B' }
    expect(told({ before, after })).toEqual([
      { label: 'Title', before: 'A', after: 'B' },
      { label: 'Saving', before: money(5), after: money(250_050) },
      { label: 'Review', before: '', after: dayText('2027-03-31') },
      { label: 'A field that was removed', before: 'x', after: '' },
    ])
    const made = { title: 'A', custom: { p: { id: 'p1', name: 'Ines' } } }
    expect(told({ action: 'create', after: made })).toEqual([
      { label: 'Title', before: '', after: 'A' },
      { label: 'Architect', before: '', after: 'Ines' },
    ])
  })

  test('leaves out bookkeeping and what stayed empty', () => {
    const after = { version: 3, updatedAt: '2026-11-22T10:00:00Z', summary: '', title: 'App' }
    expect(told({ action: 'create', after })).toEqual([{ label: 'Title', before: '', after: 'App' }])
  })

  test('names what was emptied, and days as the reader writes them', () => {
    expect(told({ before: { end: '2027-12-31' }, after: { end: null } })).toEqual([
      { label: 'End', before: dayText('2027-12-31'), after: '' },
    ])
  })

  test('of a support link has its own words', () => {
    const subject = { type: 'support_link', id: 'l1' } as const
    const after = { to: 'i2', mechanism: 'extends_offer', state: 'submitted', fte: 1 }
    expect(told({ subject, after })).toEqual([
      { label: 'Supports', before: '', after: 'KP of i2' },
      { label: 'How it helps', before: '', after: 'Extends what engaged customers are offered' },
      { label: 'State', before: '', after: 'Submitted, waits for acceptance' },
    ])
  })
})

test('what somebody did is said with what it was done to', () => {
  const link = { type: 'support_link', id: 'l1' } as const
  expect(actionText(change({ action: 'archive' }))).toBe('archived it')
  expect(actionText(change({ action: 'create', subject: link }))).toBe('drafted a support link')
  expect(actionText(change({ action: 'accept', subject: link }))).toBe('accepted a support link')
  expect(actionText(change({ action: 'undo' }))).toBe('undid a change')
})
