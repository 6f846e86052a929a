import { expect, test } from 'vitest'
import { snapshotOf, core } from '#tests/focus/cases.ts'
import { makeAdaptation, makeDeclaration } from '#tests/support/make.ts'
import { findIn } from './find-in.ts'

const declared = makeDeclaration({ effectiveFrom: '2026-01-01' })

test('a direction nobody has looked at is counted from its declaration while the log is empty', () => {
  const [found] = findIn('F14', snapshotOf([core(1)], { declarations: [declared], adaptations: [] }))
  expect(found?.sentence).toMatch(/^Nobody has looked at the direction since it was declared 325 days ago/)
  expect(found?.evidence).toMatchObject({ days: 325, last: '2026-01-01' })
})

test('otherwise from the last entry of the log', () => {
  const adaptations = [makeAdaptation({ on: '2026-03-01' })]
  const [found] = findIn('F14', snapshotOf([core(1)], { declarations: [declared], adaptations }))
  expect(found?.sentence).toMatch(/for 266 days: the adaptation log ends on/)
})

test('the words that read like an end state are named', () => {
  const direction = 'Win 20 % more members by 2030'
  const [found] = findIn('F13', snapshotOf([core(1)], { declarations: [makeDeclaration({ direction })] }))
  expect(found?.evidence).toEqual({ words: ['20 %', 'by 2030'] })
  expect(found?.sentence).toContain('“20 %”, “by 2030”')
})
