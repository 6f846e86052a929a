import { describe, expect, test } from 'vitest'
import { makeDeclaration, makeSnapshot, makeUnit } from '#tests/support/make.ts'
import { competing, core, outside, snapshotOf, unclassified } from '#tests/focus/cases.ts'
import { ann, findIn } from './find-in.ts'

const sharing = (rival: number) =>
  snapshotOf([core(1_000 - rival), core(0), competing(rival, { id: 'rival', title: 'Rival' })])

describe('F01 no declaration in force', () => {
  test('is an alert about the portfolio, without a size', () => {
    expect(findIn('F01', makeSnapshot({ declarations: [] }))).toMatchObject([
      {
        id: 'portfolio-1:F01:portfolio-1',
        subject: { type: 'portfolio', id: 'portfolio-1', key: 'TP', title: 'Transformation' },
        severity: 'alert',
        magnitude: null,
        remedy: { action: 'declare' },
      },
    ])
  })

  test('is there until the day of the first declaration, not from it on', () => {
    const on = (today: string) =>
      findIn('F01', makeSnapshot({ today, declarations: [makeDeclaration({ effectiveFrom: '2026-06-15' })] }))
    expect(on('2026-06-14')).toHaveLength(1)
    expect(on('2026-06-15')).toHaveLength(0)
    expect(on('2026-06-16')).toHaveLength(0)
  })
})

describe('F02 focus on watch or split, and F03 inverted', () => {
  test.each([
    { rival: 100, F02: [], F03: [] },
    { rival: 101, F02: ['caution'], F03: [] },
    { rival: 250, F02: ['caution'], F03: [] },
    { rival: 251, F02: ['alert'], F03: [] },
    { rival: 500, F02: ['alert'], F03: [] },
    { rival: 501, F02: [], F03: ['alert'] },
  ])('with $rival of 1,000 competing', ({ rival, F02, F03 }) => {
    expect(findIn('F02', sharing(rival)).map(({ severity }) => severity)).toEqual(F02)
    expect(findIn('F03', sharing(rival)).map(({ severity }) => severity)).toEqual(F03)
  })

  test('are as large as what competes, and name it', () => {
    expect(findIn('F02', sharing(310))).toMatchObject([
      { magnitude: 0.31, evidence: { zone: 'split', sigma: 0.31, focus: 0.38, initiatives: ['rival'] } },
    ])
    expect(findIn('F03', sharing(700))).toMatchObject([
      { magnitude: 0.7, evidence: { zone: 'inverted', initiatives: ['rival'] } },
    ])
  })

  test('say what takes the share of the strategy that was not declared', () => {
    const rivals = (...weights: number[]) => [
      core(600),
      core(0),
      ...weights.map((weight, at) => competing(weight, { key: `TP-${at + 2}`, title: `Rival ${at + 1}` })),
    ]
    const say = (weights: number[], basis: 'budget_remaining' | 'fte' | 'count' = 'budget_remaining') =>
      findIn('F02', snapshotOf(rivals(...weights)), { basis })[0]?.sentence
    expect(say([90])).toBe('A second driver is appearing: Rival 1 is all that drives digitized solutions.')
    expect(say([90, 0])).toMatch(/: Rival 1 is all that drives digitized solutions\.$/)
    expect(say([100, 300])).toBe(
      'The portfolio heads in two directions: Rival 2 takes 75% of the money behind digitized solutions, Rival 1 the rest.',
    )
    expect(say([200, 100, 100, 0])).toMatch(/: Rival 1 takes 50% of .*, 2 other initiatives the rest\.$/)
    expect(say([200, 200])).toMatch(/: Rival 1 takes 50% of .*, Rival 2 the rest\.$/)
    expect(say([1, 1], 'count')).toMatch(/: Rival 1 and Rival 2 drive digitized solutions\.$/)
    const many = [...rivals(1, 2, 3, 4), core(1), core(1)]
    expect(findIn('F02', snapshotOf(many), { basis: 'count' })[0]?.sentence).toMatch(
      /: Rival 1, Rival 2 and 2 others drive digitized solutions\.$/,
    )
  })

  test('say which way the portfolio moves', () => {
    expect(findIn('F03', sharing(700))[0]).toMatchObject({
      sentence: 'The portfolio moves against its declaration: Rival is all that drives digitized solutions.',
      remedy: {
        sentence:
          'Move work back to customer engagement, or declare digitized solutions, if that is where you are heading.',
      },
    })
  })

  test('are not said without enough evidence', () => {
    const few = snapshotOf([competing(9)])
    expect([...findIn('F02', few), ...findIn('F03', few)]).toEqual([])
  })
})

describe('F04 a competing initiative', () => {
  test('is one finding each, the heaviest first', () => {
    const rows = [competing(10, { key: 'TP-2' }), competing(30, { key: 'TP-9', owner: ann }), core(60)]
    expect(findIn('F04', snapshotOf(rows))).toMatchObject([
      { subject: { type: 'initiative', key: 'TP-9' }, severity: 'caution', magnitude: 0.3, owner: ann },
      { subject: { type: 'initiative', key: 'TP-2' }, severity: 'caution', magnitude: 0.1, owner: null },
    ])
  })

  const suite = { title: 'Remote monitoring suite', fte: 2.25 }
  const rows = (budget: number) => [
    competing(budget, suite),
    core(100_000_000, { fte: 6.75 }),
    core(0),
    core(0),
  ]

  test('says how much it weighs, in the basis that is looked at', () => {
    const say = (basis: 'budget_remaining' | 'budget_total' | 'fte' | 'count', budget = 25_000_000) =>
      findIn('F04', snapshotOf(rows(budget), { portfolio: { currency: 'USD' } }), { basis })[0]
    expect(say('budget_remaining')?.sentence).toBe(
      'Remote monitoring suite drives digitized solutions: $250K left, 20% of the portfolio.',
    )
    expect(say('budget_total')?.sentence).toMatch(/: \$250K, 20% of the portfolio\.$/)
    expect(say('fte')?.sentence).toMatch(/: 2.25 people, 25% of the portfolio\.$/)
    expect(say('fte')?.evidence).toMatchObject({ weight: 2.25, basis: 'fte' })
    expect(say('count')?.sentence).toMatch(/: 25% of the initiatives\.$/)
    expect(say('budget_total', 0)?.sentence).toBe('Remote monitoring suite drives digitized solutions.')
  })

  test('has no size when nothing weighs anything', () => {
    expect(findIn('F04', snapshotOf([competing(0, suite)]), { basis: 'budget_total' })).toMatchObject([
      { magnitude: null, sentence: 'Remote monitoring suite drives digitized solutions.' },
    ])
  })

  test('is not said of work out of scope, or before anything is declared', () => {
    expect(findIn('F04', snapshotOf([competing(1, { archivedAt: '2026-02-01T00:00:00Z' })]))).toEqual([])
    expect(findIn('F04', snapshotOf([competing(1)], { declarations: [] }))).toEqual([])
  })
})

describe('F10 coverage below the minimum', () => {
  test('is as large as what is missing and names it', () => {
    const rows = [core(40), unclassified(60, { id: 'unknown' })]
    expect(findIn('F10', snapshotOf(rows))).toMatchObject([
      {
        severity: 'caution',
        magnitude: 0.6,
        evidence: { coverage: 0.4, minCoverage: 0.8, initiatives: ['unknown'] },
        sentence: '1 initiative is unclassified, €0.6 left in all: too much for a verdict.',
        remedy: { action: 'tag_next' },
        source: 'Bearing',
      },
    ])
  })

  test('counts initiatives where they are what is measured', () => {
    const rows = [core(1), unclassified(1), unclassified(1)]
    expect(findIn('F10', snapshotOf(rows), { basis: 'count' })[0]?.sentence).toBe(
      '2 initiatives are unclassified: too many for a verdict.',
    )
  })

  test('asks for a declaration first, since tags alone do not classify without one', () => {
    expect(findIn('F10', snapshotOf([core(1)], { declarations: [] }))).toMatchObject([
      { magnitude: 1, remedy: { action: 'declare' } },
    ])
  })

  test('is not said where there is nothing to classify', () => {
    expect(findIn('F10', snapshotOf([outside(5)]))).toEqual([])
  })
})

describe('F15 a unit pulls the other way', () => {
  const labs = { id: 'u-labs', name: 'Diagnostics' }

  test('names the unit, its share and what competes there', () => {
    const rows = [
      core(28, { unit: labs }),
      competing(72, { unit: labs, id: 'rival' }),
      core(100),
      competing(1, { id: 'elsewhere' }),
    ]
    expect(findIn('F15', snapshotOf(rows))).toMatchObject([
      {
        subject: { type: 'unit', id: 'u-labs', key: null, title: 'Diagnostics' },
        severity: 'caution',
        magnitude: 0.72,
        evidence: { sigma: 0.72, weight: 100, initiatives: ['rival'] },
        sentence:
          'Diagnostics pulls the other way: 72% of its money that drives a strategy pursues digitized solutions, where a silo would start.',
      },
    ])
  })

  test('says all of it, where all of it does', () => {
    const rows = [competing(5, { unit: labs }), competing(5, { unit: labs }), core(10)]
    expect(findIn('F15', snapshotOf(rows))[0]?.sentence).toMatch(/: all of its money that drives a strategy /)
  })

  test('is not said before anything is declared', () => {
    const rows = [competing(5, { unit: labs }), competing(5, { unit: labs })]
    expect(findIn('F15', snapshotOf(rows))).toHaveLength(1)
    expect(findIn('F15', snapshotOf(rows, { declarations: [] }))).toEqual([])
  })
})

describe('F15 in a tree of units', () => {
  test('names what competes in the units below, and opens the rows of all of them', () => {
    const lab = { id: 'u-lab', name: 'Lab' }
    const units = [
      makeUnit({ id: 'u-labs', name: 'Diagnostics' }),
      makeUnit({ id: lab.id, name: lab.name, parent: 'u-labs' }),
    ]
    const labs = { id: 'u-labs', name: 'Diagnostics' }
    const rows = [competing(5, { unit: lab, id: 'rival' }), core(1, { unit: labs }), core(50)]
    const found = findIn('F15', snapshotOf(rows, { units }))
    expect(found.map((one) => [one.subject.id, one.evidence['units'], one.evidence['initiatives']])).toEqual([
      ['u-labs', ['u-labs', 'u-lab'], ['rival']],
    ])
  })
})

describe('F16 drift, or a split that is coming', () => {
  const start = '2027-02-01'
  const past = {
    asOf: '2026-08-22',
    primary: 'customer_engagement' as const,
    bases: { budget_remaining: 1, budget_total: 1, fte: null, count: null },
  }

  test('says how far focus fell, and names what competes', () => {
    const rows = [core(80), competing(20, { id: 'rival' })]
    const found = findIn('F16', snapshotOf(rows, { past }), { locale: 'en-GB' })
    expect(found[0]?.magnitude).toBeCloseTo(0.2)
    expect(found).toMatchObject([
      {
        id: 'portfolio-1:F16:portfolio-1',
        severity: 'caution',
        evidence: { since: '2026-08-22', forward: null, initiatives: ['rival'] },
        sentence: 'Focus fell by 0.40 since 22 Aug 2026, from +1.00 to +0.60.',
        remedy: { action: 'open_rows' },
      },
    ])
  })

  test('says what is about to start and where it points, proposed work too', () => {
    const rows = [core(100), competing(50, { id: 'coming', stage: 'proposed', start })]
    expect(findIn('F16', snapshotOf(rows), { locale: 'en-GB' })).toMatchObject([
      {
        magnitude: 1,
        evidence: { drift: null, forward: -1, focus: 1, until: '2027-06-30', initiatives: ['coming'] },
        sentence: 'A split is coming: 1 initiative starts by 30 Jun 2027, 1 competing: alone at −1.00.',
      },
    ])
  })

  test('says both in one finding, the larger fall being its size, each row once', () => {
    const rows = [core(80), competing(20, { id: 'rival', start })]
    const [found, ...more] = findIn('F16', snapshotOf(rows, { past }))
    expect(more).toEqual([])
    expect(found?.sentence).toMatch(/^Focus fell by 0\.40 .* A split is coming: /)
    expect(found?.magnitude).toBeCloseTo(0.8)
    expect(found?.evidence['initiatives']).toEqual(['rival'])
  })

  test('stands at the distances that the policy names', () => {
    const rows = [core(80), competing(20)]
    expect(findIn('F16', snapshotOf(rows, { past, policy: { driftDrop: 0.4 } }))).toHaveLength(1)
    expect(findIn('F16', snapshotOf(rows, { past, policy: { driftDrop: 0.41 } }))).toEqual([])
  })
})
