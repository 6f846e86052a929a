import { expect, test } from 'vitest'
import type { CustomField } from '#shared/field/field.ts'
import { missingRequired, sayRequired } from '#shared/field/required.ts'
import { makeField } from '#tests/support/make.ts'

const gate: CustomField = makeField({ id: 'gate', name: 'Gate', requiredIn: ['approved', 'active'] })
const at = (stage: 'proposed' | 'approved' | 'active' | 'paused', held: string | null) => ({
  stage,
  custom: held === null ? {} : { gate: held },
})
const missing = (...[current, wanted]: [ReturnType<typeof at>, ReturnType<typeof at>]) =>
  missingRequired([gate], current, wanted).map((one) => one.path)

test('a move into a stage that requires the field is refused while it is empty', () => {
  expect(missing(at('proposed', null), at('approved', null))).toEqual(['custom.gate'])
  expect(missing(at('proposed', null), at('approved', 'G1'))).toEqual([])
  expect(missing(at('proposed', 'G1'), at('approved', 'G1'))).toEqual([])
})

test('a move from one such stage into another is one, too', () => {
  expect(missing(at('approved', null), at('active', null))).toEqual(['custom.gate'])
})

test('emptying it in such a stage is refused; elsewhere it is not', () => {
  expect(missing(at('active', 'G1'), at('active', null))).toEqual(['custom.gate'])
  expect(missing(at('paused', 'G1'), at('paused', null))).toEqual([])
  expect(missing(at('active', 'G1'), at('paused', null))).toEqual([])
})

test('what was empty there before may be edited otherwise', () => {
  expect(missing(at('active', null), at('active', null))).toEqual([])
})

test('it says when, in words', () => {
  expect(sayRequired({ requiredIn: [] })).toBe('')
  expect(sayRequired({ requiredIn: ['active'] })).toBe('Required when active.')
  expect(sayRequired(gate)).toBe('Required when approved or active.')
  expect(sayRequired({ requiredIn: ['idea', 'approved', 'active'] })).toBe(
    'Required when idea, approved or active.',
  )
})
