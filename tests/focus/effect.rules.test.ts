import { describe, expect, test } from 'vitest'
import { applyChanges } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { initiativeId } from '#shared/kernel/id.ts'
import { makeField, makeInitiative, makeSnapshot, makeUnit } from '#tests/support/make.ts'
import { core, snapshotOf, workedExample } from './cases.ts'

const row = makeInitiative({
  key: 'TP-41',
  title: 'Claims app',
  summary: 'A summary',
  budget: 500,
  unit: { id: 'u-labs', name: 'Diagnostics' },
  owner: { id: 'p-ann', name: 'Ann Ames' },
  sponsor: { id: 'p-bob', name: 'Bob Bell' },
})
const snapshot = makeSnapshot({
  initiatives: [row],
  units: [makeUnit({ id: 'u-care', name: 'Primary care' })],
})
const change = (patch: Parameters<typeof applyChanges>[1][number]['patch']) =>
  applyChanges(snapshot, [{ id: row.id, patch }]).initiatives[0]

describe('changes that are tried out', () => {
  test('replace what they name and leave the rest, and the snapshot given', () => {
    const before = structuredClone(snapshot)
    expect(change({ role: 'drives', area: 'neither' })).toEqual({ ...row, role: 'drives', area: 'neither' })
    expect(snapshot).toEqual(before)
  })

  test('lay values of custom fields over those that stand', () => {
    const field = makeField({ name: 'Region', kind: 'text' })
    const other = makeField({ name: 'Note', kind: 'text' })
    const own = makeInitiative({ ...row, custom: { [field.id]: 'North', [other.id]: 'Stays' } })
    const held = makeSnapshot({ initiatives: [own], fields: [field, other] })
    const after = applyChanges(held, [{ id: own.id, patch: { custom: { [field.id]: 'South' } } }])
    expect(after.initiatives[0]?.custom).toEqual({ [field.id]: 'South', [other.id]: 'Stays' })
  })

  test('empty a field by null, and leave it when it is absent', () => {
    expect(change({ budget: null, title: undefined, unit: undefined })).toEqual({ ...row, budget: null })
    expect(change({ unit: null, owner: null, sponsor: null })).toEqual({
      ...row,
      unit: null,
      owner: null,
      sponsor: null,
    })
  })

  test('find a unit by its id, or by its name whatever its case', () => {
    const care = { id: 'u-care', name: 'Primary care' }
    expect(change({ unit: 'u-care' })?.unit).toEqual(care)
    expect(change({ unit: ' primary CARE ' })?.unit).toEqual(care)
  })

  test('find a person among owners and sponsors', () => {
    expect(change({ owner: 'p-bob' })?.owner).toEqual({ id: 'p-bob', name: 'Bob Bell' })
    expect(change({ sponsor: 'ann ames' })?.sponsor).toEqual({ id: 'p-ann', name: 'Ann Ames' })
  })

  test('make up an id for a name that is not known', () => {
    expect(change({ unit: ' Pharmacy ' })?.unit).toEqual({ id: 'new:Pharmacy', name: 'Pharmacy' })
    expect(change({ owner: 'Cy' })?.owner).toEqual({ id: 'new:Cy', name: 'Cy' })
  })

  test('follow one another on the same row', () => {
    const changed = applyChanges(snapshot, [
      { id: row.id, patch: { title: 'One', budget: 1 } },
      { id: row.id, patch: { title: 'Two' } },
    ])
    expect(changed.initiatives).toEqual([{ ...row, title: 'Two', budget: 1 }])
  })

  test('to a row that is not there do nothing', () => {
    const changed = applyChanges(snapshot, [{ id: initiativeId.parse('elsewhere'), patch: { budget: 1 } }])
    expect(changed).toEqual(snapshot)
  })

  test('without a row add one, active and last, with an id and a key that nothing else has', () => {
    const changed = applyChanges(snapshot, [
      { patch: { title: 'Third channel', budget: 7, unit: 'Primary care' } },
      { patch: {} },
    ])
    expect(changed.initiatives.slice(1)).toMatchObject([
      {
        id: 'new:1',
        key: 'TP-42',
        title: 'Third channel',
        stage: 'active',
        budget: 7,
        unit: { id: 'u-care' },
        portfolioId: 'portfolio-1',
        version: 0,
      },
      { id: 'new:2', key: 'TP-43', title: 'New initiative', budget: null },
    ])
  })

  test('show their effect on focus', () => {
    const before = workedExample()
    const rival = before.initiatives.find(({ title }) => title === 'Remote monitoring suite')
    const after = applyChanges(before, [
      { id: rival?.id, patch: { role: 'supports' } },
      { patch: { title: 'Another channel', role: 'drives', area: 'customer_engagement', budget: 1 } },
    ])
    expect(measureFocus(before).focus).toBe(0.5)
    expect(measureFocus(after)).toMatchObject({ focus: 1, counts: { core: 3, competing: 0, unproven: 2 } })
  })

  test('leave rows that they do not name as the same objects, so that a page redraws only what changed', () => {
    const [one, other] = [core(1), core(2)]
    const changed = applyChanges(snapshotOf([one, other]), [{ id: one.id, patch: { budget: 9 } }])
    expect(changed.initiatives[1]).toBe(other)
  })
})
