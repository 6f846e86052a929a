import { describe, expect, test } from 'vitest'
import { purposeActs, stageActs, supportActs } from '#client/initiative/bulk/bulk-act.ts'
import { planBulk, planSentence } from '#client/initiative/bulk/bulk-plan.ts'
import type { CustomField } from '#shared/field/field.ts'
import { initiativePatch } from '#shared/initiative/initiative.ts'
import { makeInitiative } from '#tests/support/make.ts'

const make = (given: Parameters<typeof makeInitiative>[0]) => ({
  ...makeInitiative(given),
  class: 'unclassified' as const,
})
const wave: CustomField = {
  id: 'wave',
  name: 'Wave',
  kind: 'text',
  help: '',
  choices: [],
  requiredIn: ['active'],
  position: 0,
  version: 0,
}

describe('one act on several rows', () => {
  const rows = (['active', 'completed', 'paused'] as const).map((stage, at) =>
    make({ stage, key: `TP-${at + 1}` }),
  )

  test('leaves rows whose stage cannot go there, so that the rest is not refused with them', () => {
    const plan = planBulk(rows, { patch: { stage: 'paused' } })
    expect(plan.rows).toEqual([rows[0]])
    expect(plan.same).toBe(1)
    expect([...plan.left]).toEqual([['stage', [rows[1]]]])
    expect(planSentence(plan)).toBe(
      '1 would change, 1 holds it already. 1 stays: cannot go there from their stage (TP-2).',
    )
  })

  test('leaves rows that would end before they start, to the day', () => {
    const dated = ['2026-06-29', '2026-06-30', '2026-07-01'].map((start) => make({ start }))
    const plan = planBulk(dated, { patch: { end: '2026-06-30' } })
    expect(plan.rows).toEqual(dated.slice(0, 2))
    expect(plan.left.get('dates')).toEqual([dated[2]])
  })

  test('leaves rows that would lack a field their stage requires', () => {
    const active = make({ stage: 'active', custom: { wave: 'One' } })
    const idea = make({ stage: 'idea', custom: { wave: 'One' } })
    const bare = make({ stage: 'active' })
    const plan = planBulk([active, idea, bare], { patch: { custom: { wave: null } } }, [wave])
    expect(plan.left.get('required')).toEqual([active])
    expect(plan.rows).toEqual([idea])
    expect(plan.same).toBe(1)
    const paused = make({ stage: 'paused' })
    expect(planBulk([paused], { patch: { stage: 'active' } }, [wave]).left.get('required')).toEqual([paused])
  })

  test('leaves archived rows, also when it archives', () => {
    const archived = make({ archivedAt: '2026-11-01T00:00:00Z' })
    for (const patch of [{ health: 'red' as const }, null])
      expect(planBulk([archived], { patch }).left.get('archived')).toEqual([archived])
  })

  test('counts rows that hold it already, names and lists too', () => {
    const row = make({
      unit: { id: 'u1', name: 'Care' },
      tags: ['a', 'b'],
      budget: 5,
      custom: { wave: 'One' },
    })
    for (const patch of [
      { unit: 'u1' },
      { unit: 'CARE' },
      { tags: ['a', 'b'] },
      { budget: 5 },
      { custom: { wave: 'One' } },
      { owner: null },
    ])
      expect(planBulk([row], { patch }), JSON.stringify(patch)).toMatchObject({ rows: [], same: 1 })
    for (const patch of [
      { unit: 'Sales' },
      { unit: null },
      { tags: ['b', 'a'] },
      { budget: null },
      { custom: { wave: 'Two' } },
    ])
      expect(planBulk([row], { patch }).rows, JSON.stringify(patch)).toEqual([row])
  })

  test('takes every row that is not archived for archiving', () => {
    expect(planBulk(rows, { patch: null }).rows).toEqual(rows)
  })

  test('says so when nothing would change, and names three rows of many', () => {
    const done = [1, 2, 3, 4].map((at) => make({ stage: 'completed', key: `TP-${at}` }))
    expect(planSentence(planBulk(done, { patch: { stage: 'idea' } }))).toBe(
      'Nothing would change. 4 stay: cannot go there from their stage (TP-1, TP-2, TP-3, 1 more).',
    )
  })

  test('is always a patch that the contract takes', () => {
    for (const { patch } of [...purposeActs, ...supportActs, ...stageActs]) {
      expect(initiativePatch.safeParse(patch).success).toBe(true)
    }
  })
})
