import { expect, test } from 'vitest'

import { laneRows } from '#shared/roadmap/lanes.ts'
import { makeLink } from '#tests/support/make.ts'
import { planned } from './planned.ts'

const keysIn = (rows: Parameters<typeof laneRows>[0], links: Parameters<typeof laneRows>[1] = []) =>
  Object.fromEntries(
    Object.entries(laneRows(rows, links)).map(([lane, all]) => [
      lane,
      all.map(({ row, under }) => (under === null ? row.key : `${under}/${row.key}`)),
    ]),
  )

test('each class has its lane, outside and unclassified share the last', () => {
  const rows = [
    planned('U', { class: 'unclassified' }),
    planned('O', { class: 'outside' }),
    planned('X', { class: 'competing' }),
    planned('F', { class: 'foundation' }),
    planned('C'),
  ]
  expect(keysIn(rows)).toEqual({
    core: ['C'],
    supporting: [],
    foundation: ['F'],
    competing: ['X'],
    other: ['U', 'O'],
  })
})

test('supporting work stands under the core work it serves, by its accepted link first', () => {
  const rows = [
    planned('C1', { start: '2026-01-01' }),
    planned('C2', { start: '2026-02-01' }),
    planned('S', { class: 'supporting' }),
    planned('N', { class: 'unproven' }),
    planned('P', { class: 'unproven' }),
  ]
  const links = [
    makeLink({ from: 'S', to: 'C1', state: 'submitted' }),
    makeLink({ from: 'S', to: 'C2', state: 'accepted' }),
    makeLink({ from: 'N', to: 'C1', state: 'draft' }),
  ]
  expect(keysIn(rows, links)).toMatchObject({ core: ['C1', 'C1/N', 'C2', 'C2/S'], supporting: ['P'] })
})

test('support of core work that is stopped or archived names no planned core work', () => {
  const rows = [
    planned('C1', { stage: 'stopped' }),
    planned('C2', { archivedAt: '2026-01-01T00:00:00Z' }),
    planned('S1', { class: 'unproven' }),
    planned('S2', { class: 'unproven' }),
  ]
  const links = [makeLink({ from: 'S1', to: 'C1' }), makeLink({ from: 'S2', to: 'C2' })]
  expect(keysIn(rows, links)).toMatchObject({ core: [], supporting: ['S1', 'S2'] })
})

test('a lane is in order of time: by start, the shorter first, without a day last', () => {
  const rows = [
    planned('none'),
    planned('late', { start: '2026-05-01' }),
    planned('long', { start: '2026-01-01', end: '2026-12-31' }),
    planned('short', { start: '2026-01-01', end: '2026-03-31' }),
    planned('end only', { end: '2026-04-01' }),
  ]
  expect(keysIn(rows)['core']).toEqual(['short', 'long', 'end only', 'late', 'none'])
})

test('rows keep the order that is given while they are moved', () => {
  const before = [planned('A', { start: '2026-01-01' }), planned('B', { start: '2026-02-01' })]
  const after = before.map((row) => (row.key === 'A' ? { ...row, start: '2026-03-01' } : row))
  const ordered = new Map(before.map((row) => [row.id, row]))
  expect(laneRows(after, [], ordered).core.map(({ row }) => row.key)).toEqual(['A', 'B'])
  expect(laneRows(after, []).core.map(({ row }) => row.key)).toEqual(['B', 'A'])
})
