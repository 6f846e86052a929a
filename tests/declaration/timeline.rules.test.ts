import { describe, expect, test } from 'vitest'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { declarationTimeline } from '#shared/declaration/timeline.ts'
import { makeDeclaration } from '#tests/support/make.ts'

const from = (effectiveFrom: string): Declaration => makeDeclaration({ id: effectiveFrom, effectiveFrom })
const today = '2026-06-15'

describe('declarations as seen on a day', () => {
  test('without any, nothing is in force, planned or past', () => {
    expect(declarationTimeline([], today)).toEqual({
      inForce: null,
      inForceUntil: null,
      planned: [],
      past: [],
    })
  })

  test('one is planned the day before it begins, in force on its day and after', () => {
    const on = (day: string) => declarationTimeline([from(today)], day)
    expect(on('2026-06-14').inForce).toBeNull()
    expect(on('2026-06-14').planned).toHaveLength(1)
    expect(on('2026-06-15').inForce?.id).toBe(today)
    expect(on('2026-06-16').inForce?.id).toBe(today)
    expect(on('2026-06-16').inForceUntil).toBeNull()
  })

  test('one ends on the day before the next begins', () => {
    const both = [from('2026-06-15'), from('2025-11-01')]
    expect(declarationTimeline(both, '2026-06-14').inForce?.id).toBe('2025-11-01')
    expect(declarationTimeline(both, '2026-06-14').inForceUntil).toBe('2026-06-14')
    expect(declarationTimeline(both, today).past).toEqual([
      { declaration: from('2025-11-01'), until: '2026-06-14' },
    ])
  })

  test('what is to come is listed soonest first, what ended latest first', () => {
    const all = ['2026-09-01', '2024-01-01', '2026-12-01', '2025-01-01', '2026-01-01'].map(from)
    const seen = declarationTimeline(all, today)
    expect(seen.planned.map((one) => one.id)).toEqual(['2026-09-01', '2026-12-01'])
    expect(seen.inForce?.id).toBe('2026-01-01')
    expect(seen.past.map((one) => one.declaration.id)).toEqual(['2025-01-01', '2024-01-01'])
  })
})
