import { describe, expect, test } from 'vitest'
import { makeLink } from '#tests/support/make.ts'
import { competing, core, foundation, snapshotOf, supports } from '#tests/focus/cases.ts'
import { ann, findIn } from './find-in.ts'

describe('F05 a support link that is not accepted', () => {
  const helper = { title: 'Service portal', key: 'TP-7', owner: ann }
  const linked = (link: Partial<Parameters<typeof makeLink>[0]>, from = supports(25, helper)) => {
    const served = core(75, { title: 'Member app' })
    return snapshotOf([served, from], {
      links: [makeLink({ id: 'link-a', from: from.id, to: served.id, ...link })],
    })
  }

  test.each([
    { state: 'draft', sentence: 'it is a draft that nobody has been asked to accept', label: 'Submit it' },
    { state: 'submitted', sentence: 'it waits to be accepted', label: 'Decide it' },
    { state: 'returned', sentence: 'it was returned', label: 'Revise it' },
  ] as const)('says what is to be done about one in state $state', ({ state, sentence, label }) => {
    expect(findIn('F05', linked({ state }))).toMatchObject([
      {
        id: 'portfolio-1:F05:link-a',
        subject: { type: 'support_link', id: 'link-a', key: 'TP-7', title: 'Service portal → Member app' },
        magnitude: 0.25,
        evidence: { state },
        sentence: `Service portal is said to support Member app; ${sentence}.`,
        remedy: { action: 'decide_support', label },
        owner: ann,
      },
    ])
  })

  test('is one finding a link', () => {
    const snapshot = linked({ state: 'draft' })
    const [first] = snapshot.links
    const links = [
      ...snapshot.links,
      makeLink({ ...first, id: 'link-b', from: first?.from ?? '', to: first?.to ?? '' }),
    ]
    expect(findIn('F05', { ...snapshot, links }).map(({ id }) => id)).toEqual([
      'portfolio-1:F05:link-a',
      'portfolio-1:F05:link-b',
    ])
  })

  test('names a target that the reader may not see without naming it', () => {
    expect(findIn('F05', linked({ state: 'draft', to: 'elsewhere' }))[0]?.sentence).toMatch(
      /^Service portal is said to support work that is not shown here; /,
    )
  })

  test('is not said of core work, of work out of scope, or of work that is not shown', () => {
    expect(findIn('F05', linked({ state: 'draft' }, core(1)))).toEqual([])
    expect(findIn('F05', linked({ state: 'draft' }, supports(1, { stage: 'idea' })))).toEqual([])
    expect(findIn('F05', linked({ state: 'draft', from: 'elsewhere' }))).toEqual([])
  })

  test('is said of competing work whose support is still to be accepted', () => {
    expect(findIn('F05', linked({ state: 'submitted' }, competing(1)))).toHaveLength(1)
  })
})

describe('F06 supporting work that serves no core work', () => {
  const helper = supports(25, { title: 'Service portal', owner: ann })
  const serving = (target: ReturnType<typeof core>, state: 'accepted' | 'draft' = 'accepted') =>
    findIn(
      'F06',
      snapshotOf([helper, target], { links: [makeLink({ from: helper.id, to: target.id, state })] }),
    )

  test('has no link', () => {
    expect(findIn('F06', snapshotOf([helper, core(75)]))).toMatchObject([
      {
        subject: { type: 'initiative', id: helper.id },
        severity: 'caution',
        magnitude: 0.25,
        evidence: { linked: 'no' },
        sentence: 'Service portal is tagged as supporting, but nothing says which core work it serves.',
        remedy: { action: 'draft_support', label: 'Link it' },
        owner: ann,
      },
    ])
  })

  test.each([
    { what: 'stopped', target: core(75, { stage: 'stopped' }) },
    { what: 'archived', target: core(75, { archivedAt: '2026-02-01T00:00:00Z' }) },
    { what: 'no longer core', target: competing(75) },
  ])('has only a target that is $what', ({ target }) => {
    expect(serving(target)).toMatchObject([
      {
        evidence: { linked: 'yes' },
        sentence: 'Service portal supports work that has stopped, was archived or is no longer core.',
        remedy: { action: 'draft_support', label: 'Link anew' },
      },
    ])
  })

  test('is none with a link to live core work, accepted or not: the link itself is judged by F05', () => {
    expect(serving(core(75))).toEqual([])
    expect(serving(core(75), 'draft')).toEqual([])
  })

  test('is none in the primary area, where there is nothing to justify', () => {
    expect(findIn('F06', snapshotOf([supports(1, { area: 'customer_engagement' })]))).toEqual([])
  })
})

describe('F09 supporting work outweighs what it supports', () => {
  const weighing = (support: number, policy = {}) =>
    findIn('F09', snapshotOf([core(100 - support), supports(support, { id: 'helper' })], { policy }))

  test.each([
    { support: 29, severity: [] },
    { support: 30, severity: [] },
    { support: 31, severity: ['caution'] },
    { support: 49, severity: ['caution'] },
    { support: 50, severity: ['caution'] },
    { support: 51, severity: ['alert'] },
  ])('with $support of 100 supporting', ({ support, severity }) => {
    expect(weighing(support).map((one) => one.severity)).toEqual(severity)
  })

  test('is as large as rho and names what supports', () => {
    expect(weighing(40)).toMatchObject([
      {
        magnitude: 0.4,
        evidence: { rho: 0.4, initiatives: ['helper'] },
        sentence:
          '40% of the money in core and supporting work is in supporting work: the support outgrows what it serves.',
      },
    ])
  })

  test('follows the policy of the portfolio', () => {
    expect(weighing(40, { rhoCaution: 0.4, rhoAlert: 0.4 })).toEqual([])
    expect(weighing(41, { rhoCaution: 0.4, rhoAlert: 0.4 })[0]?.severity).toBe('alert')
  })

  test('is not said where nothing is core or supporting', () => {
    expect(findIn('F09', snapshotOf([foundation(5)]))).toEqual([])
  })
})
