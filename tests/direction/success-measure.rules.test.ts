import { describe, expect, test } from 'vitest'

import { measurePlace, withMeasure } from '#shared/direction/success-measure.ts'
import { mostFields } from '#shared/field/field.ts'
import type { CustomField } from '#shared/field/field.ts'

const field = (more: Partial<CustomField> = {}): CustomField => ({
  id: 'measure',
  name: 'Success measure',
  kind: 'text',
  help: '',
  choices: [],
  requiredIn: [],
  position: 0,
  version: 0,
  ...more,
})
const many = (count: number) => Array.from({ length: count }, (_, at) => field({ name: `Field ${at}` }))

describe('a number to reach goes', () => {
  test('into the field that is there, however its name is written', () => {
    const held = field({ name: 'success  MEASURE' })
    expect(measurePlace([held], { mayAdd: false })).toEqual({ kind: 'field', field: held })
  })

  test('into a new field, for who may add one and while there is room', () => {
    expect(measurePlace([], { mayAdd: true })).toEqual({ kind: 'new_field' })
    expect(measurePlace(many(mostFields - 1), { mayAdd: true })).toEqual({ kind: 'new_field' })
    expect(measurePlace(many(mostFields), { mayAdd: true })).toEqual({ kind: 'summary' })
    expect(measurePlace([], { mayAdd: false })).toEqual({ kind: 'summary' })
  })

  test('into the summary where another kind of field has the name', () => {
    expect(measurePlace([field({ kind: 'number' })], { mayAdd: true })).toEqual({ kind: 'summary' })
  })
})

describe('it is added to what was there', () => {
  test('in the field', () => {
    const add = (custom: Record<string, string>) =>
      withMeasure({ custom, summary: '' }, { measure: '40% by 2030', field: 'measure' })
    expect(add({})).toEqual({ custom: { measure: '40% by 2030' } })
    expect(add({ measure: '3 clinics' })).toEqual({ custom: { measure: '3 clinics; 40% by 2030' } })
  })

  test('in the summary, which says what it is', () => {
    const add = (summary: string) =>
      withMeasure({ custom: {}, summary }, { measure: '40% by 2030', field: null })
    expect(add('')).toEqual({ summary: 'Success measure: 40% by 2030' })
    expect(add('Care together.')).toEqual({ summary: 'Care together.\nSuccess measure: 40% by 2030' })
  })
})
