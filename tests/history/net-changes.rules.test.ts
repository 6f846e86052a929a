import { expect, test } from 'vitest'
import { asOnePerRecord } from '#server/history/net-changes.ts'
import type { Change } from '#shared/history/change.ts'

const change = (id: string, before: Change['before'], after: Change['after']): Change => ({
  id: `${id} ${JSON.stringify(after)}`,
  revision: 7,
  at: '2026-11-22T10:00:00Z',
  actor: null,
  action: 'update',
  subject: { type: 'support_link', id },
  before,
  after,
})
const net = (...changes: Change[]) =>
  asOnePerRecord(changes).map(({ subject, before, after }) => [subject.id, before, after])

test('what a write did to one record counts as one change, in whatever order it was kept', () => {
  const made = change('a', null, { state: 'draft', to: 'i1' })
  const submitted = change('a', { state: 'draft' }, { state: 'submitted' })
  const whole = ['a', null, { state: 'submitted', to: 'i1' }]
  expect(net(made, submitted)).toEqual([whole])
  expect(net(submitted, made)).toEqual([whole])
})

test('records are kept apart, and what was changed and then removed was removed as it had been', () => {
  const edited = change('a', { to: 'i1' }, { to: 'i2' })
  const removed = change('a', { to: 'i2', state: 'draft' }, null)
  expect(net(removed, change('b', { to: 'i1' }, { to: 'i3' }), edited)).toEqual([
    ['b', { to: 'i1' }, { to: 'i3' }],
    ['a', { to: 'i1', state: 'draft' }, null],
  ])
})
