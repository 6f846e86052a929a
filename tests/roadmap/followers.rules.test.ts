import { expect, test } from 'vitest'

import type { Initiative } from '#shared/initiative/initiative.ts'
import { followersOf } from '#shared/roadmap/followers.ts'
import { isSameDates, movedBy } from '#shared/roadmap/move.ts'
import { makeLink } from '#tests/support/make.ts'
import { planned, rulesOf, waits } from './planned.ts'

const core = planned('CORE', { start: '2027-01-01', end: '2027-03-31' })
const later = { start: '2027-01-31', end: '2027-04-30' }

const told = (
  rows: readonly Initiative[],
  given: Parameters<typeof rulesOf>[1],
  dates: { start: string | null; end: string | null } = later,
) =>
  followersOf(rulesOf([core, ...rows], given), new Map([[core.id, dates]])).map((one) => [
    one.row.key,
    one.days,
    one.isNeeded,
  ])

test('what supports moved work and what waits for it follow, as far as the day that their rule looks at', () => {
  const rows = [
    planned('S', { class: 'supporting', start: '2027-01-10', end: '2027-02-10' }),
    planned('AF', { class: 'supporting', start: '2027-04-15', end: '2027-06-01' }),
    planned('D', { start: '2027-05-01', end: '2027-06-01' }),
  ]
  const given = {
    links: [
      makeLink({ from: 'S', to: 'CORE' }),
      makeLink({ from: 'AF', to: 'CORE', timing: 'after_finish' }),
    ],
    dependencies: [waits('D', 'CORE')],
  }
  expect(told(rows, given)).toEqual([
    ['S', 30, true],
    ['AF', 30, true],
    ['D', 30, false],
  ])
  // only the end moved: what looks at the start has no reason to follow
  expect(told(rows, given, { start: core.start, end: '2027-04-10' })).toEqual([
    ['AF', 10, false],
    ['D', 10, false],
  ])
})

test('what follows is followed in turn, and by the farthest way', () => {
  const rows = [
    planned('A', { start: '2027-04-01', end: '2027-05-01' }),
    planned('B', { start: '2027-05-01', end: '2027-06-01' }),
  ]
  const dependencies = [waits('A', 'CORE'), waits('B', 'A'), waits('B', 'CORE', 'start_to_start')]
  expect(told(rows, { dependencies })).toEqual([
    ['A', 30, true],
    ['B', 30, true],
  ])
  expect(told(rows, { dependencies }, { start: '2027-01-06', end: '2027-04-30' })).toEqual([
    ['A', 30, true],
    ['B', 30, true],
  ])
})

test('a move to an earlier day offers to follow, and nothing needs it', () => {
  const rows = [planned('D', { start: '2027-04-01', end: '2027-06-01' })]
  const dependencies = [waits('D', 'CORE')]
  expect(told(rows, { dependencies }, { start: '2026-12-25', end: '2027-03-24' })).toEqual([['D', -7, false]])
})

test('completed work, work without a start and work behind a gate stay', () => {
  const rows = [
    planned('DONE', { stage: 'completed', start: '2027-04-01', end: '2027-06-01' }),
    planned('OPEN', { end: '2027-06-01' }),
    planned('G', { class: 'supporting', start: '2027-04-01' }),
  ]
  const given = {
    links: [makeLink({ from: 'G', to: 'CORE', timing: 'after_gate' })],
    dependencies: [waits('DONE', 'CORE'), waits('OPEN', 'CORE')],
  }
  expect(told(rows, given)).toEqual([])
})

test('a circle that an undo brought back ends', () => {
  const rows = [planned('A', { start: '2027-04-01', end: '2027-05-01' })]
  const dependencies = [waits('A', 'CORE'), waits('CORE', 'A')]
  expect(told(rows, { dependencies })).toEqual([['A', 30, true]])
})

test('an end that is moved stops at the other one; a missing day stays missing', () => {
  const dates = { start: '2027-01-10', end: '2027-01-20' }
  expect(movedBy(dates, 'both', 5)).toEqual({ start: '2027-01-15', end: '2027-01-25' })
  expect(movedBy(dates, 'start', 10)).toEqual({ start: '2027-01-20', end: '2027-01-20' })
  expect(movedBy(dates, 'start', 11)).toEqual({ start: '2027-01-20', end: '2027-01-20' })
  expect(movedBy(dates, 'end', -11)).toEqual({ start: '2027-01-10', end: '2027-01-10' })
  expect(movedBy({ start: null, end: '2027-01-20' }, 'both', 1)).toEqual({ start: null, end: '2027-01-21' })
  expect(movedBy({ start: null, end: '2027-01-20' }, 'start', 1)).toEqual({ start: null, end: '2027-01-20' })
  expect(isSameDates(dates, movedBy(dates, 'both', 0))).toBe(true)
})
