import { describe, expect, test } from 'vitest'
import { parseCsv } from '#server/import/parse-csv.ts'
import { makeInitiative } from '#tests/support/make.ts'
import { fieldsOf, planOf, saying, valuesOf } from '../plan-of.ts'

const reasons = (plan: ReturnType<typeof planOf>) => plan.rows.map((row) => row.reason)

describe('rows that are no initiatives', () => {
  test('titles above the header, blank rows, totals in five languages, the header again, remarks below', () => {
    const header = ['Nr', 'Projekt', 'Budget', 'Status']
    const plan = planOf([
      ['Projektportfolio 2026', '', '', ''],
      [],
      header,
      ['1', 'Portal', '100', 'Aktiv'],
      ['', '', '', ''],
      ['Zwischensumme', '', '100', ''],
      header,
      ['2', 'Total quality', '50', 'Aktiv'],
      ['', 'Total général', '150', ''],
      ['Suma', '', '150', ''],
      ['Totale:', '', '150', ''],
      ['Gesamtsumme', '', '150', ''],
      ['Quelle: Finanzamt, Stand 1.3.2026', '', '', ''],
      ['* vorläufig', '', '', ''],
    ])
    expect(plan.mapping.headerRow).toBe(3)
    expect(valuesOf(plan, 'title')).toEqual(['Portal', 'Total quality'])
    expect(plan.totals.budget).toBe(15_000)
    expect(plan.notes).toEqual([
      { message: '1 row is blank.', rows: [5] },
      { message: '1 row repeats the header.', rows: [7] },
      { message: '5 rows are totals.', rows: [6, 9, 10, 11, 12] },
      { message: '2 rows are remarks.', rows: [13, 14] },
    ])
  })

  test('an initiative may be called like a remark when it says more', () => {
    const plan = planOf([
      ['Title', 'Status', 'Budget'],
      ['Notes app', 'Active', '5'],
      ['Source code escrow', '', ''],
    ])
    expect(reasons(plan)).toEqual([null, saying('remark')])
  })
})

describe('rows shifted sideways', () => {
  const file = (rows: string) => parseCsv(Buffer.from(`Title,Unit,Start,End,Budget,Note\n${rows}`)).sheets
  const good = Array.from(
    { length: 20 },
    (_, n) => `Work ${n},Retail,2026-01-01,2026-12-31,${n + 100},\n`,
  ).join('')

  test('past the last column', () => {
    const plan = planOf(file(`${good}Work,Sales, North,2026-01-01,2026-12-31,5,x\n`))
    expect(reasons(plan).at(-1)).toContain('more cells than the header')
    expect(plan.notes).toEqual([{ message: '1 row is shifted sideways.', rows: [22] }])
  })

  test('inside the table, where the last column is blank', () => {
    const plan = planOf(file(`${good}Work,Sales, North,2026-01-01,2026-12-31,5\n`))
    expect(plan.rows.at(-1)).toMatchObject({
      verdict: 'error',
      reason: saying('fit the columns beside them'),
    })
    expect(plan.notes).toEqual([{ message: '1 row is shifted sideways.', rows: [22] }])
  })

  test('to the left, where a cell is missing', () => {
    const plan = planOf(file(`${good}Work,2026-01-01,2026-12-31,5\n`))
    expect(plan.rows.at(-1)).toMatchObject({
      verdict: 'error',
      reason: saying('fit the columns beside them'),
    })
  })

  test('cells that can be read nowhere are only cells that cannot be read', () => {
    const plan = planOf(file(`${good}Work,Retail,TBC,TBC,Exempt under Section 43,\n`))
    expect(plan.rows.at(-1)).toMatchObject({ verdict: 'create' })
    expect(plan.rows.at(-1)?.warnings).toHaveLength(3)
  })
})

describe('keys', () => {
  test('keep their leading zeros', () => {
    const { sheets } = parseCsv(Buffer.from('ID,Title\n007,A\n7,B\n0070,C\n'))
    const plan = planOf(sheets)
    expect(valuesOf(plan, 'externalId')).toEqual(['007', '7', '0070'])
    expect(plan.counts).toMatchObject({ create: 3, error: 0 })
  })

  test('that lost theirs on the way through a spreadsheet are told, and nothing is updated by guess', () => {
    const existing = [makeInitiative({ key: 'TP-7', externalId: '007', title: 'A' })]
    const plan = planOf(
      [
        ['ID', 'Title'],
        [7, 'A'],
      ],
      { existing },
    )
    expect(plan.rows[0]).toMatchObject({
      verdict: 'create',
      warnings: [{ field: 'externalId', message: saying('TP-7 has the id 007'), original: '7' }],
    })
  })

  test('that stand twice are reported, both rows by number', () => {
    const plan = planOf([
      ['ID', 'Title'],
      ['1', 'A'],
      ['1', 'B'],
      ['', 'C'],
      ['', 'c '],
    ])
    expect(reasons(plan)).toEqual([
      null,
      'Row 2 has the same external id.',
      null,
      'Row 4 has the same title.',
    ])
    expect(plan.notes).toEqual([{ message: saying('2 rows stand for the same'), rows: [3, 5] }])
  })

  test('may be missing: the row is found by its title, and makes no second one', () => {
    const existing = [makeInitiative({ title: 'A', externalId: null })]
    const plan = planOf(
      [
        ['ID', 'Title', 'Owner'],
        ['', 'A', 'Ana'],
        ['9', 'B', 'Bo'],
      ],
      { existing },
    )
    expect(plan.rows.map((row) => row.verdict)).toEqual(['update', 'create'])
  })
})

describe('what a cell says', () => {
  const money = (...cells: (string | number)[]) => {
    const plan = planOf([['Title', 'Budget'], ...cells.map((cell, n) => [`T${n}`, cell])], {
      currency: 'USD',
    })
    return plan.rows.map((row) => row.values['budget'] ?? row.warnings[0]?.message)
  }

  test('sentences, ranges, percentages, infinity and errors are empty with a warning, never 43 and never 0', () => {
    const cells = [
      'Exempt under Section 43 – Commercial interests',
      'Low: 1,000, Mid: 2,000, High: 3,000',
      '13%',
      'Inf',
      'NaN',
      '#REF!',
      '-$2,595',
      'TBC',
      '5-10',
      'about 5',
    ]
    const plan = planOf([['Title', 'Budget'], ...cells.map((cell, n) => [`T${n}`, cell]), ['Last', '1']], {
      currency: 'USD',
      patch: { columns: [{ index: 1, field: 'budget' }] },
    })
    expect(valuesOf(plan, 'budget')).toEqual([100])
    expect(plan.rows.slice(0, -1).map((row) => row.warnings[0]?.original)).toEqual(cells)
  })

  test('marks are decided by the column', () => {
    expect(money('$6,279,429', '1,500')).toEqual([627_942_900, 150_000])
    expect(money('114.000.000', '1.500')).toEqual([11_400_000_000, 150_000])
    expect(money('68196721,31', '1.500')).toEqual([6_819_672_131, 150_000])
    expect(money('2,013.02', 5)).toEqual([201_302, 500])
  })

  test('two orders of days in one row: each column has its own', () => {
    const plan = planOf([
      ['Title', 'Start', 'End'],
      ['A', '2022-06-30T00:00:00Z', '9/30/2026 12:00:00 AM'],
      ['B', '2022-01-02T00:00:00Z', '1/2/2027 12:00:00 AM'],
      ['C', '', 'Low: 31/03/2025, Mid: 30/04/2025, High: 31/05/2025'],
    ])
    expect(plan.mapping.columns.map((one) => one.dateOrder)).toEqual([null, 'ymd', 'mdy'])
    expect(valuesOf(plan, 'start')).toEqual(['2022-06-30', '2022-01-02'])
    expect(valuesOf(plan, 'end')).toEqual(['2026-09-30', '2027-01-02'])
    expect(plan.rows[2]?.warnings).toEqual([
      { field: 'end', message: saying('several days'), original: saying('Mid: 30/04/2025') },
    ])
  })

  test('no-break and zero-width spaces, entities, empty header names', () => {
    const plan = planOf([
      ['Project\u00a0name', '', '\u200bOwner'],
      ['\u200bR&amp;D \u00a0portal&#33;', 'x', 'Ana\u00a0&nbsp;Lopez'],
    ])
    expect(fieldsOf(plan)).toEqual({ 'Project name': 'title', Owner: 'owner' })
    expect(plan.rows[0]?.values).toEqual({ title: 'R&D  portal!', owner: 'Ana Lopez' })
  })
})
