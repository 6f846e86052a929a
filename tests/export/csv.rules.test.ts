import { describe, expect, test } from 'vitest'
import { csvRows } from '#shared/export/csv.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

const rowsOf = (snapshot: Snapshot) => [...csvRows(snapshot)]

/** The first initiative's cells by their header. */
const cellsOf = (snapshot: Snapshot) => {
  const [header = [], row = []] = rowsOf(snapshot)
  return Object.fromEntries(header.map((name, at) => [name, row[at]]))
}

describe('the header', () => {
  test('names the key, every field with money in the currency, and the class', () => {
    const [header = []] = rowsOf(makeSnapshot())
    expect(header).toHaveLength(initiativeFieldNames.length + 2)
    expect(header[0]).toBe('Key')
    expect(header).toContain('Budget (EUR)')
    expect(header.at(-1)).toBe('Class')
  })

  test('stands alone when there are no initiatives', () => {
    expect(rowsOf(makeSnapshot())).toHaveLength(1)
  })
})

describe('a row', () => {
  test('holds plain decimals, ISO days, words, and names', () => {
    const initiative = makeInitiative({
      key: 'TP-7',
      title: 'Member app',
      area: 'customer_engagement',
      role: 'drives',
      budget: 829,
      spent: 5,
      fte: 2.25,
      start: '2026-01-31',
      unit: { id: 'unit-1', name: 'Pharmacy' },
      tags: ['a;b', 'c'],
      technologies: ['iot', 'ai'],
    })
    expect(cellsOf(makeSnapshot({ initiatives: [initiative] }))).toMatchObject({
      Key: 'TP-7',
      Title: 'Member app',
      Area: 'Customer engagement',
      'What it is for': 'Drives a strategy',
      Stage: 'Active',
      Health: 'Not reported',
      'Budget (EUR)': '8.29',
      'Spent (EUR)': '0.05',
      'Staff (FTE)': '2.25',
      Start: '2026-01-31',
      End: '',
      Unit: 'Pharmacy',
      Tags: '"a;b"; c',
      Technologies: 'Internet of things; AI',
      Confidential: 'No',
      Class: 'Core',
    })
  })

  test('has an empty cell for what is unknown, and a zero for a known zero', () => {
    const cells = cellsOf(makeSnapshot({ initiatives: [makeInitiative({ budget: 0, spent: null })] }))
    expect(cells['Budget (EUR)']).toBe('0.00')
    expect(cells['Spent (EUR)']).toBe('')
  })

  test('has whole money in a currency without decimals', () => {
    const snapshot = makeSnapshot({
      portfolio: { currency: 'JPY' },
      initiatives: [makeInitiative({ budget: 5 })],
    })
    expect(cellsOf(snapshot)['Budget (JPY)']).toBe('5')
  })

  test.each(['=HYPERLINK("http://evil.example","x")', '+1', '-1', '@SUM(1)', '\t=1', '\r=1'])(
    'runs no formula in any text field: %j',
    (text) => {
      const name = { id: 'x', name: text }
      const initiative = makeInitiative({
        title: text,
        externalId: text,
        summary: text,
        unit: name,
        owner: name,
        sponsor: name,
        tags: [text],
      })
      const cells = Object.values(cellsOf(makeSnapshot({ initiatives: [initiative] })))
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell ?? ''))).toEqual([])
    },
  )
})

test('rows stand by the number of their key, and archived ones are left out', () => {
  const initiatives = [
    makeInitiative({ key: 'TP-10' }),
    makeInitiative({ key: 'TP-2' }),
    makeInitiative({ key: 'TP-1', archivedAt: '2026-02-01T00:00:00Z' }),
  ]
  const keys = rowsOf(makeSnapshot({ initiatives })).map(([key]) => key)
  expect(keys).toEqual(['Key', 'TP-2', 'TP-10'])
})
