import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvRows } from '#shared/export/csv.ts'
import { anyCurrency } from '#tests/export/any-rows.ts'
import { fieldsOf, planOf } from '#tests/import/plan-of.ts'
import { makeField, makeInitiative, makeSnapshot } from '#tests/support/make.ts'

import { anyOwn } from './any-own.ts'

test('whatever custom fields hold, the CSV file comes back with every row unchanged', () => {
  fc.assert(
    fc.property(anyOwn, anyCurrency, ({ own, initiatives }, currency) => {
      const snapshot = makeSnapshot({ portfolio: { currency }, initiatives, fields: own })
      const cells = Papa.parse<string[]>(Papa.unparse([...csvRows(snapshot)])).data
      const plan = planOf(cells, { existing: initiatives, currency, fields: own })
      expect(plan.errors).toEqual([])
      expect(plan.rows.flatMap((row) => row.changes)).toEqual([])
      expect(plan.counts).toMatchObject({ unchanged: initiatives.length, rows: initiatives.length })
      const targets = plan.mapping.columns.map((column) => column.field)
      for (const one of own) expect(targets).toContain(`custom.${one.id}`)
    }),
    { numRuns: 100 },
  )
})

describe('a file of somebody else’s', () => {
  const priority = makeField({ id: 'p', name: 'Priority', kind: 'choice', choices: ['Must', 'Should'] })
  const regions = makeField({ id: 'r', name: 'Regions', kind: 'choices', choices: ['North', 'South'] })
  const saving = makeField({ id: 's', name: 'Saving a year', kind: 'money' })
  const points = makeField({ id: 'n', name: 'Story points', kind: 'number' })
  const review = makeField({ id: 'd', name: 'Next review', kind: 'day' })
  const charter = makeField({ id: 'l', name: 'Charter', kind: 'link' })
  const department = makeField({ id: 'u', name: 'Department' })
  const own = [priority, regions, saving, points, review, charter, department]
  const plan = (file: string[][], patch = {}) => planOf(file, { fields: own, patch })

  test('has its columns recognised by the names of fields, before the built-in ones', () => {
    const read = plan([
      ['Project', 'PRIORITY', 'saving_a_year (£m)', 'Story Points', 'Department', 'next review:'],
      ['App', 'must', '', '1.234,5', 'Care', '31/03/2027'],
    ])
    expect(fieldsOf(read)).toEqual({
      Project: 'title',
      PRIORITY: 'custom.p',
      'saving_a_year (£m)': 'custom.s',
      'Story Points': 'custom.n',
      Department: 'custom.u',
      'next review:': 'custom.d',
    })
    expect(read.rows[0]?.values).toMatchObject({
      'custom.p': 'Must',
      'custom.n': 1234.5,
      'custom.u': 'Care',
      'custom.d': '2027-03-31',
    })
  })

  test('keeps what cannot be read as a warning and leaves its cell empty', () => {
    const read = plan([
      ['Title', 'Priority', 'Regions', 'Story points', 'Charter', 'Saving a year'],
      ['App', 'Highest', 'North, West', 'many', 'see intranet', '-5'],
    ])
    expect(read.rows[0]?.values).toEqual({ title: 'App' })
    expect(read.rows[0]?.warnings.map(({ field: name, original }) => [name, original])).toEqual([
      ['custom.p', 'Highest'],
      ['custom.r', 'North, West'],
      ['custom.n', 'many'],
      ['custom.l', 'see intranet'],
      ['custom.s', '-5'],
    ])
  })

  test('has its own words for choices mapped to ours', () => {
    const file = [
      ['Title', 'Priority', 'Regions'],
      ['App', 'Highest', 'north | S'],
    ]
    const words = plan(file).mapping.columns.map((column) => column.values)
    expect(words).toEqual([{}, { Highest: null }, { north: 'North', S: null }])
    const patch = {
      columns: [
        { index: 1, values: { Highest: 'Must' } },
        { index: 2, values: { S: 'South' } },
      ],
    }
    expect(plan(file, patch).rows[0]?.values).toMatchObject({
      'custom.p': 'Must',
      'custom.r': ['North', 'South'],
    })
  })

  test('in another currency is no saving here', () => {
    const read = plan([
      ['Title', 'Saving a year (USD)'],
      ['App', '5'],
    ])
    expect(read.errors).toMatchObject([{ column: 'Saving a year (USD)' }])
  })

  test('updates one cell of a custom field and leaves the others', () => {
    const existing = [makeInitiative({ key: 'TP-1', title: 'App', custom: { p: 'Must', n: 3 } })]
    const file = [
      ['Key', 'Title', 'Story points'],
      ['TP-1', 'App', '5'],
    ]
    expect(planOf(file, { fields: own, existing }).rows[0]?.changes).toEqual([
      { field: 'custom.n', before: 3, after: 5 },
    ])
  })

  test('may name a field that is not there only to be refused', () => {
    const file = [['Title'], ['App']]
    expect(() => plan(file, { columns: [{ index: 0, field: 'custom.gone' }] })).toThrow('no such field')
  })
})
