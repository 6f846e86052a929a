import { describe, expect, test } from 'vitest'
import { assess } from '#shared/finding/assess.ts'
import type { FindingDecision } from '#shared/finding/finding.ts'
import { makeDecision } from '#tests/support/make.ts'
import { competing, core, snapshotOf } from '#tests/focus/cases.ts'

const findingId = 'portfolio-1:F04:rival'
const lee = { id: 'p-lee', name: 'Lee Leader' }

const decided = (
  decision: Partial<FindingDecision>,
  { rival = 30, ...options }: { rival?: number; policy?: object; basis?: 'count'; today?: string } = {},
) => {
  const snapshot = snapshotOf([core(100 - rival), competing(rival, { id: 'rival' })], {
    decisions: [makeDecision({ findingId, by: lee, ...decision })],
    ...(options.policy && { policy: options.policy }),
    ...(options.today && { today: options.today }),
  })
  const { findings } = assess(snapshot, { basis: options.basis })
  return findings.find(({ id }) => id === findingId)
}

const waived = {
  status: 'waived',
  reason: 'Sold next month',
  until: '2026-12-31',
  magnitude: 0.3,
  version: 3,
} as const

describe('what people decided about a finding', () => {
  test('nothing, at first', () => {
    const { findings } = assess(snapshotOf([competing(1)]))
    expect(findings[0]).toMatchObject({ status: 'open', waiver: null, version: 0 })
  })

  test('that it was seen', () => {
    expect(decided({ status: 'acknowledged', version: 2 })).toMatchObject({
      status: 'acknowledged',
      waiver: null,
      version: 2,
    })
  })

  test('that it is accepted for a while, by whom and why', () => {
    expect(decided(waived)).toMatchObject({
      status: 'waived',
      waiver: { reason: 'Sold next month', by: lee, until: '2026-12-31' },
      version: 3,
    })
  })

  test('that it is open again', () => {
    expect(decided({ ...waived, status: 'open' })).toMatchObject({ status: 'open', waiver: null, version: 3 })
  })

  test('is not said of another finding', () => {
    expect(decided({ ...waived, findingId: 'portfolio-1:F04:other' })).toMatchObject({
      status: 'open',
      version: 0,
    })
  })
})

describe('a waiver reopens by itself', () => {
  test.each([
    { today: '2026-12-30', status: 'waived' },
    { today: '2026-12-31', status: 'waived' },
    { today: '2027-01-01', status: 'open' },
  ])('after its last day: on $today it is $status', ({ today, status }) => {
    expect(decided(waived, { today })?.status).toBe(status)
  })

  test.each([
    { rival: 10, status: 'waived' },
    { rival: 34, status: 'waived' },
    { rival: 35, status: 'waived' },
    { rival: 36, status: 'open' },
  ])('when it has grown by more than 0.05: from 0.30 to 0.$rival it is $status', ({ rival, status }) => {
    const finding = decided(waived, { rival })
    expect(finding).toMatchObject({ status, version: 3 })
    expect(finding?.waiver === null).toBe(status === 'open')
  })

  test.each([0.05, 0.1, 0.15, 0.2, 0.25, 0.35, 0.4, 0.6, 0.65, 0.9])(
    'not when it has grown by exactly that, from %d',
    (magnitude) => {
      const rival = Math.round(magnitude * 100) + 5
      expect(decided({ ...waived, magnitude }, { rival })?.status).toBe('waived')
    },
  )

  test('by as much growth as the policy of the portfolio allows', () => {
    expect(decided(waived, { rival: 40, policy: { waiverGrowth: 0.1 } })?.status).toBe('waived')
    expect(decided(waived, { rival: 41, policy: { waiverGrowth: 0.1 } })?.status).toBe('open')
  })

  test('not by growth, when it had no size', () => {
    expect(decided({ ...waived, magnitude: null }, { rival: 90 })?.status).toBe('waived')
  })

  test('not because somebody looks at another basis, in which it is larger', () => {
    const finding = decided(waived, { basis: 'count' })
    expect(finding).toMatchObject({ magnitude: 0.5, status: 'waived' })
  })

  test('by its own size where the portfolio’s basis does not know the finding', () => {
    const rows = [core(90), core(1), competing(9)]
    const id = 'portfolio-1:F02:portfolio-1'
    const status = (magnitude: number) => {
      const decisions = [makeDecision({ ...waived, findingId: id, magnitude })]
      const { findings } = assess(snapshotOf(rows, { decisions }), { basis: 'count' })
      return findings.find((one) => one.id === id)?.status
    }
    expect(status(0.33)).toBe('waived')
    expect(status(0.2)).toBe('open')
  })

  test('not by growth, when it has no size any more', () => {
    const decisions = [makeDecision({ ...waived, findingId })]
    const { findings } = assess(
      snapshotOf([competing(0, { id: 'rival' })], { decisions, portfolio: { basis: 'budget_total' } }),
    )
    expect(findings.find(({ id }) => id === findingId)).toMatchObject({ magnitude: null, status: 'waived' })
  })

  test('when it lacks a reason or an end, which no waiver may', () => {
    expect(decided({ ...waived, reason: null })?.status).toBe('open')
    expect(decided({ ...waived, until: null })?.status).toBe('open')
  })
})
