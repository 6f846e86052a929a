import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { compareKeys } from '#shared/focus/pivot.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { competing, core, foundation, snapshotOf } from './cases.ts'

const pivotOf = (...rows: InitiativeRecord[]) => measureFocus(snapshotOf(rows)).pivot

describe('the pivotal initiative', () => {
  test('is the one whose absence moves the verdict most', () => {
    const heavy = competing(30, { key: 'TP-9', title: 'Remote monitoring' })
    expect(pivotOf(core(40), core(40), heavy, competing(10))).toEqual({
      id: heavy.id,
      key: 'TP-9',
      title: 'Remote monitoring',
      focusWithout: 70 / 90,
      zoneWithout: 'watch',
    })
  })

  test('may be core: without it, what competes weighs more', () => {
    const heavy = core(60)
    expect(pivotOf(heavy, core(10), competing(20), competing(10))).toMatchObject({
      id: heavy.id,
      focusWithout: -0.5,
      zoneWithout: 'inverted',
    })
  })

  test('is the heavier one when two move it equally', () => {
    // without either, sigma moves by a quarter: from 3/4 to 1, or to 1/2
    const [driver, rival] = [core(1, { key: 'TP-1' }), competing(2, { key: 'TP-2' })]
    expect(pivotOf(driver, rival, competing(1, { key: 'TP-3' }))?.id).toBe(rival.id)
    const [heavy, light] = [core(2, { key: 'TP-2' }), competing(1, { key: 'TP-1' })]
    expect(pivotOf(light, heavy, core(1, { key: 'TP-3' }))?.id).toBe(heavy.id)
  })

  test('is the one with the lower number when weights are equal, too', () => {
    const [second, tenth] = [competing(10, { key: 'TP-2' }), core(10, { key: 'TP-10' })]
    expect(pivotOf(tenth, second)?.key).toBe('TP-2')
    expect(pivotOf(second, tenth)?.key).toBe('TP-2')
    const [core2, competing10] = [core(10, { key: 'TP-2' }), competing(10, { key: 'TP-10' })]
    expect(pivotOf(competing10, core2)?.key).toBe('TP-2')
  })

  test('is the heaviest when none moves anything', () => {
    const heavy = core(9)
    expect(pivotOf(core(5), heavy)).toMatchObject({ id: heavy.id, focusWithout: 1, zoneWithout: 'focused' })
  })

  test('leaves nothing to measure when it is the only one', () => {
    expect(pivotOf(competing(5), core(0))).toMatchObject({ focusWithout: null, zoneWithout: null })
  })

  test('is none when nothing that drives weighs anything', () => {
    expect(pivotOf(core(0), foundation(5))).toBeNull()
  })

  test('is found exactly among amounts whose products no floating point number holds', () => {
    const unit = 3_000_000_000_000
    const [driver, rival] = [core(unit, { key: 'TP-3' }), competing(unit, { key: 'TP-4' })]
    expect(pivotOf(rival, driver)?.key).toBe('TP-3')
    expect(pivotOf(competing(unit + 1, { key: 'TP-4' }), driver)?.key).toBe('TP-4')
  })

  test('keys are compared by number', () => {
    expect(['KP-10', 'KP-2', 'KP-1'].toSorted(compareKeys)).toEqual(['KP-1', 'KP-2', 'KP-10'])
  })
})
