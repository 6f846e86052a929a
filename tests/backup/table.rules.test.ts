import { describe, expect, test } from 'vitest'

import { encode, inDependencyOrder, kindOf } from '#server/backup/table.ts'
import type { Table } from '#server/backup/table.ts'

const table = (name: string, ...refersTo: string[]): Table => ({ name, columns: [], key: ['id'], refersTo })
const names = (tables: Table[]) => inDependencyOrder(tables).map((one) => one.name)

describe('tables are put in order', () => {
  test('what a table refers to comes before it', () => {
    expect(names([table('Member', 'User', 'Portfolio'), table('User'), table('Portfolio')])).toEqual([
      'Portfolio',
      'User',
      'Member',
    ])
  })

  test('the same whatever order they come in', () => {
    const tables = [table('C'), table('B', 'C'), table('A', 'B')]
    expect(names(tables)).toEqual(names(tables.toReversed()))
  })

  test('one that refers to itself is no obstacle', () => {
    expect(names([table('Unit', 'Unit')])).toEqual(['Unit'])
  })

  test('a circle is refused by name', () => {
    expect(() => names([table('A', 'B'), table('B', 'A')])).toThrow('A, B')
  })
})

describe('values', () => {
  test.each([
    ['2026-11-22T04:19:08.585+00:00', '2026-11-22T04:19:08.585Z'],
    ['2026-11-22 04:19:08.585', '2026-11-22T04:19:08.585Z'],
    ['2026-11-22 04:19:08', '2026-11-22T04:19:08.000Z'],
    ['2026-11-22T06:19:08+02:00', '2026-11-22T04:19:08.000Z'],
  ])('the instant %s is %s', (given, kept) => {
    expect(encode('instant', given)).toBe(kept)
  })

  test('true is true on both databases', () => {
    expect([encode('boolean', 1), encode('boolean', 0), encode('boolean', true)]).toEqual([true, false, true])
  })

  test('bytes are written in base64', () => {
    expect(encode('bytes', new Uint8Array([0, 255, 10]))).toBe('AP8K')
  })

  test.each(['text', 'integer', 'number', 'boolean', 'instant', 'bytes'] as const)(
    'nothing of %s stays nothing',
    (kind) => {
      expect(encode(kind, null)).toBe(null)
    },
  )

  test('a type that no backup has held yet is named', () => {
    expect(() => kindOf('money', 'Portfolio.worth')).toThrow('Portfolio.worth of type money')
  })
})
