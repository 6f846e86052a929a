import { describe, expect, test } from 'vitest'
import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { limits } from '#server/import/parsed-file.ts'
import type { Sheet } from '#shared/import/table.ts'
import { makeXlsx } from '../make-xlsx.ts'
import type { MadeCell } from '../make-xlsx.ts'
import { planOf, saying, valuesOf } from '../plan-of.ts'

const header = ['ID', 'Project', 'Department', 'Budget', 'Start']

/** The one sheet of a workbook with these rows and merged cells. */
async function sheetsOf(
  rows: readonly (readonly MadeCell[])[],
  merged: readonly string[],
): Promise<readonly Sheet[]> {
  const bytes = makeXlsx({ Data: rows }, { Data: merged })
  return (await parseXlsx(Buffer.from(bytes))).sheets
}

const plan = async (rows: readonly (readonly MadeCell[])[], merged: readonly string[]) =>
  planOf(await sheetsOf(rows, merged))

describe('a value merged over several rows', () => {
  test('stands for each of them, and the notes say so', async () => {
    const planned = await plan(
      [
        header,
        ['A-1', 'One', 'Health', 10],
        ['A-2', 'Two', null, 20],
        ['A-3', 'Three', null, 30],
        ['A-4', 'Four', null, 40],
      ],
      ['C2:C4'],
    )
    expect(planned.rows.map((row) => row.values['unit'])).toEqual(['Health', 'Health', 'Health', undefined])
    expect(planned.notes).toContainEqual({ message: saying('2 rows say what is merged over'), rows: [3, 4] })
    expect(planned.counts).toMatchObject({ create: 4, warning: 0 })
  })

  test('is the value that is seen, also where another lies hidden below it', async () => {
    const planned = await plan([header, ['A-1', 'One', 'Health'], ['A-2', 'Two', 'Old']], ['C2:C3'])
    expect(valuesOf(planned, 'unit')).toEqual(['Health', 'Health'])
  })

  test('does not wake rows that hold nothing else', async () => {
    const planned = await plan([header, ['A-1', 'One', 'Health'], [], [], ['A-2', 'Two', null]], ['C2:C5'])
    expect(planned.rows.map((row) => row.verdict)).toEqual(['create', 'skip', 'skip', 'create'])
    expect(valuesOf(planned, 'unit')).toEqual(['Health', 'Health'])
  })

  test('goes no further than its sheet', async () => {
    const [sheet] = await sheetsOf([header, ['A-1', 'One', 'Health']], ['C2:C1048576', 'XFA1:XFD9', 'A3:A4'])
    expect(sheet?.rows).toHaveLength(2)
    expect(sheet?.merged).toEqual([{ top: 2, bottom: 2, left: 2, right: 2 }])
  })

  test('of two blocks that overlap, the first counts', async () => {
    const planned = await plan(
      [header, ['A-1', 'One', 'Health'], ['A-2', 'Two', 'Tax'], ['A-3', 'Three', null]],
      ['C2:C3', 'C3:C4'],
    )
    expect(valuesOf(planned, 'unit')).toEqual(['Health', 'Health'])
  })
})

describe('an amount merged over several rows', () => {
  test('stays empty in all of them with a warning that keeps it: nobody knows whose it is', async () => {
    const planned = await plan(
      [header, ['A-1', 'One', 'Health', 900], ['A-2', 'Two', 'Tax', null]],
      ['D2:D3'],
    )
    expect(valuesOf(planned, 'budget')).toEqual([])
    expect(planned.rows.map((row) => row.warnings)).toEqual([
      [{ field: 'budget', message: saying('merged over several rows'), original: '900' }],
      [{ field: 'budget', message: saying('merged over several rows'), original: '900' }],
    ])
    expect(planned.questions).toContainEqual({ column: 'Budget', message: saying('2 cells hold an amount') })
    expect(planned.notes).toEqual([])
  })

  test('is the initiative’s where only one is merged with it', async () => {
    const rows = [header, ['A-1', 'One', 'Health', 900], [null, null, 'second line', null]]
    const planned = await plan(rows, ['A2:A3', 'B2:B3', 'D2:D3'])
    expect(valuesOf(planned, 'budget')).toEqual([90_000])
    expect(planned.rows.map((row) => row.reason)).toEqual([null, saying('The row goes on with row 2: “A-1”')])
    expect(planned.notes).toEqual([{ message: '1 row goes on with the one above it.', rows: [3] }])
  })
})

describe('merged cells that are no values', () => {
  test('a title over the table and a heading between its rows are no initiatives', async () => {
    const rows = [
      ['Projects of the year'],
      [],
      header,
      ['North', null, null, null, null],
      ['A-1', 'One', 'Health', 900, { day: 45_000 }],
    ]
    const planned = await plan(rows, ['A1:E1', 'A4:E4'])
    expect(planned.mapping.headerRow).toBe(3)
    expect(planned.rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['skip', 'The row is a heading, not an initiative.'],
      ['create', null],
    ])
  })

  test('a header of two rows: the second is no initiative', async () => {
    const rows = [
      ['ID', 'Project', 'Department', 'Budget', null],
      [null, null, null, 'Plan', 'Actual'],
      ['A-1', 'One', 'Health', 900, 100],
    ]
    const sheets = await sheetsOf(rows, ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'])
    expect(planOf(sheets).mapping).toMatchObject({
      headerRow: 2,
      columns: [{ header: 'ID' }, {}, {}, {}, {}],
    })
    const planned = planOf(sheets, { patch: { headerRow: 1 } })
    expect(planned.rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['skip', 'The row is part of the header.'],
      ['create', null],
    ])
  })

  test('columns merged beside each other mean different things: the first keeps the value', async () => {
    const planned = await plan([header, ['A-1', 'One', 'Health', 5], ['A-2', 'Two', 'Tax', 'TBC']], ['D3:E3'])
    expect(planned.rows[1]?.warnings.map((one) => one.field)).toEqual(['budget'])
  })

  test.each([
    [limits.merged, 'planned'],
    [limits.merged + 1, 'The Excel file has more merged cells than can be imported.'],
  ])('%i blocks: %s', async (count, outcome) => {
    const merged = Array.from({ length: count }, (_, at) => `C${at + 2}:C${at + 9}`)
    const read = sheetsOf([header, ['A-1', 'One', 'Health'], ['A-2', 'Two']], merged).then(
      () => 'planned',
      (error: unknown) => (error instanceof Error ? error.message : error),
    )
    expect(await read).toBe(outcome)
  })
})
