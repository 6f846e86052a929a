import { beforeEach, expect, test } from 'vitest'
import { forgetOpenText, keepOpenText, readOpenText } from '#client/initiative/editing/open-text.ts'
import { keepUnsaved, readUnsaved } from '#client/initiative/editing/unsaved.ts'
import { initiativeId } from '#shared/kernel/id.ts'

const edit = {
  id: 3,
  rows: [
    {
      initiative: initiativeId.parse('i1'),
      patch: { title: 'Mine', unit: null },
      seen: { title: 'As it was', unit: null },
    },
  ],
  created: [{ title: 'New' }],
  label: 'Title of KP-1',
  key: 'k1',
}

beforeEach(() => localStorage.clear())

test('what was not saved is found again by the same person in the same portfolio only', () => {
  keepUnsaved('p1', 'ada', [edit])
  expect(readUnsaved('p1', 'ada')).toEqual([edit])
  expect(readUnsaved('p1', 'lee')).toEqual([])
  expect(readUnsaved('p2', 'ada')).toEqual([])
})

test('nothing is kept once all is saved', () => {
  keepUnsaved('p1', 'ada', [edit])
  keepUnsaved('p1', 'ada', [])
  expect(localStorage).toHaveLength(0)
})

test('what cannot be read is as good as nothing', () => {
  localStorage.setItem('bearing.unsaved.ada.p1', '{"not": "a list"')
  expect(readUnsaved('p1', 'ada')).toEqual([])
  localStorage.setItem('bearing.unsaved.ada.p1', '[{"id": 1, "patch": {"colour": "red"}}]')
  expect(readUnsaved('p1', 'ada')).toEqual([])
})

test('what was being typed into a cell is found again until the cell is left', () => {
  const whose = { portfolioId: 'p1', userId: 'ada' }
  const open = { row: 'i1', column: 'budget', text: '1,2' }
  keepOpenText(whose, open)
  expect(readOpenText(whose)).toEqual(open)
  expect(readOpenText({ ...whose, userId: 'lee' })).toBeNull()
  forgetOpenText(whose)
  expect(readOpenText(whose)).toBeNull()
})
