import { describe, expect, test } from 'vitest'
import { columnActs, columnsText, shownColumns } from '#client/initiative/grid/shown-columns.ts'
import { tiled } from '#client/initiative/grid/range.ts'
import { initiativeColumns } from '#shared/initiative/initiative-columns.ts'

const all = initiativeColumns('EUR')
const shown = (wanted?: string) => shownColumns(all, { wanted })
const ids = (columns: ReturnType<typeof shown>) => columns.map(({ column }) => column.id).join(' ')
const text = (columns: ReturnType<typeof shown>) => columnsText(all, columns)

describe('the address of the columns', () => {
  test('says nothing for the usual ones, which begin with the tick, the key and the title', () => {
    expect(ids(shown()).startsWith('select key title role')).toBe(true)
    expect(text(shown())).toBeUndefined()
  })

  test('gives order, widths and what stays in sight; what it does not know is left out', () => {
    const columns = shown('stage:200,colour,!owner,budget,stage')
    expect(ids(columns)).toBe('select key title owner stage budget')
    expect(columns.map(({ isPinned, left }) => (isPinned ? left : null))).toEqual([
      0,
      40,
      106,
      338,
      null,
      null,
    ])
    expect(columns[4]?.width).toBe(200)
    expect(text(columns)).toBe('!owner,stage:200,budget')
  })

  test('may show nothing beside key and title', () => {
    expect(ids(shown('none'))).toBe('select key title')
    expect(text(shown('none'))).toBe('none')
  })

  test('keeps widths between 48 and 720 px', () => {
    expect(shown('stage:47')[3]?.width).toBe(48)
    expect(shown('stage:721')[3]?.width).toBe(720)
  })

  test('reads back what it was written from', () => {
    for (const wanted of ['title:300', '!stage,!owner,health:50,title:300', 'custom.none,stage']) {
      const written = text(shown(wanted))
      expect(text(shown(written))).toBe(written)
    }
  })
})

describe('columns', () => {
  const columns = shown('!owner,stage,budget,health')

  test('step left and right among their own kind only', () => {
    expect(ids(columnActs.stepped(columns, 'budget', -1))).toBe('select key title owner budget stage health')
    expect(columnActs.stepped(columns, 'stage', -1)).toBe(columns)
    expect(columnActs.stepped(columns, 'health', 1)).toBe(columns)
    expect(columnActs.stepped(columns, 'title', 1)).toBe(columns)
  })

  test('are dropped onto another, and stay in sight where that does', () => {
    expect(ids(columnActs.moved(columns, 'health', 'stage'))).toBe(
      'select key title owner health stage budget',
    )
    expect(text(columnActs.moved(columns, 'health', 'owner'))).toBe('!health,!owner,stage,budget')
    expect(text(columnActs.moved(columns, 'owner', 'budget'))).toBe('stage,budget,owner,health')
    expect(columnActs.moved(columns, 'key', 'stage')).toBe(columns)
  })

  test('are kept in sight and let go, hidden and added', () => {
    expect(text(columnActs.pinned(columns, 'budget', true))).toBe('!owner,!budget,stage,health')
    expect(text(columnActs.pinned(columns, 'owner', false))).toBe('owner,stage,budget,health')
    expect(text(columnActs.hidden(columns, 'stage'))).toBe('!owner,budget,health')
    expect(columnActs.hidden(columns, 'key')).toBe(columns)
    const risk = all.find(({ id }) => id === 'risk')
    expect(risk && text(columnActs.added(columns, risk))).toBe('!owner,stage,budget,health,risk')
  })
})

test('a block is repeated over a larger one when it fits in a whole number of times', () => {
  expect(tiled([['a']], 2, 2)).toEqual([
    ['a', 'a'],
    ['a', 'a'],
  ])
  expect(tiled([['a', 'b']], 2, 4)).toEqual([
    ['a', 'b', 'a', 'b'],
    ['a', 'b', 'a', 'b'],
  ])
  expect(tiled([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']])
})
