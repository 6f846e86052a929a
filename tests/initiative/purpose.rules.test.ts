import { describe, expect, test } from 'vitest'
import { purposeOf, purposes } from '#shared/initiative/purpose.ts'
import { area, mayMoveStage, role, stage, stageMoves } from '#shared/initiative/vocabulary.ts'

describe('what is this for', () => {
  test('each answer is found again in the pair that it stores', () => {
    for (const purpose of purposes) {
      const stored = { area: null, ...purpose.set }
      expect(purposeOf(stored)).toBe(purpose.id)
    }
  })

  test('driving without one of the two areas leaves the question open, as no role does', () => {
    expect(purposeOf({ role: 'drives', area: null })).toBeNull()
    expect(purposeOf({ role: 'drives', area: 'neither' })).toBeNull()
    expect(purposeOf({ role: null, area: 'customer_engagement' })).toBeNull()
  })

  test('every pair of role and area has at most one answer', () => {
    for (const held of role.options) {
      for (const where of [...area.options, null]) {
        const found = purposeOf({ role: held, area: where })
        expect(found === null || purposes.some((one) => one.id === found && one.set.role === held)).toBe(true)
      }
    }
  })
})

describe('stages', () => {
  test('a stage may stay, and go where the table says, and nowhere else', () => {
    for (const from of stage.options) {
      for (const to of stage.options) {
        const isNamed = stageMoves[from].some((one) => one === to)
        expect(mayMoveStage(from, to)).toBe(from === to || isNamed)
      }
    }
  })

  test('finished work may be taken up again, stopped work proposed again', () => {
    expect(mayMoveStage('completed', 'active')).toBe(true)
    expect(mayMoveStage('stopped', 'proposed')).toBe(true)
    expect(mayMoveStage('stopped', 'active')).toBe(false)
    expect(mayMoveStage('idea', 'active')).toBe(false)
  })
})
