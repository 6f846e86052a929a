import { describe, expect, test } from 'vitest'
import { planBlock } from '#shared/initiative/block.ts'
import { dayInFigures, figureDays, withDayOrder } from '#shared/initiative/day-order.ts'
import type { DayOrder } from '#shared/initiative/day-order.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeInitiative } from '#tests/support/make.ts'

const columns = portfolioColumns({ portfolio: { currency: 'EUR' }, fields: [] })
const chosen = ['title', 'start', 'end'].flatMap((id) => columns.find((one) => one.id === id) ?? [])
const days = (...starts: string[]) => starts.map((start, at) => [`Row ${at + 1}`, start])
const toldIn = (...starts: string[]) =>
  figureDays(days(...starts), chosen).map(({ told, sample, open }) => [told, sample, open])
const starts = (texts: string[], order?: DayOrder) =>
  withDayOrder(days(...texts), {
    columns: chosen,
    orders: new Map(order ? [['start', order]] : []),
  }).map((cells) => cells[1])

describe('the order of a pasted column of days in figures', () => {
  test('is told by a day beyond 12, over all of its rows', () => {
    expect(toldIn('03/04/2026', '12/12/2026', '13/04/2026')).toEqual([['dmy', '13/04/2026', 1]])
    expect(toldIn('03/04/2026', '04/13/2026')).toEqual([['mdy', '04/13/2026', 1]])
  })

  test('is open where none tells it, and where they disagree', () => {
    expect(toldIn('03/04/2026', '12.11.2026')).toEqual([[null, '03/04/2026', 2]])
    expect(toldIn('13/04/2026', '04/13/2026', '03-04-26')).toEqual([[null, '03-04-26', 1]])
  })

  test('is nothing to ask about other columns, other writings and empty cells', () => {
    expect(toldIn('2026-04-03', '3 Apr 2026', '', 'soon')).toEqual([])
    expect(figureDays([['03/04/2026']], chosen)).toEqual([])
  })
})

describe('days in figures written out', () => {
  test.each([
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['3.4.26', 'dmy', '2026-04-03'],
    ['03-04-1999', 'mdy', '1999-03-04'],
    ['03/04/70', 'dmy', '1970-04-03'],
    ['03/04/69', 'dmy', '2069-04-03'],
    ['29/02/2027', 'dmy', null],
    ['13/04/2026', 'mdy', null],
    ['03/04.2026', 'dmy', null],
    ['2026/04/03', 'dmy', null],
  ] as const)('%s, %s: %s', (text, order, day) => {
    expect(dayInFigures(text, order)).toBe(day)
  })

  test('in the order that was said; what does not fit it stays as it came', () => {
    expect(starts(['03/04/2026', '04/13/2026', 'soon'], 'dmy')).toEqual(['2026-04-03', '04/13/2026', 'soon'])
  })

  test('without an order only where they can be one day alone', () => {
    expect(starts(['03/04/2026', '04/04/2026', '13/04/2026', '04/13/2026'])).toEqual([
      '03/04/2026',
      '2026-04-04',
      '2026-04-13',
      '2026-04-13',
    ])
  })

  test('a block of them is read as if each day had been typed', () => {
    const row = makeInitiative({ title: 'One', start: null, end: null })
    const place = {
      rows: [row as Parameters<typeof planBlock>[1]['rows'][number]],
      columns: chosen,
      all: [],
      names: { units: [], people: [], mayAdd: false },
      mayEdit: () => true,
      mayCreate: false,
    }
    const table = [['One', '03/04/2026', '30/04/2026']]
    const orders = new Map<string, DayOrder>(
      figureDays(table, chosen).flatMap(({ column, told }) => (told ? [[column.id, told]] : [])),
    )
    expect(planBlock(withDayOrder(table, { columns: chosen, orders }), place)).toMatchObject({
      changes: [{ patch: { end: '2026-04-30' } }],
      problems: [{ column: 'Start', text: '03/04/2026' }],
    })
    const both = new Map(orders).set('start', 'dmy')
    expect(planBlock(withDayOrder(table, { columns: chosen, orders: both }), place)).toMatchObject({
      changes: [{ patch: { start: '2026-04-03', end: '2026-04-30' } }],
      problems: [],
    })
  })
})
