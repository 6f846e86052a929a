import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable, tableHtml, writeTable } from '#shared/initiative/table-text.ts'
import { readList, writeList } from '#shared/initiative/typed-list.ts'

test('cells are parted by tabs and rows by line ends, of any system', () => {
  expect(readTable('a\tb\r\nc\td')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(readTable('a\nb')).toEqual([['a'], ['b']])
  expect(readTable('a\rb')).toEqual([['a'], ['b']])
})

test('the line end that a spreadsheet puts last begins no row; an empty row before it is one', () => {
  expect(readTable('a\r\n')).toEqual([['a']])
  expect(readTable('a\r\n\r\n')).toEqual([['a'], ['']])
  expect(readTable('')).toEqual([['']])
})

test('quotes hold tabs, line breaks and doubled quotes', () => {
  expect(readTable('"two\r\nlines"\t"a ""word"""\r\n"tab\there"\tx')).toEqual([
    ['two\nlines', 'a "word"'],
    ['tab\there', 'x'],
  ])
})

test('a quote that does not close before the next cell is a quote', () => {
  expect(readTable('"a" b\tc')).toEqual([['"a" b', 'c']])
  expect(readTable('"open\tc')).toEqual([['"open', 'c']])
  expect(readTable('5" pipe\tc')).toEqual([['5" pipe', 'c']])
})

test('empty cells stay in their places', () => {
  expect(readTable('\ta\t\r\n\t\t')).toEqual([
    ['', 'a', ''],
    ['', '', ''],
  ])
})

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.stringMatching(/^[a\t"\n ]{0,6}$/)
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((wide) => fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1 }))
  fc.assert(
    fc.property(table, (cells) => {
      expect(readTable(writeTable(cells))).toEqual(cells)
    }),
  )
})

test('as HTML, nothing in a cell is markup', () => {
  expect(tableHtml([['<b>&"', 'two\nlines']])).toBe(
    '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>two<br>lines</td></tr></table>',
  )
})

test('words of a list are read back, with commas, quotes and hashes in them', () => {
  expect(readList('#pilot, north; "a, b", pilot', (tag) => tag.replace(/^#/, ''))).toEqual([
    'pilot',
    'north',
    'a, b',
  ])
  const words = fc.uniqueArray(
    fc
      .stringMatching(/^[a#,;" ]{1,6}$/)
      .map((word) => word.trim())
      .filter(Boolean),
  )
  fc.assert(
    fc.property(words, (list) => {
      expect(readList(writeList(list, true), (word) => word.replace(/^#/, ''))).toEqual(list)
    }),
  )
})
