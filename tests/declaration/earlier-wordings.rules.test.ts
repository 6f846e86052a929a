import { describe, expect, test } from 'vitest'
import type { EarlierWording } from '#shared/declaration/declaration.ts'
import { earlierWordings } from '#shared/declaration/earlier-wordings.ts'
import type { Change } from '#shared/history/change.ts'

const now = { direction: 'C', customerNeed: 'need 2', why: 'why', openBeyond: null }

const change = (revision: number, rest: Partial<Change>): Change => ({
  id: String(revision),
  revision,
  at: `2026-01-0${revision}T00:00:00Z`,
  actor: { id: 'u', name: 'Ada' },
  action: 'update',
  subject: { type: 'declaration', id: 'd' },
  before: null,
  after: null,
  ...rest,
})

const summary = (found: EarlierWording[]) =>
  found.map((one) => [one.direction, one.customerNeed, one.openBeyond, one.replacedAt.slice(0, 10)])

describe('earlier wordings of a declaration', () => {
  test('a declaration that was never reworded has none', () => {
    expect(earlierWordings(now, [change(1, { action: 'create', after: now })])).toEqual([])
  })

  test('each change gives the whole wording before it, latest first, with who replaced it', () => {
    const found = earlierWordings(now, [
      change(3, { before: { direction: 'B', customerNeed: 'need 1' } }),
      change(2, { before: { direction: 'A', openBeyond: 'later' }, actor: null }),
      change(1, { action: 'create', after: {} }),
    ])
    expect(summary(found)).toEqual([
      ['B', 'need 1', null, '2026-01-03'],
      ['A', 'need 1', 'later', '2026-01-02'],
    ])
    expect(found.map((one) => one.replacedBy?.name)).toEqual(['Ada', undefined])
  })
})
