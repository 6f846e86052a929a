import { expect, test } from 'vitest'
import { timingPicture } from '#shared/chart/timing.ts'
import type { Timing } from '#shared/support/support-link.ts'

const today = '2026-06-15'
const core = { start: '2026-03-01', end: '2026-09-30' }
const draw = (
  rule: Timing,
  from: { start: string | null; end: string | null },
  to: { start: string | null; end: string | null } | null = core,
) => timingPicture(rule, { from, to, gate: null, today })

test('two bars lie on one line of time, with the day from which on the work may start', () => {
  const picture = draw('after_start', { start: '2026-03-01', end: '2026-09-30' })
  expect(picture?.work).toEqual(picture?.core)
  expect(picture?.from).toEqual({ day: '2026-03-01', at: picture?.core?.left })
  expect(picture?.today).toBeGreaterThan(picture?.core?.left ?? 1)
  expect(picture?.outside).toEqual([])
})

test('what comes too early is set apart, to the day that would be in time or to its end', () => {
  const long = draw('after_start', { start: '2026-01-01', end: '2026-12-31' })
  expect(long?.outside[0]?.left).toBe(long?.work?.left)
  expect(long?.outside[0]?.width).toBeCloseTo((long?.from?.at ?? 0) - (long?.work?.left ?? 0))
  const short = draw('after_start', { start: '2026-01-01', end: '2026-02-01' })
  expect(short?.outside[0]?.width).toBeCloseTo(short?.work?.width ?? 0)
})

test('within dates, what reaches past the end is set apart as well', () => {
  const both = draw('with', { start: '2026-02-01', end: '2026-12-31' })
  expect(both?.outside).toHaveLength(2)
  expect(draw('with', { start: '2026-03-01', end: '2026-09-30' })?.outside).toEqual([])
})

test('an end that is not known goes on to the edge; without any start there is nothing to draw', () => {
  const open = draw('after_start', { start: '2026-04-01', end: null })
  expect(open?.work).toMatchObject({ isOpen: true })
  expect((open?.work?.left ?? 0) + (open?.work?.width ?? 0)).toBeCloseTo(1)
  expect(draw('after_start', { start: null, end: null })).toMatchObject({ work: null, outside: [] })
  expect(draw('after_start', { start: null, end: null }, { start: null, end: null })).toBeNull()
  expect(draw('after_start', { start: null, end: null }, null)).toBeNull()
})

test('a today outside of the picture is left out', () => {
  expect(
    draw('after_start', { start: '2027-03-01', end: '2027-06-01' }, { start: '2027-01-01', end: null })
      ?.today,
  ).toBeNull()
})
