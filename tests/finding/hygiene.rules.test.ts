import { describe, expect, test } from 'vitest'
import { assess } from '#shared/finding/assess.ts'
import { core, snapshotOf } from '#tests/focus/cases.ts'
import { ann, findIn } from './find-in.ts'

const app = { title: 'Member app', key: 'TP-7' }

describe('hygiene', () => {
  test('H01 asks for an owner', () => {
    expect(findIn('H01', snapshotOf([core(25, app), core(75, { owner: ann })]))).toMatchObject([
      {
        subject: { type: 'initiative', key: 'TP-7', title: 'Member app' },
        severity: 'info',
        magnitude: null,
        sentence: 'Nobody owns Member app.',
        remedy: { action: 'fill_field', field: 'owner' },
        owner: null,
      },
    ])
  })

  test('H02 asks for dates', () => {
    expect(findIn('H02', snapshotOf([core(1, { ...app, owner: ann })]))).toMatchObject([
      {
        severity: 'info',
        sentence: 'Member app has neither a start nor an end.',
        remedy: { action: 'fill_field', field: 'start' },
        owner: ann,
      },
    ])
  })

  test('H03 asks for a status, 30 days after the last one or after it was logged', () => {
    const work = (more: object = {}) => core(1, { ...app, owner: ann, ...more })
    const old = work()
    expect(
      findIn('H03', snapshotOf([old], { reported: [{ initiative: old.id, asOf: '2026-10-22' }] })),
    ).toMatchObject([
      {
        severity: 'info',
        evidence: { reported: '2026-10-22', days: 31 },
        sentence: 'The last status of Member app is 31 days old.',
        remedy: { action: 'report_status', field: null },
        owner: ann,
      },
    ])
    const logged = (createdAt: string) => findIn('H03', snapshotOf([work({ createdAt })]))
    expect(logged('2026-10-22T23:59:59Z')).toMatchObject([
      {
        evidence: { reported: null, days: 31 },
        sentence: 'Nobody has reported on Member app since it was logged 31 days ago.',
      },
    ])
    expect(logged('2026-10-23T00:00:00Z')).toEqual([])
    expect(findIn('H03', snapshotOf([work({ stage: 'paused' })]))).toEqual([])
  })

  test('H03 follows the policy', () => {
    const work = core(1)
    const reported = [{ initiative: work.id, asOf: '2026-11-14' }]
    expect(findIn('H03', snapshotOf([work], { reported, policy: { statusDays: 8 } }))).toEqual([])
    expect(findIn('H03', snapshotOf([work], { reported, policy: { statusDays: 7 } }))).toHaveLength(1)
  })

  test('H04 asks what became of active work from the day after its end on', () => {
    const ending = (end: string) => findIn('H04', snapshotOf([core(1, { ...app, end, owner: ann })]))
    expect(ending('2026-11-21')).toMatchObject([
      {
        severity: 'info',
        evidence: { end: '2026-11-21', today: '2026-11-22' },
        sentence: 'Member app was to end on Nov 21, 2026 and is still active.',
        remedy: { action: 'fill_field', field: 'end' },
        owner: ann,
      },
    ])
    expect(ending('2026-11-22')).toEqual([])
    expect(ending('2026-11-23')).toEqual([])
  })

  test('H04 says the same day in the same words each time', () => {
    const [one, other] = findIn(
      'H04',
      snapshotOf([core(1, { ...app, end: '2026-11-21' }), core(1, { end: '2026-11-21' })]),
    )
    expect(one?.sentence).toMatch(/ was to end on Nov 21, 2026 /)
    expect(other?.sentence).toMatch(/ was to end on Nov 21, 2026 /)
  })

  test('H04 is about active work only', () => {
    expect(findIn('H04', snapshotOf([core(1, { end: '2026-01-01', stage: 'approved' })]))).toEqual([])
  })

  test.each([
    { spent: 15_000, magnitude: 0.5, over: '€50' },
    { spent: 20_000, magnitude: 1, over: '€100' },
    { spent: 90_000, magnitude: 1, over: '€800' },
  ])('H05 is as large as the overrun, 1 at most: $spent', ({ spent, magnitude, over }) => {
    expect(findIn('H05', snapshotOf([core(10_000, { ...app, spent, owner: ann })]))).toMatchObject([
      {
        severity: 'info',
        magnitude,
        evidence: { budget: 10_000, spent },
        sentence: `Member app has spent ${over} more than its budget of €100.`,
        remedy: { action: 'fill_field', field: 'budget' },
        owner: ann,
      },
    ])
  })

  test('H05 counts any spending over a budget of nothing as all of it', () => {
    expect(findIn('H05', snapshotOf([core(0, { spent: 1 })]))).toMatchObject([{ magnitude: 1 }])
    expect(findIn('H05', snapshotOf([core(0, { spent: 0 })]))).toEqual([])
    expect(
      findIn('H05', snapshotOf([core(5, { spent: null }), core(5, { budget: null, spent: 9 })])),
    ).toEqual([])
  })

  test('is written as the reader is used to', () => {
    const snapshot = snapshotOf([core(1, { ...app, end: '2026-11-21' })])
    const { hygiene } = assess(snapshot, { locale: 'de' })
    expect(hygiene.find(({ rule }) => rule === 'H04')?.sentence).toMatch(/21\.11\.2026/)
  })

  test('never stands among the findings', () => {
    expect(assess(snapshotOf([core(1)])).findings.filter(({ rule }) => rule.startsWith('H'))).toEqual([])
  })
})
