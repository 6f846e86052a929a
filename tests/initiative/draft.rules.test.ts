import { describe, expect, test } from 'vitest'
import { emptyDraft, readDraft, textIn } from '#client/initiative/panel/draft.ts'
import { makeInitiative } from '#tests/support/make.ts'

const row = {
  ...makeInitiative({ title: 'App', start: '2026-01-01', end: '2026-12-31', budget: 500 }),
  class: 'core' as const,
}

describe('a form that is not saved', () => {
  test('changes nothing while it says what the row says', () => {
    expect(readDraft(emptyDraft, row, 'EUR')).toEqual({ patch: null, errors: {}, isDirty: false })
    const same = { texts: { title: 'App', budget: '5,00' }, choices: { stage: 'active' as const } }
    expect(readDraft(same, row, 'EUR')).toEqual({ patch: null, errors: {}, isDirty: false })
  })

  test('holds only what differs', () => {
    const draft = {
      texts: { title: 'Care app', budget: '5' },
      choices: { role: 'mandatory' as const, area: null },
    }
    expect(readDraft(draft, row, 'EUR')).toEqual({
      patch: { title: 'Care app', role: 'mandatory' },
      errors: {},
      isDirty: true,
    })
  })

  test('names every field that cannot be read and saves nothing', () => {
    const draft = { texts: { title: '', budget: 'lots', fte: '1' }, choices: {} }
    const read = readDraft(draft, row, 'EUR')
    expect(read.patch).toBeNull()
    expect(Object.keys(read.errors)).toEqual(['title', 'budget'])
  })

  test('judges both days together, however they were typed', () => {
    const later = { texts: { start: '2030-01-01', end: '2030-02-01' }, choices: {} }
    expect(readDraft(later, row, 'EUR').patch).toEqual({ start: '2030-01-01', end: '2030-02-01' })
    expect(readDraft({ texts: { end: '2025-01-01' }, choices: {} }, row, 'EUR').errors).toEqual({
      end: 'It starts after that, on 2026-01-01.',
    })
    expect(readDraft({ texts: { start: '2027-01-01' }, choices: {} }, row, 'EUR').errors).toEqual({
      start: 'It ends before that, on 2026-12-31.',
    })
  })

  test('shows what was typed, else what is stored', () => {
    expect(textIn({ texts: { title: 'Ca' }, choices: {} }, 'title', { row, currency: 'EUR' })).toBe('Ca')
    expect(textIn(emptyDraft, 'budget', { row, currency: 'EUR' })).toBe('5')
  })
})
