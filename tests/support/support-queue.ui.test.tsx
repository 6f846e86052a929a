import { describe, expect, test } from 'vitest'
import { filterQueue, nextOf, supportQueue, timingOf } from '#client/support/support-queue.ts'
import { bodyOf, writtenFrom } from '#client/support/written.ts'
import { classify } from '#shared/focus/classify.ts'
import type { SupportState } from '#shared/support/support-link.ts'
import { core, snapshotOf, supports } from '#tests/focus/cases.ts'
import { makeLink } from '#tests/support/make.ts'

const ann = { id: 'p-ann', name: 'Ann Ames' }
const [app, messaging] = [core(1, { id: 'app', start: '2027-03-01' }), core(1, { id: 'messaging' })]
const works = [
  supports(10, { id: 'light', owner: ann, start: '2027-01-01' }),
  supports(30, { id: 'heavy', start: '2027-04-01' }),
  supports(20, { id: 'alone', owner: ann }),
  supports(5, { id: 'gone', archivedAt: '2026-02-01T00:00:00Z' }),
]
const link = (from: string, state: SupportState, to = 'app') =>
  makeLink({ id: `${from}-${state}`, from, to, state })

const queueOf = (links: ReturnType<typeof link>[], rows = [app, messaging, ...works]) => {
  const snapshot = snapshotOf(rows, { links })
  const classes = classify(snapshot)
  const classed = rows.map((row) => ({ ...row, class: classes.get(row.id) ?? ('unclassified' as const) }))
  return supportQueue(snapshot, { rows: classed, basis: 'budget_total' })
}
const ids = (list: readonly { link: { id: string } }[]) => list.map((one) => one.link.id)

describe('the queue of support', () => {
  const queue = queueOf([
    link('light', 'submitted'),
    link('heavy', 'submitted', 'messaging'),
    link('gone', 'submitted'),
    link('messaging', 'draft'),
  ])

  test('has what waits, the heaviest first; not of archived work, nor of core work', () => {
    expect(ids(queue.links.submitted)).toEqual(['heavy-submitted', 'light-submitted'])
    expect(queue.links.draft).toEqual([])
  })

  test('has what names nothing that it serves', () => {
    expect(queue.unlinked.map(({ row }) => row.id)).toEqual(['alone'])
  })

  test('says of each link whether its rule is kept', () => {
    expect(queue.links.submitted.map(timingOf)).toEqual(['unknown', 'ahead'])
    expect(timingOf({ holds: true })).toBe('kept')
  })

  test('is narrowed by owner, by what is served and by timing', () => {
    const of = (asked: Parameters<typeof filterQueue>[1]) => filterQueue(queue, asked)
    expect(ids(of({ owner: 'p-ann' }).links.submitted)).toEqual(['light-submitted'])
    expect(ids(of({ owner: 'none' }).links.submitted)).toEqual(['heavy-submitted'])
    expect(of({ owner: 'none' }).unlinked).toEqual([])
    expect(ids(of({ serves: 'messaging' }).links.submitted)).toEqual(['heavy-submitted'])
    expect(ids(of({ timing: 'ahead' }).links.submitted)).toEqual(['light-submitted'])
    expect(of({ timing: 'ahead' }).unlinked).toEqual([])
    expect(of({ owner: 'p-ann' }).unlinked).toHaveLength(1)
  })

  test('goes on to the next, from the last one back, and from the only one nowhere', () => {
    const waiting = queue.links.submitted
    expect(nextOf(waiting, 'heavy-submitted')).toBe('light-submitted')
    expect(nextOf(waiting, 'light-submitted')).toBe('heavy-submitted')
    expect(nextOf(waiting.slice(0, 1), 'heavy-submitted')).toBeUndefined()
  })
})

describe('what the form sends', () => {
  test('begins with a way of helping that fits the strategy', () => {
    expect(writtenFrom(null, 'digitized_solutions').mechanism).toBe('helps_sell')
    expect(writtenFrom(null, null)).toMatchObject({ mechanism: 'other', to: null })
  })

  test('names a gate only with the rule that waits for one, and nothing without a target', () => {
    const written = { ...writtenFrom(link('light', 'draft'), 'customer_engagement'), gate: 'gate-a' }
    expect(bodyOf(written)?.gate).toBeNull()
    expect(bodyOf({ ...written, timing: 'after_gate' })?.gate).toBe('gate-a')
    expect(bodyOf({ ...written, to: null })).toBeNull()
  })
})
