import { describe, expect, test } from 'vitest'
import type { UnitId } from '#shared/kernel/id.ts'
import type { Unit } from '#shared/unit/unit.ts'
import { flattenTree, unitTree, withDescendants } from '#shared/unit/unit-tree.ts'

// ids are plain text in these examples
const id = (text: string) => text as UnitId
const unit = (name: string, parent: string | null = null): Unit => ({
  id: id(name),
  name,
  parent: parent === null ? null : id(parent),
  version: 0,
})
const outline = (units: Unit[]) =>
  flattenTree(unitTree(units)).map((one) => `${'-'.repeat(one.depth)}${one.unit.name}`)

describe('units as a tree', () => {
  test('no units, no tree', () => {
    expect(unitTree([])).toEqual([])
  })

  test('children stand below their parent, each level by name, whatever the order they come in', () => {
    const units = [unit('Wards', 'Care'), unit('Technology'), unit('Care'), unit('Clinics', 'Care')]
    expect(outline(units)).toEqual(['Care', '-Clinics', '-Wards', 'Technology'])
    expect(outline(units.toReversed())).toEqual(['Care', '-Clinics', '-Wards', 'Technology'])
  })

  test('a unit whose parent is unknown stands at the top', () => {
    expect(outline([unit('Lost', 'Gone')])).toEqual(['Lost'])
  })

  test('a unit cannot be moved to itself nor to what is below it', () => {
    const units = [unit('A'), unit('B', 'A'), unit('C', 'B'), unit('D')]
    expect([...withDescendants(units, id('A'))]).toEqual(['A', 'B', 'C'])
    expect([...withDescendants(units, id('D'))]).toEqual(['D'])
  })

  test('units that lie below each other do not hang the walk', () => {
    expect([...withDescendants([unit('A', 'B'), unit('B', 'A')], id('A'))]).toEqual(['A', 'B'])
  })
})
