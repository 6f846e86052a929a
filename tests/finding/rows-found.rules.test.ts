import { expect, test } from 'vitest'
import { rowsFound } from '#shared/finding/rows-found.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

test('each rule knows the initiatives that its findings name, each once; those about something else name none', () => {
  const snapshot = makeSnapshot({
    declarations: [],
    initiatives: [
      makeInitiative({ id: 'a', key: 'TP-1', start: '2026-01-01', owner: null }),
      makeInitiative({ id: 'b', key: 'TP-2', start: null, end: null, owner: { id: 'p', name: 'Pat' } }),
    ],
  })
  const found = rowsFound(snapshot)
  expect(found.get('H01')).toEqual(new Set(['a']))
  expect(found.get('H02')).toEqual(new Set(['b']))
  expect(found.get('F01')).toEqual(new Set())
  expect(found.get('F04')).toBeUndefined()
  expect(rowsFound(snapshot)).toBe(found)
})
