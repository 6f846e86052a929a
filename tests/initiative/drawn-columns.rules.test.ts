import { describe, expect, test } from 'vitest'
import { placesDrawn, withActive } from '#client/initiative/grid/drawn-columns.ts'
import { shownColumns } from '#client/initiative/grid/shown-columns.ts'
import { initiativeColumns } from '#shared/initiative/initiative-columns.ts'

const columns = shownColumns(initiativeColumns('EUR'), { wanted: '!owner,stage,health,unit,budget,spent' })

describe('the columns in the document', () => {
  test('are those in sight and, however far the grid is scrolled, those that are kept in sight', () => {
    expect(placesDrawn(columns, [6, 7])).toEqual([0, 1, 2, 3, 6, 7])
  })

  test('are each drawn once, in the order of the grid', () => {
    expect(placesDrawn(columns, [2, 3, 4])).toEqual([0, 1, 2, 3, 4])
    expect(placesDrawn(columns, [])).toEqual([0, 1, 2, 3])
  })

  test('hold the one with the focus, between its neighbours or behind them', () => {
    expect(withActive([0, 1, 2, 7, 8], 5)).toEqual([0, 1, 2, 5, 7, 8])
    expect(withActive([0, 1, 2], 8)).toEqual([0, 1, 2, 8])
  })

  test('are the same list while the focus is on one of them or on none, so that nothing is drawn anew', () => {
    const drawn = [0, 1, 2, 3]
    expect(withActive(drawn, 3)).toBe(drawn)
    expect(withActive(drawn, null)).toBe(drawn)
  })
})
