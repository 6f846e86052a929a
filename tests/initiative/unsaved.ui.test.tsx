import { beforeEach, expect, test } from 'vitest'
import { keepUnsaved, readUnsaved } from '#client/initiative/editing/unsaved.ts'
import { initiativeId } from '#shared/kernel/id.ts'

const edit = {
  id: 3,
  initiative: initiativeId.parse('i1'),
  patch: { title: 'Mine', unit: null },
  seen: { title: 'As it was' },
  label: 'Title of KP-1',
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
