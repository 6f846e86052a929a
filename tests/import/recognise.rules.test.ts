import { describe, expect, test } from 'vitest'
import { fieldsOf, planOf, saying, valuesOf } from './plan-of.ts'

const row = (...cells: string[]) => cells

describe('the header row', () => {
  test('is found below titles and blank rows', () => {
    const plan = planOf([
      row('Portfolio report', '', ''),
      row('as of 31/12/2025', '', ''),
      row('', '', ''),
      row('Project', 'Status', 'Budget'),
      row('Member app', 'Active', '100'),
    ])
    expect(plan.mapping.headerRow).toBe(4)
    expect(plan.rows.map((one) => one.row)).toEqual([5])
  })

  test('is the first row when nothing looks like one', () => {
    expect(planOf([row('1', '2'), row('3', '4')]).mapping.headerRow).toBe(1)
  })

  test('may be chosen by a person: columns are recognised anew', () => {
    const file = [row('Name', 'Sponsor'), row('Title', 'Owner'), row('Member app', 'Ana')]
    expect(fieldsOf(planOf(file))).toEqual({ Name: 'title', Sponsor: 'sponsor' })
    expect(fieldsOf(planOf(file, { patch: { headerRow: 2 } }))).toEqual({ Title: 'title', Owner: 'owner' })
  })
})

test('of several sheets, the one with the data is chosen, and another may be', () => {
  const notes = { name: 'Notes', rows: [row('Read me first')] }
  const data = { name: 'Data', rows: [row('Initiative', 'Owner'), row('Member app', 'Ana')] }
  const empty = { name: 'Empty', rows: [] }
  expect(planOf([empty, notes, data]).mapping.sheet).toBe('Data')
  const other = planOf([empty, notes, data], { patch: { sheet: 'Notes' } })
  expect(other.mapping).toMatchObject({ sheet: 'Notes', headerRow: 1, key: 'title' })
  expect(planOf([empty]).mapping).toMatchObject({ sheet: 'Empty', headerRow: 1, columns: [] })
})

describe('columns', () => {
  test('are recognised by their words, whatever the case, the spelling and the marks around them', () => {
    const plan = planOf([
      row('\ufeffINITIATIVE NAME', 'Project_ID', 'Business Unit', 'finishDate', 'Total Budget (EUR)', 'FTE'),
      row('Member app', 'A-1', 'Retail', '2026-03-31', '1000', '2.5'),
      row('Billing', 'A-2', 'Retail', '2026-06-30', '2000', '1'),
    ])
    expect(fieldsOf(plan)).toEqual({
      'INITIATIVE NAME': 'title',
      Project_ID: 'externalId',
      'Business Unit': 'unit',
      finishDate: 'end',
      'Total Budget (EUR)': 'budget',
      FTE: 'fte',
    })
    expect(plan.mapping.key).toBe('externalId')
    expect(plan.mapping.columns.every((column) => column.confidence > 0.9)).toBe(true)
  })

  test('the outright name wins over a longer header that holds it', () => {
    const plan = planOf([
      row('Title', 'Budget variance', 'Budget', 'Approved budget'),
      row('Member app', '5', '100', '90'),
    ])
    expect(fieldsOf(plan)).toEqual({ Title: 'title', Budget: 'budget' })
  })

  test('a longer header is taken, with less confidence, when nothing better is there', () => {
    const plan = planOf([row('Title', 'Approved budget 2026'), row('Member app', '100')])
    const column = plan.mapping.columns[1]
    expect(column?.field).toBe(null)
    const other = planOf([row('Title', 'Approved budget'), row('Member app', '100')])
    expect(other.mapping.columns[1]).toMatchObject({ field: 'budget', confidence: 0.68 })
  })

  test('a name over cells of another kind is not believed', () => {
    const plan = planOf([row('Title', 'Risk'), row('Member app', 'Substantial'), row('Billing', 'Low')])
    expect(fieldsOf(plan)).toEqual({ Title: 'title' })
  })

  test('a column of stages in unknown words is still the stage, for a person to say what they mean', () => {
    const plan = planOf([
      row('Title', 'Status'),
      row('Member app', 'Zwischenstand'),
      row('Billing', 'Zwischenstand'),
    ])
    expect(plan.mapping.columns[1]).toMatchObject({ field: 'stage', values: { Zwischenstand: null } })
    expect(plan.rows[0]?.warnings).toEqual([
      { field: 'stage', message: saying('Active'), original: 'Zwischenstand' },
    ])
  })

  test('an unnamed column is left out, and shown', () => {
    const plan = planOf([row('Title', '', 'Owner'), row('Member app', 'x', 'Ana'), row('Billing', 'y', 'Bo')])
    expect(plan.mapping.columns.map(({ header, field, samples }) => [header, field, samples])).toEqual([
      ['Title', 'title', ['Member app', 'Billing']],
      ['', null, ['x', 'y']],
      ['Owner', 'owner', ['Ana', 'Bo']],
    ])
  })

  test('our own labels and key are recognised', () => {
    const plan = planOf([
      row('Key', 'Title', 'Staff (FTE)', 'What it is for'),
      row('TP-7', 'Member app', '1', 'Drives a strategy'),
    ])
    expect(fieldsOf(plan)).toEqual({
      Key: 'key',
      Title: 'title',
      'Staff (FTE)': 'fte',
      'What it is for': 'role',
    })
    expect(plan.mapping.key).toBe('key')
    expect(plan.rows[0]?.values).toMatchObject({ role: 'drives' })
  })
})

describe('value mapping', () => {
  const file = [
    row('Title', 'Status', 'RAG'),
    row('A', 'Active', 'GREEN'),
    row('B', 'Closed', 'Amber '),
    row('C', 'on hold', 'r'),
    row('D', 'Mothballed', 'NA'),
  ]

  test('proposes our word for the file’s', () => {
    const plan = planOf(file)
    expect(plan.mapping.columns[1]?.values).toEqual({
      Active: 'active',
      Closed: 'completed',
      'on hold': 'paused',
      Mothballed: null,
    })
    expect(valuesOf(plan, 'stage')).toEqual(['active', 'completed', 'paused'])
    expect(valuesOf(plan, 'health')).toEqual(['green', 'amber', 'red', 'not_reported'])
  })

  test('may be changed word by word, whatever the case', () => {
    const plan = planOf(file, {
      patch: { columns: [{ index: 1, values: { mothballed: 'stopped', Closed: null } }] },
    })
    expect(valuesOf(plan, 'stage')).toEqual(['active', 'paused', 'stopped'])
    expect(plan.rows[1]?.warnings).toEqual([{ field: 'stage', message: saying(), original: 'Closed' }])
  })
})

describe('made-up files of other publishers', () => {
  test('German: numbers as 1.234,56, days as 31.12.2025', () => {
    const plan = planOf([
      row('Name', 'Budget (EUR)', 'Start', 'End'),
      row('Kundenportal', '1.234,56', '01.02.2025', '31.12.2025'),
      row('Größenprüfung', '2.500', '03.04.2025', ''),
    ])
    expect(valuesOf(plan, 'budget')).toEqual([123_456, 250_000])
    expect(fieldsOf(plan)).toMatchObject({ Start: 'start', End: 'end' })
    expect(plan.mapping.columns[2]?.dateOrder).toBe(null)
    expect(valuesOf(plan, 'start')).toEqual([])
    expect(plan.counts.warning).toBe(2)
    expect(plan.mapping.columns[3]?.dateOrder).toBe('dmy')
  })

  test('the sheet’s decimal mark decides where a column does not tell', () => {
    const plan = planOf([
      row('Name', 'Budget', 'Spent'),
      row('A', '1.234', '10,50'),
      row('B', '2.500', '11,25'),
    ])
    expect(valuesOf(plan, 'budget')).toEqual([123_400, 250_000])
  })

  test('thousands of dollars in the header', () => {
    const plan = planOf([row('Project', 'Cost ($000)'), row('A', '1,234.5')], { currency: 'USD' })
    expect(plan.mapping.columns[1]).toMatchObject({ scale: 1_000, currency: 'USD' })
    expect(valuesOf(plan, 'budget')).toEqual([123_450_000])
  })

  test('entities, no-break spaces and zero-width spaces are read as what they stand for', () => {
    const plan = planOf([
      row('Project\u00a0Name', 'Owner'),
      row('R&amp;D\u200b portal', '\u00a0Ana\u00a0Lopez '),
    ])
    expect(plan.rows[0]?.values).toEqual({ title: 'R&D portal', owner: 'Ana Lopez' })
    expect(plan.rows[0]?.warnings).toEqual([
      { field: 'title', message: saying('entities'), original: 'R&amp;D portal' },
    ])
  })

  test('what stands in place of a name makes nobody', () => {
    const plan = planOf([
      row('Project', 'Owner'),
      row('A', 'TBC'),
      row('B', 'Exempt under Section 40'),
      row('C', 'Tbilisi Ana'),
    ])
    expect(valuesOf(plan, 'owner')).toEqual(['Tbilisi Ana'])
    expect(plan.counts.warning).toBe(2)
  })
})
