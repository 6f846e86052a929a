import { expect, test } from 'vitest'

import { barAct } from '#client/roadmap/bar-keys.ts'

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', true>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})
const free = { isMoved: false, mayMove: true }

test.each([
  ['ArrowRight', {}, { moves: 'both', days: 1 }],
  ['ArrowLeft', {}, { moves: 'both', days: -1 }],
  ['ArrowLeft', { ctrlKey: true }, { moves: 'both', days: -7 }],
  ['ArrowRight', { metaKey: true }, { moves: 'both', days: 7 }],
  ['ArrowRight', { shiftKey: true }, { moves: 'end', days: 1 }],
  ['ArrowRight', { shiftKey: true, ctrlKey: true }, { moves: 'end', days: 7 }],
] as const)('%s with %j moves %j', (key, held, moved) => {
  expect(barAct(press(key, held), free)).toEqual({ act: 'move', ...moved })
  expect(barAct(press(key, held), { ...free, mayMove: false })).toBeNull()
})

test('up, down, first and last go to other bars', () => {
  const went = ['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => barAct(press(key), free))
  expect(went).toEqual(['up', 'down', 'first', 'last'].map((to) => ({ act: 'go', to })))
})

test('Enter saves what was moved and opens the days of what was not; Escape takes back', () => {
  expect(barAct(press('Enter'), free)).toEqual({ act: 'open' })
  expect(barAct(press('Enter'), { ...free, isMoved: true })).toEqual({ act: 'save' })
  expect(barAct(press('Enter', { ctrlKey: true }), free)).toEqual({ act: 'initiative' })
  expect(barAct(press('Escape'), { ...free, isMoved: true })).toEqual({ act: 'revert' })
  expect(barAct(press('Escape'), free)).toBeNull()
})

test('other keys, and those with Alt, are for somebody else', () => {
  for (const given of [
    press('a'),
    press('Tab'),
    press('ArrowLeft', { altKey: true }),
    press('z', { ctrlKey: true }),
  ])
    expect(barAct(given, free)).toBeNull()
})
