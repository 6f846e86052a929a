import { describe, expect, test } from 'vitest'
import { planBulk, purposeActs, stageActs, supportActs } from '#client/initiative/bulk/bulk-act.ts'
import { initiativePatch } from '#shared/initiative/initiative.ts'
import { makeInitiative } from '#tests/support/make.ts'

const rows = (['active', 'completed', 'paused'] as const).map((stage) => ({
  ...makeInitiative({ stage }),
  class: 'unclassified' as const,
}))

describe('one act on several rows', () => {
  test('leaves rows whose stage cannot go there, so that the rest is not refused with them', () => {
    const plan = planBulk(rows, { label: 'Stage: Paused', patch: { stage: 'paused' } })
    expect(plan).toEqual({ rows: [rows[0], rows[2]], stuck: 1 })
  })

  test('takes every row for anything else', () => {
    expect(planBulk(rows, { label: 'Red', patch: { health: 'red' } })).toEqual({ rows, stuck: 0 })
    expect(planBulk(rows, { label: 'Archived', patch: null })).toEqual({ rows, stuck: 0 })
  })

  test('is always a patch that the contract takes', () => {
    for (const { patch } of [...purposeActs, ...supportActs, ...stageActs]) {
      expect(initiativePatch.safeParse(patch).success).toBe(true)
    }
  })
})
