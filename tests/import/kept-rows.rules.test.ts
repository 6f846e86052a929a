import { expect, test } from 'vitest'
import { withKeys } from '#server/import/kept-rows.ts'
import { countOf, isOfKind, packRows, unpackRows } from '#server/import/packed-rows.ts'
import { planOf } from './plan-of.ts'

const { rows } = planOf([['Title'], ['A'], ['A'], ['B'], ['']])

test('new initiatives have the keys that they were given, in the order of their rows', () => {
  expect(withKeys(rows, 'TP-41').map((row) => [row.verdict, row.key])).toEqual([
    ['create', 'TP-41'],
    ['error', null],
    ['create', 'TP-42'],
    ['skip', null],
  ])
})

test('those of a later piece go on where the earlier ones ended', () => {
  expect(withKeys(rows, 'TP-41', 500).map((row) => row.key)).toEqual(['TP-541', null, 'TP-542', null])
})

test.each([0, 1, 249, 250, 251, 500, 501])(
  '%i rows come back from their pieces as they were',
  async (count) => {
    const titles = Array.from({ length: count }, (_, at) => [`T${at % 400}`, at % 3 === 0 ? 'TBC' : '5'])
    const many = planOf([['Title', 'Budget'], ...titles]).rows
    const { pieces, packed } = packRows(many)
    expect(pieces).toHaveLength(Math.ceil(count / 250))
    const back = await Promise.all(pieces.map(({ at, bytes }) => unpackRows(packed.subarray(at, at + bytes))))
    expect(back.flat()).toEqual(many)
    for (const kind of [
      {},
      { verdict: 'create' },
      { warned: true },
      { verdict: 'error', warned: false },
    ] as const) {
      const counted = pieces.reduce((sum, piece) => sum + countOf(piece, kind), 0)
      expect(counted).toBe(many.filter((row) => isOfKind(row, kind)).length)
    }
  },
)
