import { describe, expect, test } from 'vitest'
import { backboneRows } from '#shared/capability/backbone.ts'
import type { BackboneGrouping } from '#shared/capability/backbone-groups.ts'
import { readCapabilities } from '#shared/capability/reading.ts'
import { findSameEfforts } from '#shared/capability/same-effort.ts'
import { drawLevelMap, levelMapFrame } from '#shared/chart/level-map.ts'
import { sayOverdue, saySameEffort } from '#shared/chart/level-map-sentences.ts'
import { quartersFrom } from '#shared/kernel/quarter.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { core, foundation, snapshotOf } from '#tests/focus/cases.ts'
import { makeAssessment, makeCapability, makeUse } from '#tests/support/make.ts'

// today is 22 November 2026
const record = makeCapability({
  id: 'record',
  name: 'Shared record',
  trait: 'shared_customer_or_product_data',
})
const access = makeCapability({ id: 'access', name: 'Access layer', kind: 'digital_services_backbone' })
const app = core(1, { id: 'app', title: 'Member app', start: '2027-02-01' })
const hub = foundation(1, { id: 'hub', title: 'Data hub', start: '2026-01-01', end: '2027-04-30' })
const requires = makeUse({ capability: 'record', initiative: 'app', relation: 'requires', minLevel: 3 })
const builds = makeUse({ capability: 'record', initiative: 'hub', relation: 'builds', toLevel: 3 })
const assessed = makeAssessment({ capability: 'record', level: 1, asOf: '2026-10-01' })
const facts = (parts: Partial<Snapshot> = {}): Snapshot =>
  snapshotOf([app, hub], {
    capabilities: [record, access],
    assessments: [assessed],
    uses: [requires, builds],
    ...parts,
  })
const quarters = quartersFrom('2026-11-22', { count: 4, fiscalYearStart: 1 })
const draw = (snapshot: Snapshot, by: BackboneGrouping = 'kind') =>
  drawLevelMap(backboneRows(readCapabilities(snapshot), quarters), { quarters, by, width: 1_000 })

describe('the map of levels', () => {
  const picture = draw(facts())
  const { names, now, head, group, row, gap } = levelMapFrame

  test('has a column for each quarter, side by side to the edge', () => {
    expect(picture.columns.map((one) => one.title)).toEqual([
      'Oct–Dec 2026',
      'Jan–Mar 2027',
      'Apr–Jun 2027',
      'Jul–Sep 2027',
    ])
    expect(picture.columns.map((one) => one.x)).toEqual([336, 502, 668, 834])
    expect(names + now + 4 * 166).toBe(1_000)
  })

  test('stacks groups and their rows without overlap', () => {
    expect(picture.groups.map((one) => [one.title, one.y, ...one.lines.map((line) => line.y)])).toEqual([
      ['Operational backbone', head, head + group],
      ['Digital services backbone', head + group + row, head + 2 * group + row],
    ])
    expect(picture.height).toBe(head + 2 * (group + row))
  })

  test('makes one field of quarters that are alike, each with its words', () => {
    const [line] = picture.groups[0]?.lines ?? []
    expect(line?.now).toBe('1 local')
    expect(
      line?.runs.map(({ level, need, when, count, x, width }) => [level, need, when, count, x, width]),
    ).toEqual([
      ['1 local', 'nothing needs it yet', 'Oct–Dec 2026', 1, 336, 166 - gap],
      ['1 local', 'short by 2: 3 needed', 'Jan–Mar 2027', 1, 502, 166 - gap],
      ['3 shared and relied on', 'late: 3 needed', 'Apr–Jun 2027', 1, 668, 166 - gap],
      ['3 shared and relied on', 'enough: 3 needed', 'Jul–Sep 2027', 1, 834, 166 - gap],
    ])
    const [other] = picture.groups[1]?.lines ?? []
    expect(other?.runs).toMatchObject([
      { level: 'not assessed', count: 4, x: 336, width: 664 - gap, when: 'Oct 2026–Sep 2027' },
    ])
  })

  test('groups by the four traits, also those that nothing gives', () => {
    expect(draw(facts(), 'trait').groups.map((one) => [one.title, one.lines.length])).toEqual([
      ['Transactions run from end to end', 0],
      ['Customer or product data is shared', 1],
      ['The back office runs efficiently', 0],
      ['Core processes can be seen', 0],
      ['None of the four traits', 1],
    ])
    const all = draw(facts({ capabilities: [record] }), 'trait')
    expect(all.groups).toHaveLength(4)
  })
})

describe('the backbone in a sentence', () => {
  const late = makeUse({ ...builds, by: '2027-03-01' })
  test.each([
    ['No capability is named yet.', { capabilities: [] }],
    ['Nothing in scope says yet which capabilities it requires.', { uses: [builds] }],
    [
      'Every capability that work in scope requires is ready in time, as planned.',
      { uses: [requires, makeUse({ ...builds, by: '2027-02-01' })] },
    ],
    [
      '1 of 1 required capability falls short of what work in scope needs: Shared record first, which is short by 2 levels in Jan–Mar 2027.',
      {},
    ],
    [
      '1 of 1 required capability falls short of what work in scope needs: Shared record first, which comes late in Jan–Mar 2027.',
      { uses: [requires, late] },
    ],
    [
      '2 of 2 required capabilities fall short of what work in scope needs: Shared record first, which is short by 2 levels in Jan–Mar 2027.',
      { uses: [requires, builds, makeUse({ ...requires, id: 'other', capability: 'access', minLevel: 1 })] },
    ],
  ] satisfies [string, Partial<Snapshot>][])('%s', (sentence, parts) => {
    expect(draw(facts(parts)).sentence).toBe(sentence)
  })
})

describe('what is to be checked', () => {
  test('two efforts, each with its level and its day', () => {
    const twin = { ...hub, id: app.id, title: 'Record sharing', start: '2026-06-01', end: '2026-12-31' }
    const both = facts({
      initiatives: [hub, twin],
      uses: [builds, makeUse({ ...builds, id: 'twin', initiative: app.id, fromLevel: 1, toLevel: 4 })],
    })
    expect(findSameEfforts(readCapabilities(both)).map((one) => saySameEffort(one))).toEqual([
      'Record sharing builds Shared record to “wired in and measured” by Dec 31, 2026, and Data hub to “shared and relied on” by Apr 30, 2027, at the same time: check that they are not the same effort.',
    ])
  })

  test('many efforts by name, and those beyond by number', () => {
    const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
    const several = titles.map((title) => ({ ...hub, id: core(1).id, title }))
    const uses = several.map(({ id }) => makeUse({ ...builds, id: `use of ${id}`, initiative: id }))
    const say = (count: number) =>
      findSameEfforts(readCapabilities(facts({ initiatives: several, uses: uses.slice(0, count) }))).map(
        (one) => saySameEffort(one),
      )
    expect(say(3)).toEqual([
      '3 initiatives build the same levels of Shared record at the same time, One, Two and Three: check that they are not the same effort.',
    ])
    expect(say(6)[0]).toMatch(/^6 initiatives build .*, One, Two, Three, Four and 2 others: check/)
  })

  const overdue = (parts: Partial<Snapshot> = {}) =>
    readCapabilities(
      facts({ uses: [makeUse({ ...builds, by: '2026-09-30' })], capabilities: [record], ...parts }),
    ).map((one) => sayOverdue(one))

  test('a day that has passed, with what was seen since', () => {
    expect(overdue()).toEqual([
      'Data hub was to bring Shared record to “shared and relied on” by Sep 30, 2026; it was assessed at “local” on Oct 1, 2026.',
    ])
    expect(overdue({ assessments: [] })).toEqual([
      'Data hub was to bring Shared record to “shared and relied on” by Sep 30, 2026; nobody has assessed it since.',
    ])
    expect(overdue({ assessments: [makeAssessment({ ...assessed, asOf: '2026-09-29' })] })[0]).toMatch(
      /nobody has assessed it since\.$/,
    )
  })

  test('none where the level was reached, or the day is to come', () => {
    expect(overdue({ assessments: [makeAssessment({ ...assessed, level: 3 })] })).toEqual([null])
    expect(overdue({ uses: [builds] })).toEqual([null])
  })
})
