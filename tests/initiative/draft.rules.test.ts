import { describe, expect, test } from 'vitest'
import { emptyDraft, readDraft, textIn } from '#client/initiative/panel/draft.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeField, makeInitiative } from '#tests/support/make.ts'

const row = {
  ...makeInitiative({ title: 'App', start: '2026-01-01', end: '2026-12-31', budget: 500 }),
  class: 'core' as const,
}

const gate = makeField({ id: 'gate', name: 'Gate', requiredIn: ['paused'] })
const points = makeField({ id: 'points', name: 'Points', kind: 'number' })
const fields = [gate, points]
const context = { fields, columns: portfolioColumns({ fields, portfolio: { currency: 'EUR' } }) }

describe('a form that is not saved', () => {
  test('changes nothing while it says what the row says', () => {
    expect(readDraft(emptyDraft, row, context)).toEqual({ patch: null, errors: {}, isDirty: false })
    const same = { texts: { title: 'App', budget: '5,00' }, choices: { stage: 'active' as const } }
    expect(readDraft(same, row, context)).toEqual({ patch: null, errors: {}, isDirty: false })
  })

  test('holds only what differs', () => {
    const draft = {
      texts: { title: 'Care app', budget: '5' },
      choices: { role: 'mandatory' as const, area: null },
    }
    expect(readDraft(draft, row, context)).toEqual({
      patch: { title: 'Care app', role: 'mandatory' },
      errors: {},
      isDirty: true,
    })
  })

  test('names every field that cannot be read and saves nothing', () => {
    const draft = { texts: { title: '', budget: 'lots', fte: '1' }, choices: {} }
    const read = readDraft(draft, row, context)
    expect(read.patch).toBeNull()
    expect(Object.keys(read.errors)).toEqual(['title', 'budget'])
  })

  test('judges both days together, however they were typed', () => {
    const later = { texts: { start: '2030-01-01', end: '2030-02-01' }, choices: {} }
    expect(readDraft(later, row, context).patch).toEqual({ start: '2030-01-01', end: '2030-02-01' })
    expect(readDraft({ texts: { end: '2025-01-01' }, choices: {} }, row, context).errors).toEqual({
      end: 'It starts after that, on 2026-01-01.',
    })
    expect(readDraft({ texts: { start: '2027-01-01' }, choices: {} }, row, context).errors).toEqual({
      start: 'It ends before that, on 2026-12-31.',
    })
  })

  test('shows what was typed, else what is stored', () => {
    expect(textIn({ texts: { title: 'Ca' }, choices: {} }, 'title', { row, ...context })).toBe('Ca')
    expect(textIn(emptyDraft, 'budget', { row, ...context })).toBe('5')
  })

  test('holds custom fields beside the others, typed and chosen ones together', () => {
    const held = { ...row, custom: { gate: 'G1', points: 3 } }
    const draft = { texts: { 'custom.points': '3.0', title: 'New' }, choices: { custom: { gate: 'G2' } } }
    expect(readDraft(draft, held, context).patch).toEqual({ title: 'New', custom: { gate: 'G2' } })
    expect(readDraft({ texts: { 'custom.points': '' }, choices: {} }, held, context).patch).toEqual({
      custom: { points: null },
    })
    expect(readDraft({ texts: { 'custom.points': 'many' }, choices: {} }, held, context).errors).toEqual({
      'custom.points': '“many” is no number.',
    })
  })

  test('says beside a custom field that the stage to come requires it', () => {
    const pause = { texts: {}, choices: { stage: 'paused' as const } }
    const message = 'Gate must be filled while the stage is Paused.'
    expect(readDraft(pause, row, context).errors).toEqual({ 'custom.gate': message })
    expect(readDraft({ ...pause, texts: { 'custom.gate': 'G1' } }, row, context).patch).toEqual({
      stage: 'paused',
      custom: { gate: 'G1' },
    })
  })

  test('says beside the stage that it cannot follow', () => {
    const back = { texts: {}, choices: { stage: 'idea' as const } }
    expect(Object.keys(readDraft(back, row, context).errors)).toEqual(['stage'])
  })
})
