import { describe, expect, test } from 'vitest'
import { markdownOf } from '#shared/export/markdown.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { summarise } from '#shared/export/summary.ts'
import { assess } from '#shared/finding/assess.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeDecision, makeInitiative, makeSnapshot } from '#tests/support/make.ts'

const summaryOf = (of: Snapshot, choice: Partial<ExportChoice> = {}) =>
  summarise(materialOf(of), { ...defaultChoice, ...choice })
const writtenOf = (of: Snapshot) => markdownOf(storyOf(materialOf(of), defaultChoice))

const ce = { area: 'customer_engagement', role: 'drives' } as const
const ds = { area: 'digitized_solutions', role: 'drives' } as const

const initiatives = [
  makeInitiative({ id: 'a', key: 'TP-1', title: 'Member app', ...ce, budget: 40_000 }),
  makeInitiative({ id: 'b', key: 'TP-2', title: 'Care circles', ...ce, budget: 30_000 }),
  makeInitiative({ id: 'c', key: 'TP-3', title: 'Monitoring | <b>suite</b>', ...ds, budget: 30_000 }),
  makeInitiative({ id: 'd', key: 'TP-4', title: 'Not tagged', budget: 5_000 }),
  makeInitiative({ id: 'e', key: 'TP-5', title: 'Gone', ...ce, archivedAt: '2026-02-01T00:00:00Z' }),
]
const waived = makeDecision({
  findingId: 'portfolio-1:F04:c',
  status: 'waived',
  reason: 'It moves to the *other* unit.',
  until: '2027-01-31',
  magnitude: 0.3,
})
const snapshot = makeSnapshot({ initiatives, decisions: [waived], hidden: 2 })

describe('the summary', () => {
  const summary = summaryOf(snapshot)

  test('holds the assessment that everybody else gets', () => {
    expect(summary.assessment).toEqual(assess(snapshot))
    expect(summaryOf(snapshot, { basis: 'count' }).assessment.basis).toBe('count')
  })

  test('tells the mix in the order of the classes, adding up to all of it', () => {
    expect(summary.mix.map((part) => part.class)).toEqual([
      'core',
      'supporting',
      'unproven',
      'foundation',
      'competing',
      'outside',
      'unclassified',
    ])
    expect(summary.mix.reduce((sum, part) => sum + part.weight, 0)).toBe(summary.assessment.weights.total)
    expect(summary.unclassifiedShare).toBeCloseTo(5 / 105)
  })

  test('has no shares where nothing weighs anything', () => {
    const empty = summaryOf(makeSnapshot())
    expect(empty.unclassifiedShare).toBeNull()
    expect(empty.mix.every((part) => part.share === null)).toBe(true)
  })

  test('lists initiatives with their class, archived ones counted and hidden ones told', () => {
    expect(summary.initiatives.map((row) => [row.key, row.class])).toEqual([
      ['TP-1', 'core'],
      ['TP-2', 'core'],
      ['TP-3', 'competing'],
      ['TP-4', 'unclassified'],
    ])
    expect(summary).toMatchObject({ archived: 1, hidden: 2 })
  })

  test('counts hygiene by rule', () => {
    expect(summary.hygiene).toEqual([
      { rule: 'H01', count: 4 },
      { rule: 'H02', count: 4 },
      { rule: 'H03', count: 4 },
    ])
  })

  test('is a function of its snapshot alone', () => {
    expect(JSON.stringify(summaryOf(snapshot))).toBe(JSON.stringify(summary))
  })
})

describe('the Markdown file', () => {
  const text = writtenOf(snapshot)

  test('begins with the portfolio, the declaration and the verdict', () => {
    expect(text).toMatch(/^# Transformation\n/)
    expect(text).toContain('Primary strategy: customer engagement, since')
    expect(text).toContain('## Split')
    expect(text).toContain(`**${assess(snapshot).sentence}**`)
  })

  test('says what is hidden, unclassified, archived, and as of when', () => {
    expect(text).toContain('As of Nov 22, 2026 · Revision 1')
    expect(text).toContain('2 initiatives are hidden from the reader who exported it')
    expect(text).toMatch(/\d+% of the weight is not classified\./)
    expect(text).toContain('1 archived one is left out.')
  })

  test('prints every waiver with its reason, its author and its end', () => {
    expect(text).toContain('### Waived')
    expect(text).toContain('| Jan 31, 2027 | Lee Leader | It moves to the \\*other\\* unit. | F04 |')
  })

  test('keeps the words of people out of its structure', () => {
    expect(text).toContain('| Monitoring \\| &lt;b&gt;suite&lt;/b&gt; |')
    expect(text).not.toContain('<b>')
    const table = text.split('\n').filter((line) => /^\| (Key \| Title|TP-)/.test(line))
    const columns = table.map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(table.length).toBeGreaterThan(4)
    expect(new Set(columns)).toEqual(new Set([14]))
  })

  test('says whose thresholds these are, who set them, and names its sources', () => {
    expect(text).toContain('Thresholds are Bearing defaults, not MIT CISR’s.')
    const own = makeSnapshot({
      policy: {
        version: 3,
        minCoverage: 0.5,
        note: 'As decided',
        setBy: { id: 'u', name: 'Lee' },
        setAt: '2026-09-02T10:00:00Z',
      },
    })
    const written = writtenOf(own)
    expect(written).toContain('policy 3, set by Lee on Sep 2, 2026.**\n\n- As decided')
    expect(written).toContain('| Coverage at least | 0.50 | 0.80 |')
    expect(written).toContain('\\[S1\\] Jeanne W. Ross')
  })

  test('says what is missing where there is nothing yet', () => {
    const bare = writtenOf(makeSnapshot({ declarations: [] }))
    expect(bare).toContain('No primary strategy is declared.')
    expect(bare).toContain('Focus cannot be measured yet.')
    expect(bare).toContain('Nothing in scope weighs anything.')
    expect(bare).toContain('None yet.')
  })

  test('labels a sample as illustrative', () => {
    const sample = writtenOf(makeSnapshot({ portfolio: { illustrative: true } }))
    expect(sample).toContain('> Illustrative: a sample portfolio with invented figures.')
  })
})
