import { expect, test } from 'vitest'
import { moved } from '#shared/picture/framed.ts'
import { wrapParts } from '#shared/picture/wrap-text.ts'

test('a shape is moved as a whole, arcs without their radii', () => {
  const path = { kind: 'path', d: 'M1 2L3 4H5V6A10 10 0 0 1 7 8Z' } as const
  expect(moved(path, { x: 100, y: 1000 })).toMatchObject({
    d: 'M101 1002L103 1004H105V1006A10 10 0 0 1 107 1008Z',
  })
  expect(moved({ kind: 'circle', x: 1, y: 2, radius: 3 }, { x: 10, y: 20 })).toEqual({
    kind: 'circle',
    x: 11,
    y: 22,
    radius: 3,
  })
})

test('parts stand in one line while there is room, and one that has none is cut', () => {
  expect(wrapParts(['one', 'two', 'three'], { size: 10, width: 400 })).toEqual(['one · two · three'])
  expect(wrapParts(['one', 'two'], { size: 10, width: 25 })).toEqual(['one', 'two'])
  expect(wrapParts(['a very long part of it'], { size: 10, width: 60 })).toEqual(['a very lon…'])
  expect(wrapParts([], { size: 10, width: 60 })).toEqual([])
})
