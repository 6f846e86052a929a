import { describe, expect, test } from 'vitest'

import { describePortfolio } from '#shared/compare/describe.ts'
import { defaultChoice, exportSection } from '#shared/export/choice.ts'
import type { ExportChoice, ExportSection } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import type { Material } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import type { StorySection } from '#shared/export/story.ts'
import { summarise } from '#shared/export/summary.ts'
import { supportTable } from '#shared/export/table/support-table.ts'
import { toldOf } from '#shared/export/told.ts'
import { assess } from '#shared/finding/assess.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

import { snapshot } from './told-portfolio.ts'

const ds = { area: 'digitized_solutions', role: 'drives' } as const

const story = (choice: Partial<ExportChoice> = {}, of: Snapshot = snapshot, more: Partial<Material> = {}) =>
  storyOf({ ...materialOf(of), ...more }, { ...defaultChoice, ...choice })

function sectionOf(id: ExportSection, ...given: Parameters<typeof story>): StorySection {
  const found = story(...given).sections.find((one) => one.id === id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

/** A table's rows as records of texts by header. */
const textsIn = (section: StorySection, title: string) => {
  const table = section.tables.find((one) => one.title === title)
  if (!table) throw new Error(`There is no table ${title}.`)
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ header }, at) => [header, row[at]?.text])),
  )
}

describe('a story', () => {
  test('has the sections that were chosen, in their order, each once', () => {
    expect(story().sections.map(({ id }) => id)).toEqual(exportSection.options)
    const sections = ['judged', 'verdict', 'judged'] as const
    expect(story({ sections: [...sections] }).sections.map(({ id }) => id)).toEqual(['judged', 'verdict'])
  })

  test('carries its stamp: day, revision, policy, unclassified share, hidden and waived', () => {
    expect(story().stamp).toEqual([
      'As of Nov 22, 2026',
      'Revision 1',
      'Thresholds: Bearing defaults',
      '0.05% unclassified',
      '2 hidden',
      '1 waived',
    ])
    expect(story()).toMatchObject({ label: null, accent: '#1d4e89', title: 'Transformation' })
  })

  test.each([
    [
      { version: 3, setBy: { id: 'u', name: 'Lee' }, setAt: '2026-09-02T10:00:00Z' },
      'set by Lee on Sep 2, 2026',
    ],
    [{ version: 3, setBy: null, setAt: null }, 'Policy 3'],
  ])('names the policy and who set it', (policy, said) => {
    expect(story({}, makeSnapshot({ policy })).stamp[2]).toContain(said)
  })

  test('of a sample says in every format that its figures are invented', () => {
    const sample = makeSnapshot({ portfolio: { illustrative: true } })
    expect(story({}, sample).label).toBe('Illustrative: a sample portfolio with invented figures.')
  })

  test('of an empty portfolio without a declaration is whole, and says what is missing', () => {
    const bare = story({}, makeSnapshot({ declarations: [], adaptations: [] }))
    expect(bare.strategy).toBe('No primary strategy is declared.')
    expect(bare.direction).toBeNull()
    expect(bare.stamp).toContain('Nothing in scope weighs anything')
    for (const { title, lead } of bare.sections) expect([title, lead].every((one) => one !== '')).toBe(true)
    for (const { rows, empty } of bare.sections.flatMap(({ tables }) => tables))
      expect(rows.length > 0 || empty !== '').toBe(true)
  })

  test('is the same from a copy of its material', () => {
    const material = { ...materialOf(snapshot), trend: [] }
    expect(storyOf(structuredClone(material), defaultChoice)).toEqual(storyOf(material, defaultChoice))
    expect(structuredClone(storyOf(material, defaultChoice))).toEqual(storyOf(material, defaultChoice))
  })
})

describe('what a section says', () => {
  test('verdict: the assessment’s sentence, focus, what is hidden, with dial and mix', () => {
    const { lead, points, pictures, tables } = sectionOf('verdict')
    expect(lead).toBe(assess(snapshot).sentence)
    expect(points[0]).toMatch(/^Focus \+0\.40 on a scale from −1 to \+1, measured in money left\.$/)
    expect(points).toContain(
      '2 initiatives are hidden from the reader who exported it and in none of the figures.',
    )
    expect(pictures.map(({ name }) => name)).toEqual(['dial', 'mix'])
    expect(tables[0]?.rows.at(-1)?.map(({ value }) => value)).toEqual([
      'All in scope',
      assess(snapshot).weights.total,
      1,
      5,
    ])
  })

  test('trend: the picture’s sentence, what moved, and the unit that pulls the other way', () => {
    const point = { focus: 0.5, zone: 'watch', policyVersion: 0, primary: 'customer_engagement' } as const
    const trend = [
      { ...point, asOf: '2026-10-31' },
      { asOf: '2026-11-22', focus: null, zone: null, policyVersion: null, primary: null },
    ]
    const section = sectionOf('trend', {}, snapshot, { trend })
    expect(section.lead).toBe('Focus was +0.50 on Oct 31, 2026.')
    expect(section.pictures.map(({ name }) => name)).toEqual(['trend', 'units'])
    expect(textsIn(section, 'Focus by month')).toEqual([
      { Day: 'Oct 31, 2026', Focus: '+0.50', Zone: 'Watch', Declared: 'customer engagement', Policy: '0' },
      { Day: 'Nov 22, 2026', Focus: '', Zone: '', Declared: '', Policy: '' },
    ])
    expect(textsIn(section, 'Where it splits').map(({ Unit }) => Unit)).toEqual(['Retail', '\u2003Shops'])
    expect(section.points.at(-1)).toBe('No unit pulls the other way.')
    const pulled = sectionOf('trend', {}, { ...snapshot, policy: { ...snapshot.policy, splitMax: 0.4 } })
    expect(pulled.points.at(-1)).toBe(
      'These units pull away from customer engagement: Retail (+0.14); Shops (+0.14).',
    )
    expect(sectionOf('trend', {}, makeSnapshot()).points.at(-1)).toBe('No initiative in scope names a unit.')
  })

  test('roadmap: lanes with dates, what lies on them, and what is out of order', () => {
    const section = sectionOf('roadmap')
    expect(section.lead).toBe('5 initiatives are planned; 1 rule about the order does not hold.')
    expect(section.points[0]).toContain('TP-4 started on Nov 1, 2025, 61 days before TP-1 started')
    expect(section.points).toContain('3 planned initiatives have no dates yet.')
    expect(section.pictures.every(({ name }) => name === 'roadmap')).toBe(true)
    const rows = textsIn(section, 'Roadmap')
    expect(rows.map(({ Key }) => Key)).toEqual(['TP-1', 'TP-4', 'TP-2', 'TP-3', 'TP-5'])
    expect(rows[0]).toMatchObject({
      Lane: 'Core',
      Start: 'Jan 1, 2026',
      Milestones: 'Beta, due Jun 30, 2026; Team, done Feb 3, 2026',
      Gates: 'Go live, due Dec 15, 2026; Fund, passed Feb 1, 2026; Later',
      'Out of order': '',
    })
    expect(rows[1]).toMatchObject({ Serves: 'TP-1', Class: 'Unproven' })
    expect(rows[1]?.['Out of order']).toContain('61 days before')
    expect(sectionOf('roadmap', {}, makeSnapshot()).lead).toBe('Nothing is planned.')
  })

  test('decisions: what is open with its remedy, every waiver, and the support that waits', () => {
    const section = sectionOf('decisions')
    const { findings } = assess(snapshot)
    const open = findings.filter((one) => one.status !== 'waived')
    expect(textsIn(section, 'Decisions needed').map((row) => row['What is found'])).toEqual(
      open.map((one) => one.sentence),
    )
    expect(textsIn(section, 'Waived')).toMatchObject([
      { Until: 'Jan 31, 2027', By: 'Lee Leader', Reason: 'It moves.', Rule: 'F04' },
    ])
    expect(section.points).toContain('1 support link waits for acceptance.')
    expect(textsIn(section, 'Support that waits for acceptance')).toMatchObject([
      {
        'Supporting work': 'TP-4 Portal',
        'Core work': 'TP-1 Member app',
        'Submitted by': 'Pia',
        'In order': 'No',
      },
    ])
    expect(textsIn(section, 'Data hygiene').length).toBeGreaterThan(0)
    const none = sectionOf('decisions', {}, makeSnapshot({ initiatives: [], policy: { minDriving: 0 } }))
    expect(none.tables[0]?.empty).toBe('None: no rule finds anything that is not waived.')
  })

  test('decisions: each stands once, in the table', () => {
    const many = makeSnapshot({
      initiatives: Array.from({ length: 12 }, () => makeInitiative({ ...ds, budget: 9 })),
    })
    const section = sectionOf('decisions', {}, many)
    const count = section.tables[0]?.rows.length ?? 0
    expect(section.lead).toContain(`${count} decisions are needed, 1 alert among them.`)
    expect(section.points).toEqual([])
  })

  test('comparison: the portfolio alone, beside others, and beside the published cases', () => {
    expect(sectionOf('comparison')).toMatchObject({ title: 'At a glance' })
    const other = describePortfolio(
      makeSnapshot({ portfolio: { id: 'p2', name: 'Bank', illustrative: true } }),
    )
    const compared = [describePortfolio(snapshot), other]
    const section = sectionOf('comparison', { published: true }, snapshot, { compared })
    expect(section.lead).toBe('Transformation beside Bank, Kaiser Permanente and Schindler Group.')
    expect(section.points).toEqual(['Bank: Illustrative: a sample portfolio with invented figures.'])
    expect(section.tables[0]?.columns.map(({ header }) => header)).toEqual([
      '',
      'Transformation',
      'Bank',
      'Kaiser Permanente',
      'Schindler Group',
    ])
  })

  test('initiatives: every one with the portfolio’s own fields, sums, and what is left out', () => {
    const section = sectionOf('initiatives')
    expect(section.lead).toBe('5 initiatives, with a budget of €110,050.50 and €0.05 spent.')
    expect(section.points).toEqual(['1 archived one is left out.'])
    expect(textsIn(section, 'Initiatives')[0]).toMatchObject({
      Key: 'TP-1',
      Class: 'Core',
      'Budget (EUR)': '€40,000.50',
      'Saving (EUR)': '€12.50',
      Sites: '2.5',
      Review: 'Dec 1, 2026',
      Brands: 'a, b',
    })
    expect(sectionOf('initiatives', {}, makeSnapshot()).lead).toBe('None yet.')
  })

  test('judged: each threshold beside Bearing’s own, the facts of the file, its sources and limits', () => {
    const section = sectionOf(
      'judged',
      {},
      { ...snapshot, policy: { ...snapshot.policy, note: 'As decided.' } },
    )
    expect(section.points[0]).toBe('As decided.')
    expect(textsIn(section, 'Thresholds').map((row) => row['Bearing default'])).toContain('0.80')
    const facts = new Map(textsIn(section, 'About this file').map(({ Fact, Value }) => [Fact, Value]))
    expect(facts.get('Hidden from the reader')).toBe('2')
    expect(facts.get('Findings waived')).toBe('1')
    expect(facts.get('Archived, left out')).toBe('1')
    expect(section.notes[0]).toMatch(/^\[S1\]/)
  })
})

describe('a filter', () => {
  const filtered = { filter: 'class=core&health=red' }

  test('narrows what is listed, and the story says so; the verdict is of the whole portfolio', () => {
    expect(sectionOf('verdict', filtered)).toEqual(sectionOf('verdict'))
    expect(sectionOf('decisions', filtered)).toEqual(sectionOf('decisions'))
    const said =
      'Listed are 1 of 5 initiatives, by a filter (Counts as: Core; Health: Red). The verdict is of the whole portfolio.'
    for (const id of ['initiatives', 'roadmap'] as const) {
      expect(sectionOf(id, filtered).points).toContain(said)
      expect(sectionOf(id, filtered).tables[0]?.rows.length).toBe(1)
    }
  })

  test.each([
    ['q=app', 'Text: “app”', 1],
    ['archived=with', 'Archived ones, too', 6],
    ['archived=only', 'Archived ones only', 1],
    ['ids=a,b', 'Chosen initiatives', 2],
    ['finding=F04', 'Finding: F04 Competing initiative', 1],
    ['unit=under:retail', 'Unit: Retail with its sub-units', 2],
    ['unit=none', 'Unit: No unit', 3],
    ['title=!portal', 'Title: without “portal”', 4],
    ['budget=any', 'Budget: not empty', 5],
    ['start=none', 'Start: empty', 3],
    ['budget=..500000', 'Budget: up to €5,000', 1],
    ['budget=3000000..', 'Budget: from €30,000', 3],
    ['start=2025-01-01..2026-01-01', 'Start: Jan 1, 2025 to Jan 1, 2026', 2],
    ['start=2026-01-01', 'Start: Jan 1, 2026', 1],
    ['end=today..today%2B90', 'End: today to today+90', 1],
    ['custom.number=2..3', 'Sites: 2 to 3', 1],
    ['health=!red', 'Health: not Red', 4],
  ])('%s is said in words', (filter, words, count) => {
    const { listed, initiatives: rows } = summarise(materialOf(snapshot), { ...defaultChoice, filter })
    expect(listed.filter).toEqual([words])
    expect(rows.length).toBe(count)
  })
})

test('every support link stands in the workbook’s table, but for those of archived work', () => {
  const table = supportTable(toldOf(materialOf(snapshot), defaultChoice))
  expect(table.rows.length).toBe(1)
  const unknown = { ...snapshot, initiatives: snapshot.initiatives.filter((one) => one.id !== 'a') }
  const [row] = supportTable(toldOf(materialOf(unknown), defaultChoice)).rows
  expect(row?.[1]).toEqual({ value: null, text: '' })
  expect(row?.[5]?.text).toBe('Not known')
})
