import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initiativeCreate } from '#shared/initiative/initiative.ts'
import { addDays } from '#shared/kernel/day.ts'
import { planOf } from './plan-of.ts'

const risky = fc.constantFrom('=1+1', "'=1", '-5', '@home', 'a;b', 'R&amp;D', '1.234', 'Total', 'n/a')
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 20 }) },
    risky,
    day,
    fc.constantFrom(
      'Active',
      'GREEN',
      '$5',
      '1,234',
      '31/12/2025',
      '12/31/2025',
      'Exempt under Section 43',
      '',
      ' ',
    ),
    fc.double({ noNaN: true }).map(String),
  )
  const header = [
    'ID',
    'Title',
    'Summary',
    'Status',
    'RAG',
    'Unit',
    'Owner',
    'Start',
    'End',
    'Budget',
    'FTE',
    'Risk',
    'Tags',
  ]
  const rows = fc.array(fc.array(cell, { maxLength: header.length + 1 }), { maxLength: 12 })

  test('a row that would be created is an initiative as the API would take it', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const plan = planOf([header, ...cells], {
          patch: {
            headerRow: 1,
            columns: (
              [
                'externalId',
                'title',
                'summary',
                'stage',
                'health',
                'unit',
                'owner',
                'start',
                'end',
                'budget',
                'fte',
                'risk',
                'tags',
              ] as const
            ).map((field, index) => ({ index, field })),
          },
        })
        for (const row of plan.rows) {
          if (row.verdict !== 'create') continue
          expect(initiativeCreate.safeParse(row.values).error?.issues).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  test('every cell that is not blank is read, or named in a warning that keeps it', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const plan = planOf([['Title', 'Budget'], ...cells.map((text, index) => [`T${index}`, text])], {
          currency: 'USD',
          patch: { headerRow: 1, columns: [{ index: 1, field: 'budget' }] },
        })
        fc.pre(plan.errors.length === 0)
        for (const row of plan.rows) {
          if (row.verdict !== 'create') continue
          const original = (cells[row.row - 2] ?? '').trim()
          const told = row.values['budget'] !== undefined || row.warnings.some((one) => one.original !== '')
          expect(told || original === '').toBe(true)
        }
      }),
    )
  })
})
