import { describe, expect, test } from 'vitest'
import type { CustomField } from '#shared/field/field.ts'
import {
  initiativeFilter,
  initiativeListQuery,
  keyNumber,
  leftMinor,
  unknownColumns,
} from '#shared/initiative/filter.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeFilter } from '#shared/initiative/row-filter.ts'
import { makeInitiative, makeUnit } from '#tests/support/make.ts'

const field = (id: string, kind: CustomField['kind'], choices: string[] = []): CustomField => ({
  id,
  name: `Field ${id}`,
  kind,
  help: '',
  choices,
  requiredIn: [],
  position: 0,
  version: 0,
})
const fields = [
  field('wave', 'choice', ['One', 'Two, late']),
  field('sites', 'choices', ['Bern', 'Lyon']),
  field('saving', 'money'),
  field('score', 'number'),
  field('go', 'day'),
  field('note', 'text'),
  field('link', 'link'),
  field('buyer', 'person'),
]
const columns = portfolioColumns({ fields, portfolio: { currency: 'EUR' } })

const make = (given: Parameters<typeof makeInitiative>[0] = {}) => ({
  ...makeInitiative(given),
  class: 'core' as const,
})
const row = make({
  key: 'TP-12',
  externalId: 'SAP-9',
  title: 'Member App',
  summary: 'One door to care',
  area: 'customer_engagement',
  role: null,
  stage: 'active',
  unit: { id: 'u1', name: 'Care' },
  owner: null,
  start: '2026-03-01',
  budget: 1_000,
  fte: 2.5,
  value: 3,
  technologies: ['ai', 'cloud'],
  tags: ['Pilot', 'a, b'],
  custom: {
    wave: 'Two, late',
    sites: ['Bern'],
    saving: 500,
    score: -1.5,
    go: '2026-12-01',
    note: 'As agreed',
    link: 'https://example.com/a',
    buyer: { id: 'p7', name: 'Bo Berg' },
  },
})
const bare = make({ title: 'Bare', custom: {} })
const found = new Map([
  ['F04', new Set<string>([row.id])],
  ['H01', new Set<string>()],
])
const shows = (texts: Record<string, string>, one: typeof row = row) =>
  makeFilter(texts, { columns, today: '2026-11-22', found })(one)

describe('a filter', () => {
  test.each([
    ['area', 'customer_engagement', 'neither'],
    ['area', 'neither,customer_engagement', 'none'],
    ['role', 'none', 'drives'],
    ['class', 'core', 'competing,unproven'],
    ['class', '!competing', '!core'],
    ['stage', 'active', 'paused'],
    ['stage', 'any', 'none'],
    ['health', 'not_reported', 'red'],
    ['technologies', 'ai', 'iot'],
    ['technologies', '!iot', '!ai,iot'],
    ['tags', 'pilot', 'pil'],
    ['tags', '"a, b"', 'none'],
    ['confidential', 'no', 'yes'],
    ['title', 'member', 'members'],
    ['title', '!pump', '!APP'],
    ['externalId', 'any', 'none'],
    ['key', 'tp-1', 'tp-13'],
    ['unit', 'u1', 'u2'],
    ['unit', 'CARE, Sales', 'none'],
    ['owner', 'none', 'Ada'],
    ['owner', 'none', 'any'],
    ['custom.wave', '"Two, late"', 'One'],
    ['custom.sites', 'bern,lyon', 'lyon'],
    ['custom.saving', '..500', '501..'],
    ['custom.score', '-1.5', '-1..'],
    ['custom.go', 'today..today+9', 'today+10..'],
    ['custom.note', 'AGREED', 'none'],
    ['custom.link', 'example.com', '!example'],
    ['custom.buyer', 'p7', 'p8'],
    ['custom.buyer', 'bo berg', 'none'],
  ])('%s: %s shows the row, %s does not', (name, yes, no) => {
    expect([shows({ [name]: yes }), shows({ [name]: no })]).toEqual([true, false])
  })

  test.each([
    ['budget', ['999', '1000', '1001'], [true, true, false], '..'],
    ['budget', ['999', '1000', '1001'], [false, true, true], ''],
    ['fte', ['2.49', '2.5', '2.51'], [true, true, false], '..'],
    ['value', ['2', '3', '4'], [false, true, true], ''],
    ['start', ['2026-02-28', '2026-03-01', '2026-03-02'], [true, true, false], '..'],
    ['start', ['2026-02-28', '2026-03-01', '2026-03-02'], [false, true, true], ''],
    ['start', ['today-267', 'today-266', 'today-265'], [true, true, false], '..'],
  ])('the ends of a range in %s belong to it: %s', (name, bounds, expected, from) => {
    const results = bounds.map((bound) => shows({ [name]: from === '' ? `..${bound}` : `${bound}..` }))
    expect(results).toEqual(expected)
  })

  test('a range leaves empty values out; none finds them', () => {
    for (const [name, all] of [
      ['budget', '0..'],
      ['start', '..9998-01-01'],
      ['custom.saving', '0..'],
      ['custom.go', '..9998-01-01'],
    ] as const) {
      expect([
        shows({ [name]: all }, bare),
        shows({ [name]: 'none' }, bare),
        shows({ [name]: 'none' }),
      ]).toEqual([false, true, false])
    }
  })

  test('instants count by their day', () => {
    expect(row.updatedAt.slice(0, 10)).toBe('2026-01-05')
    const days = ['2026-01-04', '2026-01-05', '2026-01-06'].map((day) => shows({ updatedAt: `${day}..` }))
    expect(days).toEqual([true, true, false])
    expect(shows({ createdAt: '2026-01-05' })).toBe(true)
  })

  test('a role is found by what is stored and by the answer that people see', () => {
    const one = make({ role: 'drives', area: 'digitized_solutions' })
    expect(
      ['drives', 'drives_digitized_solutions', 'drives_customer_engagement', 'none', '!none', 'any'].map(
        (role) => shows({ role }, one),
      ),
    ).toEqual([true, true, false, false, true, true])
    expect(shows({ role: 'drives' }, make({ role: 'drives', area: null }))).toBe(true)
  })

  test('looks for text in key, external id, title, summary, tags, names and own fields, whatever the case', () => {
    for (const q of ['tp-12', 'sap', 'member a', 'DOOR', 'pilot', 'care', 'agreed', 'bo berg', 'bern'])
      expect(shows({ q }), q).toBe(true)
    expect(shows({ q: 'dialysis' })).toBe(false)
  })

  test('takes ids, for the rows behind a number', () => {
    expect(shows({ ids: `${row.id},other` })).toBe(true)
    expect(shows({ ids: 'other' })).toBe(false)
  })

  test('takes rules: rows that their findings are about, or none', () => {
    expect(
      ['F04', 'f04,H01', 'H01', 'F05', 'none', '!F04', 'any'].map((finding) => shows({ finding })),
    ).toEqual([true, true, false, false, false, false, true])
    expect(['none', '!F04', 'F04', 'any'].map((finding) => shows({ finding }, bare))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('leaves archived rows out unless they are asked for', () => {
    const archived = { ...row, archivedAt: '2026-11-01T00:00:00Z' }
    const asked = [{}, { archived: 'with' }, { archived: 'only' }]
    expect(asked.map((texts) => shows(texts, archived))).toEqual([false, true, true])
    expect(asked.map((texts) => shows(texts))).toEqual([true, true, false])
  })

  test('several filters must all pass; what cannot be read asks nothing', () => {
    expect(shows({ stage: 'active', title: 'member', budget: '1000' })).toBe(true)
    expect(shows({ stage: 'active', title: 'pump' })).toBe(false)
    expect(shows({ budget: 'much', 'custom.gone': 'x', timeline: 'x' })).toBe(true)
  })
})

describe('the query of the API', () => {
  test.each<Record<string, string>>([
    { stage: 'asleep' },
    { colour: 'red' },
    { constructor: 'x' },
    { budget: '1.5' },
    { start: 'soon' },
    { finding: 'F99' },
    { 'custom.': 'x' },
    { 'custom.a b': 'x' },
    { 'custom.a': '' },
  ])('refuses what there is not: %j', (query) => {
    expect(initiativeFilter.safeParse(query).success).toBe(false)
  })

  test.each<Record<string, string>>([
    { stage: 'active,none' },
    { stage: '!stopped, completed' },
    { budget: '100..' },
    { end: '..today' },
    { 'custom.f1': 'a,b' },
    { finding: 'H03' },
  ])('takes what filters ask: %j', (query) => {
    expect(initiativeListQuery.safeParse(query).success).toBe(true)
  })

  test('names a field that it does not know', () => {
    const { error } = initiativeFilter.safeParse({ colour: 'red' })
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }])
  })

  test('sorts by one column or up to five', () => {
    const reads = (sort: string) => initiativeListQuery.safeParse({ sort }).success
    expect(['-budget', '-budget,title', 'custom.f1,-key', 'createdAt'].map(reads)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['colour', '', '-', 'budget,', 'key,title,stage,end,start,unit'].map(reads)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('names custom columns that the portfolio does not have', () => {
    expect(unknownColumns(['stage', 'custom.wave', 'custom.gone'], columns)).toEqual(['custom.gone'])
  })
})

test('what is left counts nothing spent as nothing, and never goes below zero', () => {
  expect(leftMinor({ budget: null, spent: 5 })).toBeNull()
  expect(leftMinor({ budget: 5, spent: null })).toBe(5)
  expect(leftMinor({ budget: 5, spent: 4 })).toBe(1)
  expect(leftMinor({ budget: 5, spent: 5 })).toBe(0)
  expect(leftMinor({ budget: 5, spent: 6 })).toBe(0)
})

test('the number of a key is what follows the last hyphen', () => {
  expect(keyNumber('KP-12')).toBe(12)
})

describe('a filter by a unit with its sub-units', () => {
  const care = makeUnit({ name: 'Care' })
  const home = makeUnit({ name: 'Home care', parent: care.id })
  const visits = makeUnit({ name: 'Visits', parent: home.id })
  const sales = makeUnit({ name: 'Sales' })
  const units = [visits, home, care, sales]
  const rows = [care, home, visits, sales, null].map((unit) => make({ unit }))
  const unitsFound = (unit: string) =>
    rows
      .filter(makeFilter({ unit }, { columns, today: '2026-11-22', units }))
      .map((one) => one.unit?.name ?? 'none')

  test('takes the unit and all below it, by id or by name', () => {
    expect(unitsFound(`under:${care.id}`)).toEqual(['Care', 'Home care', 'Visits'])
    expect(unitsFound('under:HOME CARE')).toEqual(['Home care', 'Visits'])
    expect(unitsFound('under:Visits')).toEqual(['Visits'])
  })

  test('goes together with other units, with none, and turned round', () => {
    expect(unitsFound('under:Home care,Sales')).toEqual(['Home care', 'Visits', 'Sales'])
    expect(unitsFound('!under:Care,none')).toEqual(['Sales'])
    expect(unitsFound('Care')).toEqual(['Care'])
  })

  test('finds nothing under a unit that there is not', () => {
    expect(unitsFound('under:Legal')).toEqual([])
  })
})
