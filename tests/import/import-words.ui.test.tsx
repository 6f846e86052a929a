import { expect, test } from 'vitest'
import {
  columnTitle,
  commitWords,
  fileWords,
  rowTitle,
  showValue,
  sureness,
} from '#client/import/import-words.ts'

test.each([
  [{ create: 0, update: 0 }, 'Nothing to import'],
  [{ create: 1, update: 0 }, 'Import 1 initiative'],
  [{ create: 1_495, update: 0 }, 'Import 1,495 initiatives'],
  [{ create: 0, update: 2 }, 'Update 2 initiatives'],
  [{ create: 3, update: 2 }, 'Import 3 and update 2'],
])('the button says what it will do: %j is “%s”', (counts, words) => {
  expect(commitWords(counts)).toBe(words)
})

test('how sure a proposal is, is said in words', () => {
  const at = (confidence: number) => sureness({ field: 'title', confidence })
  expect([0.74, 0.75, 0.89, 0.9].map(at)).toEqual(['Please check', 'Likely', 'Likely', 'Sure'])
  expect(sureness({ field: null, confidence: 1 })).toBe('Left out')
})

test.each<[unknown, string, string]>([
  [null, 'owner', 'empty'],
  ['', 'summary', 'empty'],
  [[], 'tags', 'empty'],
  [['iot', 'ai'], 'technologies', 'Internet of things, AI'],
  [829, 'budget', '€8.29'],
  [2.25, 'fte', '2.25'],
  ['not_reported', 'health', 'Not reported'],
  ['2026-03-31', 'end', 'Mar 31, 2026'],
  [true, 'confidential', 'yes'],
  ['Ana', 'owner', 'Ana'],
])('the value %j of %s is shown as “%s”', (value, field, text) => {
  expect(showValue(value, { field, currency: 'EUR' })).toBe(text)
})

test('columns and rows without a name are called by their place', () => {
  expect(columnTitle({ header: '' }, 27)).toBe('Column AB')
  const row = { row: 7, key: null, verdict: 'error' as const, changes: [], warnings: [], reason: null }
  expect(rowTitle({ ...row, values: {} })).toBe('Row 7')
  expect(rowTitle({ ...row, values: { externalId: 'A-1' } })).toBe('A-1')
})

test('a file is described by what was found out about it', () => {
  const file = {
    name: 'a.csv',
    bytes: 1_300_000,
    kind: 'csv',
    encoding: 'UTF-8',
    delimiter: 'semicolon',
  } as const
  expect(fileWords(file)).toBe('CSV, UTF-8, semicolon, 1.2 MB')
  expect(fileWords({ ...file, bytes: 10, kind: 'xlsx', encoding: null, delimiter: null })).toBe('Excel, 1 kB')
})
