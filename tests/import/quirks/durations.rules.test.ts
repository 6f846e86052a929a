import { describe, expect, test } from 'vitest'
import { endAfter, readDuration } from '#shared/import/read-duration.ts'
import { carriedOut, fieldsOf, planOf, saying, valuesOf } from '../plan-of.ts'

const read = (text: string | number, unit: 'days' | 'weeks' | 'months' | 'years' | null = null) =>
  readDuration(text, { unit, mark: '.' })

describe('a duration', () => {
  test.each([
    ['18 months', { months: 18, days: 0 }],
    ['1.5 years', { months: 18, days: 0 }],
    ['1 Jahr 6 Monate', { months: 18, days: 0 }],
    ['2 ans et 3 mois', { months: 27, days: 0 }],
    ['6 semanas', { months: 0, days: 42 }],
    ['10 giorni', { months: 0, days: 10 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P2W', { months: 0, days: 14 }],
    ['3y', { months: 36, days: 0 }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual({ value, message: null })
  })

  test('a bare number counts the unit of its column, and says so when there is none', () => {
    expect(read('12', 'months').value).toEqual({ months: 12, days: 0 })
    expect(read(2, 'years').value).toEqual({ months: 24, days: 0 })
    expect(read('12')).toEqual({ value: undefined, message: saying('Days, weeks, months or years?') })
  })

  test('a part of a month is told', () => {
    expect(read('2.5 months')).toEqual({
      value: { months: 2, days: 15 },
      message: saying('2 months and 15 days'),
    })
  })

  test.each(['soon', '12 parsecs', '3 months or so', '-3 months', '0 months', '2000 years', '€ 12', '12%'])(
    '%s is none',
    (text) => {
      expect(read(text, 'months')).toEqual({ value: undefined, message: saying() })
    },
  )

  test.each([
    ['2026-01-01', { months: 12, days: 0 }, '2026-12-31'],
    ['2026-01-15', { months: 1, days: 0 }, '2026-02-14'],
    ['2026-01-31', { months: 1, days: 0 }, '2026-02-28'],
    ['2024-02-29', { months: 12, days: 0 }, '2025-02-28'],
    ['2026-03-01', { months: 0, days: 1 }, '2026-03-01'],
    ['2026-12-01', { months: 1, days: 14 }, '2027-01-14'],
  ])('from %s, %o ends on %s', (start, duration, end) => {
    expect(endAfter(start, duration)).toBe(end)
  })
})

describe('an end from start plus duration', () => {
  const file = [
    ['Title', 'Start', 'Duration (months)'],
    ['A', '2026-01-01', '12'],
    ['B', '', '6'],
    ['C', '2026-02-01', 'until done'],
    ['D', '2026-02-01', ''],
  ]

  test('is recognised by the header, unit included', () => {
    const plan = planOf(file)
    expect(fieldsOf(plan)).toEqual({ Title: 'title', Start: 'start', 'Duration (months)': 'duration' })
    expect(plan.mapping.columns[2]?.durationUnit).toBe('months')
    expect(plan.rows.map((row) => row.values['end'])).toEqual(['2026-12-31', undefined, undefined, undefined])
    expect(plan.rows.map((row) => row.warnings)).toEqual([
      [],
      [{ field: 'end', message: saying('no start'), original: '6' }],
      [{ field: 'end', message: saying('not a duration'), original: 'until done' }],
      [],
    ])
    const again = planOf(file, { existing: carriedOut(plan) })
    expect(again.counts.unchanged).toBe(4)
  })

  test('counts from a start that is the same for every row', () => {
    const plan = planOf(file, { patch: { constants: { start: '2025-07-01' } } })
    expect(plan.rows[1]?.values).toMatchObject({ start: '2025-07-01', end: '2025-12-31' })
  })

  test('an end that the file gives stands', () => {
    const plan = planOf([
      ['Title', 'Start', 'End', 'Dauer in Wochen'],
      ['A', '2026-01-01', '2026-06-30', '2'],
      ['B', '2026-01-01', 'TBC', '2'],
    ])
    expect(valuesOf(plan, 'end')).toEqual(['2026-06-30', '2026-01-14'])
  })

  test('a unit that nobody names is asked for', () => {
    const bare = [
      ['Title', 'Start', 'Duration'],
      ['A', '2026-01-01', '12'],
    ]
    expect(planOf(bare).questions).toEqual([{ column: 'Duration', message: saying('years?') }])
    const told = planOf(bare, { patch: { columns: [{ index: 2, durationUnit: 'weeks' }] } })
    expect(told.questions).toEqual([])
    expect(valuesOf(told, 'end')).toEqual(['2026-03-25'])
  })
})
