import { describe, expect, test } from 'vitest'
import { customName } from '#shared/field/custom.ts'
import { stillTaken } from '#shared/import/constants.ts'
import { makeField, makeInitiative } from '#tests/support/make.ts'
import { planOf, saying, valuesOf } from './plan-of.ts'

const gate = makeField({
  id: 'gate',
  name: 'Gate',
  kind: 'choice',
  choices: ['One', 'Two'],
  requiredIn: ['active'],
})
const saving = makeField({ id: 'saving', name: 'Saving', kind: 'money' })
const regions = makeField({ id: 'regions', name: 'Regions', kind: 'choices', choices: ['North', 'South'] })
const fields = [gate, saving, regions]
const file = [
  ['Title', 'Gate', 'Status'],
  ['A', 'Two', 'Active'],
  ['B', '', 'Active'],
  ['C', '', 'Idea'],
]
const without = file.map((row) => row.toSpliced(1, 1))
const said = (custom: Record<string, unknown>, rows = file) =>
  planOf(rows, { fields, patch: { constants: { custom: custom as Record<string, string> } } })

describe('a constant for a field of the portfolio’s own', () => {
  test('stands where the file says nothing, with a column or without one', () => {
    expect(valuesOf(said({ gate: 'One' }), customName('gate'))).toEqual(['Two', 'One', 'One'])
    const plan = said({ gate: 'One', saving: 12_500, regions: ['South', 'North'] }, without)
    expect(plan.rows[0]?.values).toMatchObject({
      'custom.gate': 'One',
      'custom.saving': 12_500,
      'custom.regions': ['North', 'South'],
    })
  })

  test('changes initiatives that are here, and nothing the second time', () => {
    const here = (custom: Record<string, string>) => [makeInitiative({ title: 'A', stage: 'active', custom })]
    const patch = { constants: { custom: { gate: 'One' } } }
    const rows = [
      ['Title', 'Status'],
      ['A', 'Active'],
    ]
    const first = planOf(rows, { fields, patch, existing: here({}) })
    expect(first.rows[0]).toMatchObject({
      verdict: 'update',
      changes: [{ field: 'custom.gate', before: null, after: 'One' }],
    })
    const second = planOf(rows, { fields, patch, existing: here({ gate: 'One' }) })
    expect(second.rows[0]?.verdict).toBe('unchanged')
  })

  test.each([
    [{ nothing: 'x' }, 'constants.custom.nothing: There is no such field.'],
    [{ gate: 'Three' }, 'constants.custom.gate: “Three” is none of: One, Two.'],
    [{ saving: -1 }, 'constants.custom.saving'],
    [{ saving: 'much' }, 'constants.custom.saving'],
  ])('that does not fit its field is refused: %j', (custom, message) => {
    expect(() => said(custom)).toThrow(message)
  })

  test('that its field does not take any more is not used for the next file', () => {
    const kept = { stage: 'idea', custom: { gate: 'Three', saving: 5, gone: 'x' } } as const
    expect(stillTaken(kept, fields)).toEqual({ stage: 'idea', custom: { saving: 5 } })
    expect(stillTaken({ tags: ['a'] }, fields)).toEqual({ tags: ['a'] })
  })
})

describe('a required field of the portfolio’s own', () => {
  const question = (count: string) => [
    { column: '', message: saying(`${count} “Gate” empty. Required when active.`) },
  ]

  test('that rows leave empty is worth a look, not an error, until it is said for them', () => {
    const plan = planOf(file, { fields })
    expect(plan.questions).toEqual(question('1 row leaves'))
    expect(plan.errors).toEqual([])
    expect(planOf(without, { fields }).questions).toEqual(question('2 rows leave'))
    expect(said({ gate: 'One' }).questions).toEqual([])
  })

  test('is asked of an update that empties it or moves where it is required, not of one that finds it empty', () => {
    const rows = [
      ['Title', 'Gate', 'Status', 'Summary'],
      ['A', '', 'Active', 'new'],
    ]
    const here = (stage: 'active' | 'idea', custom: Record<string, string>) =>
      planOf(rows, { fields, existing: [makeInitiative({ title: 'A', stage, custom })] }).questions
    expect(here('active', { gate: 'One' })).toEqual(question('1 row leaves'))
    expect(here('idea', {})).toEqual(question('1 row leaves'))
    expect(here('active', {})).toEqual([])
  })
})
