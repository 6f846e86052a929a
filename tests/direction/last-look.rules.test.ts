import { expect, test } from 'vitest'
import { lastLook } from '#shared/direction/last-look.ts'
import { makeAdaptation, makeDeclaration } from '#tests/support/make.ts'

const today = '2026-11-22'
const declared = makeDeclaration({ effectiveFrom: '2026-06-01' })

test('the last entry of the adaptation log counts, with the days since', () => {
  const adaptations = [makeAdaptation({ on: '2026-07-01' }), makeAdaptation({ on: '2026-11-20' })]
  expect(lastLook({ declarations: [declared], adaptations, today })).toMatchObject({
    on: '2026-11-20',
    days: 2,
    entry: { on: '2026-11-20' },
  })
})

test('a declaration made since the last entry is the last look itself', () => {
  const adaptations = [makeAdaptation({ on: '2026-05-31' })]
  expect(lastLook({ declarations: [declared], adaptations, today })).toMatchObject({
    on: '2026-06-01',
    entry: null,
  })
})

test('an entry of the very day that the declaration took effect counts as one', () => {
  const adaptations = [makeAdaptation({ on: '2026-06-01' })]
  expect(lastLook({ declarations: [declared], adaptations, today })?.entry).toMatchObject({
    on: '2026-06-01',
  })
})

test('without a declaration nothing can be looked at', () => {
  expect(lastLook({ declarations: [], adaptations: [makeAdaptation()], today })).toBeNull()
})

test('what is written after the day asked about is not known then', () => {
  const adaptations = [makeAdaptation({ on: '2026-11-23' })]
  expect(lastLook({ declarations: [declared], adaptations, today })?.entry).toBeNull()
})
