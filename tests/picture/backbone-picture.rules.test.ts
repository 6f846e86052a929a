import { describe, expect, test } from 'vitest'
import { backbonePictures } from '#shared/picture/backbone-picture.ts'
import { levelMapFrame } from '#shared/chart/level-map.ts'
import { makeAssessment, makeCapability, makeInitiative, makeSnapshot, makeUse } from '#tests/support/make.ts'
import { textsOf } from './every-picture.ts'

const capabilities = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeCapability({ name: `Capability ${String(at + 1).padStart(2, '0')}`, kind: 'operational_backbone' }),
  )
const draw = (given: Parameters<typeof makeSnapshot>[0], height?: number) =>
  backbonePictures(makeSnapshot(given), height === undefined ? {} : { height })

describe('the backbone as pictures', () => {
  test('is one page without any capability, which says so', () => {
    const pages = draw({})
    expect(pages).toHaveLength(1)
    expect(pages.flatMap(textsOf)).toEqual(['No capability is named yet.'])
  })

  test('shows every capability once, and one more than fits on a page of its own', () => {
    const { head, group, row } = levelMapFrame
    const foot = 12 + 20
    const room = head + group + 3 * row + foot
    expect(draw({ capabilities: capabilities(3) }, room)).toHaveLength(1)
    const pages = draw({ capabilities: capabilities(4) }, room)
    expect(pages.map((page) => new Set(page.table.slice(1).map(([name]) => name)).size)).toEqual([3, 1])
    expect(pages.map((page) => page.title)).toEqual(['Backbone (1 of 2)', 'Backbone (2 of 2)'])
    expect(pages.every((page) => page.height <= room)).toBe(true)
  })

  test('has a page for each capability where there is room for none', () => {
    expect(draw({ capabilities: capabilities(3) }, 0)).toHaveLength(3)
  })

  test('says the level today, and hatches what falls short', () => {
    const [capability] = capabilities(1)
    if (!capability) throw new Error('one was made')
    const core = makeInitiative({
      role: 'drives',
      area: 'customer_engagement',
      stage: 'active',
      start: '2026-11-01',
    })
    const [page] = draw({
      initiatives: [core],
      capabilities: [capability],
      assessments: [makeAssessment({ capability: capability.id, level: 2, asOf: '2026-11-01' })],
      uses: [makeUse({ capability: capability.id, initiative: core.id, relation: 'requires', minLevel: 3 })],
    })
    expect(textsOf(page!)).toEqual(
      // there is one at least
      expect.arrayContaining(['2', 'shared in part', '2 shared in part', 'short by 1: 3 needed']),
    )
    expect(page?.shapes).toContainEqual(
      expect.objectContaining({ fill: { tone: 'split', hatched: true }, says: 'short by 1: 3 needed' }),
    )
  })
})
