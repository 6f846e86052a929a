import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import { holdRow, isHeld, keepHeld, onceLetGo } from '#client/live/held-rows.ts'
import { mergeDelta, splitDelta } from '#client/live/merge-delta.ts'
import type { Delta } from '#shared/history/delta.ts'
import { makeInitiative, makeLink, makeSnapshot } from '#tests/support/make.ts'

const one = makeInitiative({ id: 'one', title: 'One', version: 1 })
const two = makeInitiative({ id: 'two', title: 'Two', version: 1 })
const link = makeLink({ id: 'link', from: 'one', to: 'two', state: 'draft' })
const snapshot = makeSnapshot({ initiatives: [one, two], links: [link], portfolio: { revision: 5 } })
const delta = (more: Partial<Delta> = {}): Delta => ({
  revision: 7,
  initiatives: [],
  links: [],
  reported: [],
  removed: [],
  hidden: 0,
  whole: false,
  ...more,
})
const later = { ...one, title: 'One, later', version: 2 }

describe('what changed since is merged', () => {
  test('rows changed, new and gone; links; reports; the revision and what is hidden', () => {
    const three = makeInitiative({ id: 'three' })
    const merged = mergeDelta(
      snapshot,
      delta({
        initiatives: [later, three],
        links: [{ ...link, state: 'submitted' }],
        reported: [{ initiative: one.id, asOf: '2026-11-22' }],
        removed: ['two'],
        hidden: 1,
      }),
    )
    expect(merged.initiatives).toEqual([later, three])
    expect(merged.links).toEqual([{ ...link, state: 'submitted' }])
    expect(merged.reported).toEqual([{ initiative: 'one', asOf: '2026-11-22' }])
    expect([merged.portfolio.revision, merged.hidden]).toEqual([7, 1])
  })

  test('an answer that comes late puts nothing old back', () => {
    const known = mergeDelta(snapshot, delta({ initiatives: [later] }))
    const merged = mergeDelta(known, delta({ revision: 6, initiatives: [one] }))
    expect(merged.initiatives[0]).toEqual(later)
    expect(merged.portfolio.revision).toBe(7)
  })

  test('rows that are held wait, all others do not', () => {
    const parts = splitDelta(delta({ initiatives: [later, two], removed: ['three'] }), (id) => id === 'one')
    expect(parts.now).toMatchObject({ initiatives: [two], removed: ['three'] })
    expect(parts.later).toMatchObject({ initiatives: [later], removed: [], links: [] })
  })
})

describe('a held row', () => {
  test('is held until the last who holds it lets go, and then brought up to date once', () => {
    vi.useFakeTimers()
    const act = vi.fn<() => void>()
    const [first, second] = [holdRow('one'), holdRow('one')]
    onceLetGo('one', act)
    first()
    first()
    expect(isHeld('one')).toBe(true)
    second()
    expect(isHeld('one')).toBe(false)
    vi.runAllTimers()
    expect(act).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  test('stays as it is in a snapshot that is fetched meanwhile', () => {
    const client = new QueryClient()
    const key = ['portfolio', 'p', 'snapshot']
    client.setQueryData(key, snapshot)
    const fetched = { ...snapshot, initiatives: [later, { ...two, title: 'Two, later', version: 2 }] }
    expect(keepHeld(client, key, fetched)).toBe(fetched)
    const letGo = holdRow('one')
    expect(keepHeld(client, key, fetched).initiatives.map((row) => row.title)).toEqual(['One', 'Two, later'])
    letGo()
  })
})
