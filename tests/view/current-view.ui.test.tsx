import { describe, expect, test } from 'vitest'
import { initiativeSearch, viewOf, without } from '#client/initiative/initiative-search.ts'
import { currentView, opening, openingAll, viewToOpen } from '#client/view/current-view.ts'
import { savedView } from '#shared/view/view.ts'

const view = (id: string, given: object = {}) =>
  savedView.parse({
    id,
    name: `View ${id}`,
    shared: false,
    query: { stage: 'active', sort: '-budget' },
    owner: { id: 'u1', name: 'Ada' },
    isDefault: false,
    version: 0,
    createdAt: '2026-11-22T10:00:00Z',
    ...given,
  })
const views = [view('v1'), view('v2', { isDefault: true, query: { 'custom.f1': 'a', group: 'unit' } })]

describe('the address of the list', () => {
  test('keeps what can be read, own fields too, and drops the rest', () => {
    const given = {
      stage: 'asleep',
      title: '!app',
      'custom.f1': 'a',
      colour: 'red',
      sort: '-budget,title',
      open: 'KP-1',
    }
    const search = initiativeSearch(given)
    expect(viewOf(search)).toEqual({ title: '!app', 'custom.f1': 'a', sort: '-budget,title' })
    expect(search.open).toBe('KP-1')
    expect(viewOf({ ...search, ...without(['title', 'custom.f1']) })).toEqual({ sort: '-budget,title' })
  })
})

describe('the view that is open', () => {
  test('is the one that the address names, as saved or changed since', () => {
    const as = initiativeSearch({ view: 'v1', stage: 'active', sort: '-budget', open: 'KP-1' })
    expect(currentView(as, views)).toMatchObject({ name: 'View v1', isChanged: false })
    expect(currentView({ ...as, sort: 'budget' }, views)).toMatchObject({ name: 'View v1', isChanged: true })
    expect(currentView({ ...as, title: 'a' }, views).isChanged).toBe(true)
    expect(currentView({ ...as, stage: undefined }, views).isChanged).toBe(true)
  })

  test('is nobody’s when the address names none that is there', () => {
    expect(currentView(initiativeSearch({}), views)).toEqual({
      view: null,
      isChanged: false,
      name: 'All initiatives',
    })
    expect(currentView(initiativeSearch({ view: 'gone', title: 'a' }), views).name).toBe('Unsaved view')
  })

  test('is not changed by parts that no page can read any more', () => {
    const old = view('v3', { query: { stage: 'active', colour: 'red' } })
    expect(currentView(initiativeSearch({ view: 'v3', stage: 'active' }), [old]).isChanged).toBe(false)
  })
})

describe('opening a view', () => {
  test('takes off what the one before had', () => {
    const before = initiativeSearch({ view: 'v1', stage: 'active', title: 'a', open: 'KP-1' })
    const [, second] = views
    const after = second && { ...before, ...opening(before, second) }
    expect(after && viewOf(after)).toEqual({ 'custom.f1': 'a', group: 'unit' })
    expect(after).toMatchObject({ view: 'v2', open: 'KP-1' })
  })

  test('all says so where another opens first', () => {
    const before = initiativeSearch({ view: 'v1', stage: 'active' })
    expect(viewOf({ ...before, ...openingAll(before, views) })).toEqual({})
    expect(openingAll(before, views).view).toBe('all')
    expect(openingAll(before, views.slice(0, 1)).view).toBeUndefined()
  })

  test('happens by itself only where the address asks for nothing', () => {
    expect(viewToOpen(initiativeSearch({}), views)?.id).toBe('v2')
    expect(viewToOpen(initiativeSearch({ add: '1' }), views)?.id).toBe('v2')
    expect(viewToOpen(initiativeSearch({}), views.slice(0, 1))).toBeUndefined()
    for (const asked of [
      { view: 'all' },
      { open: 'KP-1' },
      { q: 'a' },
      { sort: 'title' },
      { 'custom.f': 'x' },
    ])
      expect(viewToOpen(initiativeSearch(asked), views)).toBeUndefined()
  })
})
