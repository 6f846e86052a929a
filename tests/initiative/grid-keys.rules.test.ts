import { describe, expect, test } from 'vitest'
import { readKey } from '#client/initiative/grid/grid-keys.ts'

const where = {
  active: { line: 5, column: 3 },
  far: { line: 5, column: 3 },
  lines: 100,
  columns: 8,
  page: 20,
  isEditable: true,
}
const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const press = (key: string, held: Partial<typeof plain> = {}, at: Partial<typeof where> = {}) =>
  readKey({ key, ...plain, ...held }, { ...where, ...at })

describe('moving', () => {
  test.each([
    ['ArrowDown', {}, 6, 3],
    ['ArrowUp', {}, 4, 3],
    ['ArrowRight', {}, 5, 4],
    ['ArrowLeft', {}, 5, 2],
    ['PageDown', {}, 25, 3],
    ['PageUp', {}, 0, 3],
    ['Home', {}, 5, 0],
    ['End', {}, 5, 7],
    ['Home', { ctrlKey: true }, 0, 0],
    ['End', { ctrlKey: true }, 99, 7],
    ['ArrowDown', { metaKey: true }, 99, 3],
    ['ArrowLeft', { ctrlKey: true }, 5, 0],
  ])('%s %j', (key, held, line, column) => {
    expect(press(key, held)).toEqual({ do: 'go', to: { line, column } })
  })

  test('with Shift, the block grows from its far corner', () => {
    const far = { line: 8, column: 4 }
    expect(press('ArrowDown', { shiftKey: true }, { far })).toEqual({
      do: 'extend',
      to: { line: 9, column: 4 },
    })
    expect(press('ArrowRight', { shiftKey: true }, { far })).toEqual({
      do: 'extend',
      to: { line: 8, column: 5 },
    })
    expect(press('End', { shiftKey: true, ctrlKey: true }, { far })).toEqual({
      do: 'extend',
      to: { line: 99, column: 7 },
    })
    expect(press('PageUp', { shiftKey: true }, { far })).toEqual({ do: 'extend', to: { line: 0, column: 4 } })
  })

  test('down from the last line leaves the grid', () => {
    expect(press('ArrowDown', {}, { active: { line: 98, column: 0 } })).toMatchObject({ do: 'go' })
    expect(press('ArrowDown', {}, { active: { line: 99, column: 0 } })).toEqual({ do: 'leave-below' })
  })
})

describe('editing', () => {
  test('Enter and F2 open the editor, typing replaces, Delete clears', () => {
    expect(press('Enter')).toEqual({ do: 'edit', typed: null })
    expect(press('F2')).toEqual({ do: 'edit', typed: null })
    expect(press('ü')).toEqual({ do: 'edit', typed: 'ü' })
    expect(press('Delete')).toEqual({ do: 'clear' })
  })

  test('where nothing can be edited, Enter acts and letters are left to the page', () => {
    const fixed = { isEditable: false }
    expect(press('Enter', {}, fixed)).toEqual({ do: 'act' })
    expect(press('n', {}, fixed)).toBeNull()
    // a block may hold cells that can be emptied
    expect(press('Delete', {}, fixed)).toEqual({ do: 'clear' })
  })

  test('keys with Alt, and commands of the browser, are not the grid’s', () => {
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('Tab')).toBeNull()
    expect(press('F5')).toBeNull()
  })
})

test('selecting, filling and opening', () => {
  expect(press(' ')).toEqual({ do: 'tick' })
  expect(press(' ', { shiftKey: true })).toEqual({ do: 'select-row' })
  expect(press(' ', { ctrlKey: true })).toEqual({ do: 'select-column' })
  expect(press('A', { ctrlKey: true })).toEqual({ do: 'select-all' })
  expect(press('d', { ctrlKey: true })).toEqual({ do: 'fill-down' })
  expect(press('r', { metaKey: true })).toEqual({ do: 'fill-right' })
  expect(press('Escape')).toEqual({ do: 'unselect' })
  expect(press('Enter', { ctrlKey: true })).toEqual({ do: 'open' })
})

describe('on the head of a column', () => {
  const head = { active: { line: -1, column: 3 }, isEditable: false }

  test('Alt with the arrows moves it, with Shift sizes it, and down opens its menu', () => {
    expect(press('ArrowRight', { altKey: true }, head)).toEqual({ do: 'move-column', step: 1 })
    expect(press('ArrowLeft', { altKey: true, shiftKey: true }, head)).toEqual({
      do: 'size-column',
      step: -1,
    })
    expect(press('ArrowDown', { altKey: true }, head)).toEqual({ do: 'menu' })
    expect(press('F10', { shiftKey: true }, head)).toEqual({ do: 'menu' })
  })

  test('Enter sorts, with Shift within the order there is; Delete does nothing', () => {
    expect(press('Enter', {}, head)).toEqual({ do: 'act' })
    expect(press('Enter', { shiftKey: true }, head)).toEqual({ do: 'add-sort' })
    expect(press('Delete', {}, head)).toBeNull()
  })
})
