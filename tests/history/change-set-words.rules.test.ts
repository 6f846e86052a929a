import { expect, test } from 'vitest'
import { changeWords, kindWords, setWords } from '#client/history/change-set-words.ts'
import { changeKinds, kindOf } from '#shared/history/change-set.ts'
import type { ChangeSet } from '#shared/history/change-set.ts'
import type { Change } from '#shared/history/change.ts'

const change = (given: Partial<Change> = {}): Change => ({
  id: 'c1',
  revision: 7,
  at: '2026-11-22T10:00:00Z',
  actor: null,
  action: 'update',
  subject: { type: 'initiative', id: 'i1' },
  before: {},
  after: {},
  ...given,
})
const setOf = (changes: Change[], given: Partial<ChangeSet> = {}): ChangeSet => {
  const parts = changes.map(({ subject, action }) => ({ type: subject.type, action, count: 1 }))
  return {
    revision: 7,
    at: '2026-11-22T10:00:00Z',
    actor: null,
    kind: kindOf(parts),
    parts,
    changes,
    total: changes.length,
    undoes: null,
    undoneBy: null,
    ...given,
  }
}
const nameOf = (id: string) => (id === 'i1' ? 'KP-1 Member app' : null)
const said = (changes: Change[], given: Partial<ChangeSet> = {}) => setWords(setOf(changes, given), nameOf)

test('one record is called by its name, several are counted', () => {
  expect(said([change()])).toBe('changed KP-1 Member app')
  expect(said([change(), change({ subject: { type: 'initiative', id: 'i2' } })])).toBe(
    'changed 2 initiatives',
  )
  expect(said([change({ action: 'create', before: null })])).toBe('logged KP-1 Member app')
  expect(said([change({ action: 'archive' })])).toBe('archived KP-1 Member app')
  expect(said([change({ action: 'restore' })])).toBe('brought back KP-1 Member app')
})

test('an initiative that is gone is called by what its change tells', () => {
  const subject = { type: 'initiative', id: 'gone' } as const
  const before = { key: 'KP-9', title: 'Passing' }
  expect(said([change({ subject, action: 'undo', before, after: null })], { undoes: 6 })).toBe(
    'took back change 6: KP-9 Passing',
  )
  expect(said([change({ subject })])).toBe('changed an initiative that is gone')
})

test('an import names its file, whatever else it did', () => {
  const file = change({ action: 'import', subject: { type: 'import', id: 'r1' }, after: { file: 'a.csv' } })
  expect(said([file, change({ action: 'import' })])).toBe('imported a.csv: 1 initiative')
})

test('what is no edit of initiatives has its own words', () => {
  const of = (type: Change['subject']['type'], given: Partial<Change> = {}) =>
    changeWords(change({ subject: { type, id: 'p1:F04:i1' }, ...given }), nameOf)
  expect(of('declaration', { action: 'create', after: { primary: 'digitized_solutions' } })).toBe(
    'declared digitized solutions',
  )
  expect(of('declaration')).toBe('reworded the declaration')
  expect(of('declaration', { action: 'remove' })).toBe('withdrew a planned declaration')
  expect(of('policy')).toBe('set the thresholds')
  expect(of('finding', { action: 'waive' })).toBe('waived finding F04 on KP-1 Member app')
  expect(of('support_link', { action: 'submit' })).toBe('submitted a support link')
  expect(of('status_update', { after: { initiative: 'i1' } })).toBe(
    'published a status update on KP-1 Member app',
  )
  expect(of('member', { action: 'create', after: { name: 'Vera', role: 'viewer' } })).toBe(
    'gave Vera the role viewer',
  )
  expect(of('member', { action: 'remove', before: { name: 'Vera' } })).toBe('took Vera’s role away')
  expect(of('portfolio', { action: 'archive' })).toBe('archived the portfolio')
  expect(of('share_link', { action: 'create', after: { name: 'Board' } })).toBe('made the share link “Board”')
  expect(of('share_link', { after: { name: 'Board', revokedAt: '2026-11-22T10:00:00Z' } })).toBe(
    'revoked the share link “Board”',
  )
  expect(of('field', { action: 'remove', before: { name: 'Risk owner' } })).toBe(
    'removed the field “Risk owner”',
  )
})

test('every kind has a name, and what a set is follows from what it holds', () => {
  expect(Object.keys(kindWords).toSorted()).toEqual(changeKinds.toSorted())
  const kind = (...parts: [Change['subject']['type'], Change['action']][]) =>
    kindOf(parts.map(([type, action]) => ({ type, action })))
  expect(kind(['initiative', 'update'])).toBe('edit')
  expect(kind(['initiative', 'update'], ['status_update', 'publish'])).toBe('status')
  expect(kind(['initiative', 'undo'], ['field', 'undo'])).toBe('undo')
  expect(kind(['import', 'import'], ['initiative', 'import'])).toBe('import')
  expect(kind(['member', 'create'])).toBe('settings')
})
