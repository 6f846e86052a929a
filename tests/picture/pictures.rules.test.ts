import { describe, expect, test } from 'vitest'
import { assess } from '#shared/finding/assess.ts'
import { dialPicture } from '#shared/picture/dial-picture.ts'
import { mixPicture } from '#shared/picture/mix-picture.ts'
import type { Picture } from '#shared/picture/picture.ts'
import { trendPicture } from '#shared/picture/trend-picture.ts'
import { unitsPicture } from '#shared/picture/units-picture.ts'
import { makeInitiative, makePolicy, makeSnapshot } from '#tests/support/make.ts'
import { textsOf } from './every-picture.ts'

const policy = makePolicy()
const unknown = { lower: null, upper: null, lowerZone: null, upperZone: null }
const rects = ({ shapes }: Picture) => shapes.filter((one) => one.kind === 'rect')

describe('the dial', () => {
  const dial = (given: object = {}) =>
    dialPicture(
      { zone: 'split', focus: 0.39, interval: { ...unknown, lower: 0.25, upper: 0.42 }, ...given },
      policy,
    )

  test('names every zone, the one where focus is in bold, and says the figure with its interval', () => {
    const picture = dial()
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining([
        'Inverted',
        'Split',
        'Watch',
        'Focused',
        '+0.39',
        'Split: heading in two directions',
      ]),
    )
    expect(textsOf(picture)).toContain('It could be +0.25 to +0.42')
    const bold = picture.shapes.filter((one) => one.kind === 'text' && one.weight === 'bold')
    expect(bold).toMatchObject([
      { text: 'Split' },
      { text: '+0.39' },
      { text: 'Split: heading in two directions' },
    ])
  })

  test('has no needle without a focus, a dotted one without a verdict', () => {
    const needles = ({ shapes }: Picture) =>
      shapes.flatMap((one) => (one.kind === 'path' && one.stroke?.cap === 'round' ? [one.stroke] : []))
    expect(needles(dial())).toMatchObject([{ tone: 'ink' }])
    expect(needles(dial({ zone: 'not_enough_evidence' }))).toMatchObject([{ dash: [1, 8] }])
    const empty = dial({ zone: 'not_enough_evidence', focus: null, interval: unknown })
    expect(needles(empty)).toEqual([])
    expect(textsOf(empty)).toEqual(expect.arrayContaining(['–', 'Not enough evidence']))
  })

  test('is a table, too', () => {
    expect(dial().table).toEqual([
      ['Measure', 'Value'],
      ['Zone', 'Split'],
      ['Focus', '+0.39'],
      ['Lowest it could be', '+0.25'],
      ['Highest it could be', '+0.42'],
    ])
  })
})

describe('the mix', () => {
  const core = makeInitiative({ role: 'drives', area: 'customer_engagement', budget: 90_000_00 })
  const tiny = makeInitiative({ role: 'drives', area: 'digitized_solutions', budget: 1 })
  const mix = (initiatives: (typeof core)[], target = policy.mixTarget) =>
    mixPicture(assess(makeSnapshot({ initiatives }), { basis: 'budget_total' }), {
      currency: 'EUR',
      width: 600,
      target,
    })

  test('fills its width, and shows what weighs next to nothing', () => {
    const [first, second] = rects(mix([core, tiny]))
    expect(first).toMatchObject({ x: 0, fill: { tone: 'core' } })
    expect(second?.width).toBeCloseTo(3, 1)
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(600, 5)
  })

  test('is one empty bar without any weight', () => {
    const picture = mix([])
    expect(rects(picture)).toMatchObject([{ width: 600, fill: { tone: 'line' } }])
    expect(picture.table).toHaveLength(1)
    expect(picture.sentence).toBe('Nothing in scope weighs anything.')
  })

  test('shows what is wanted where the policy says it', () => {
    const target = { core: 0.7, supporting: 0.3, foundation: 0, competing: 0 }
    expect(textsOf(mix([core], target))).toContain('Wanted')
    expect(textsOf(mix([core]))).not.toContain('Wanted')
    expect(rects(mix([core], target)).filter((one) => one.height === 8)).toHaveLength(2)
  })
})

describe('the trend', () => {
  const point = (asOf: string, focus: number | null, more: object = {}) => ({
    asOf,
    focus,
    zone: focus === null ? null : ('watch' as const),
    policyVersion: 1,
    primary: 'customer_engagement' as const,
    ...more,
  })
  const months = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-22']

  test('says so without any point, and shows a lone one', () => {
    expect(textsOf(trendPicture([], policy))).toContain('No focus is recorded in this period.')
    expect(textsOf(trendPicture([point('2026-11-22', 0.5)], policy))).toContain('+0.50')
  })

  test('says in words what its signs mean, the earliest counted where there are too many', () => {
    const versions = (count: number) =>
      textsOf(
        trendPicture(
          months.slice(0, count + 1).map((day, at) => point(day, 0.1, { policyVersion: at + 1 })),
          policy,
        ),
      )
    const said = (texts: string[]) => texts.filter((text) => /Other thresholds|earlier/.test(text))
    expect(said(versions(0))).toEqual([])
    expect(said(versions(4))).toHaveLength(4)
    expect(said(versions(4))[0]).toBe('Other thresholds by Jul 31, 2026: policy 2')
    expect(said(versions(5))).toHaveLength(4)
    expect(said(versions(5))[0]).toBe('2 earlier changes of strategy or thresholds')
  })

  test('has a table with the newest first and what changed beside its day', () => {
    const { table } = trendPicture(
      [point('2026-10-31', 0.2), point('2026-11-22', 0.5, { policyVersion: 2 })],
      policy,
    )
    expect(table).toEqual([
      ['End of', 'Focus', 'Zone', 'What changed'],
      ['Nov 22, 2026', '+0.50', 'Watch', 'Other thresholds by Nov 22, 2026: policy 2'],
      ['Oct 31, 2026', '+0.20', 'Watch', ''],
    ])
  })
})

describe('focus by unit', () => {
  const unit = (name: string, focus: number | null, more: object = {}) => ({
    unit: { id: name, name },
    parent: null,
    depth: 0,
    sigma: null,
    focus,
    weight: 1,
    driving: 1,
    pullsOtherWay: false,
    ...more,
  })
  const many = (count: number) => Array.from({ length: count }, (_, at) => unit(`Unit ${at}`, 0.5))

  test('says so without a unit', () => {
    expect(textsOf(unitsPicture({ units: [] }))).toEqual(['No unit drives a strategy yet.'])
  })

  test('draws as many as there is room for, and counts the others and those that drive nothing', () => {
    expect(textsOf(unitsPicture({ units: many(12) })).join()).not.toContain('Not drawn')
    expect(textsOf(unitsPicture({ units: many(13) }))).toContain('Not drawn: 1 unit more.')
    const units = [...many(14), unit('Back office', null)]
    expect(textsOf(unitsPicture({ units }))).toContain(
      'Not drawn: 2 units more and 1 unit without driving weight.',
    )
    expect(unitsPicture({ units }).table).toHaveLength(15)
  })

  test('keeps the upper levels when it has to choose', () => {
    const units = [unit('Top', 0.1), unit('Below', 0.1, { depth: 1 }), unit('Other top', 0.1)]
    const texts = textsOf(unitsPicture({ units }, { most: 2 }))
    expect(texts).toEqual(expect.arrayContaining(['Top', 'Other top']))
    expect(texts).not.toContain('Below')
  })

  test('names those that pull the other way', () => {
    const against = (count: number) =>
      unitsPicture({ units: many(count).map((one) => ({ ...one, focus: -1, pullsOtherWay: true })) }).sentence
    expect(against(1)).toBe('1 unit drives a strategy; Unit 0 pulls the other way.')
    expect(against(3)).toBe('3 units drive a strategy; Unit 0, Unit 1, Unit 2 pull the other way.')
    expect(against(4)).toBe('4 units drive a strategy; Unit 0, Unit 1, Unit 2 and 1 more pull the other way.')
  })
})
