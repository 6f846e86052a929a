import { describe, expect, test } from 'vitest'
import { countAstray, follow, hold } from '#client/initiative/grid/use-ordered-rows.ts'
import { initiativeColumns } from '#shared/initiative/initiative-columns.ts'
import { makeInitiative } from '#tests/support/make.ts'

const make = (given: Parameters<typeof makeInitiative>[0]) => ({
  ...makeInitiative(given),
  class: 'unclassified' as const,
})
const [a, b, c] = [
  make({ key: 'TP-1', title: 'A', stage: 'active' }),
  make({ key: 'TP-2', title: 'B', stage: 'active' }),
  make({ key: 'TP-3', title: 'C', stage: 'active' }),
]
const view = {
  filter: { stage: 'active' },
  sort: 'title',
  columns: initiativeColumns('EUR'),
  today: '2026-11-22',
  units: [],
  found: () => new Map<string, ReadonlySet<string>>([['F04', new Set([a.id])]]),
}
const held = hold([c, a, b], view)
const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title).join('')

describe('while a view is held', () => {
  test('rows stand as they were sorted', () => {
    expect(titles(held.rows)).toBe('ABC')
    expect(follow(held, held.all)).toBe(held.rows)
    expect(countAstray(held, held.rows)).toBe(0)
  })

  test('an edited row keeps its place and counts as astray when it would move', () => {
    const rows = follow(held, [c, { ...a, title: 'Z' }, b])
    expect(titles(rows)).toBe('ZBC')
    expect(countAstray(held, rows)).toBe(1)
  })

  test('an edit that changes nothing about order or filter puts nothing astray', () => {
    const rows = follow(held, [c, { ...a, title: 'Ab' }, b])
    expect(countAstray(held, rows)).toBe(0)
  })

  test('a row that no longer passes stays and counts as astray', () => {
    const rows = follow(held, [c, a, { ...b, stage: 'paused' as const }])
    expect(titles(rows)).toBe('ABC')
    expect(countAstray(held, rows)).toBe(1)
  })

  test('an archived row goes at once, and comes back with its undo', () => {
    const archived = { ...b, archivedAt: '2026-11-22T00:00:00Z' }
    const rows = follow(held, [c, a, archived])
    expect(titles(rows)).toBe('AC')
    expect(countAstray(held, rows)).toBe(0)
    expect(titles(follow(held, [c, a, { ...b }]))).toBe('ABC')
  })

  test('what is new comes last if it passes, what is gone goes', () => {
    const added = make({ key: 'TP-4', title: 'Aa', stage: 'active' })
    const other = make({ key: 'TP-5', title: 'D', stage: 'idea' })
    const rows = follow(held, [a, b, added, other])
    expect(rows.map((row) => row.key)).toEqual(['TP-1', 'TP-2', 'TP-4'])
    expect(countAstray(held, rows)).toBe(1)
  })

  test('what findings are about is asked when the view is made', () => {
    const found = hold([c, a, b], { ...view, filter: { finding: 'F04' } })
    expect(titles(found.rows)).toBe('A')
  })
})
