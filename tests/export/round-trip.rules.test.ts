import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows } from '#shared/export/csv.ts'
import { planOf } from '#tests/import/plan-of.ts'
import { makeSnapshot } from '#tests/support/make.ts'

import { anyCurrency, anyRows } from './any-rows.ts'

test('whatever a portfolio holds, its CSV file comes back with every row unchanged', () => {
  fc.assert(
    fc.property(anyRows, anyCurrency, (initiatives, currency) => {
      const file = Papa.unparse([...csvRows(makeSnapshot({ portfolio: { currency }, initiatives }))])
      const cells = Papa.parse<string[]>(file).data
      const plan = planOf(cells, { existing: initiatives, currency })
      expect(plan.errors).toEqual([])
      expect(plan.rows.flatMap((row) => row.changes)).toEqual([])
      expect(plan.counts).toMatchObject({ unchanged: initiatives.length, rows: initiatives.length })
    }),
    { numRuns: 60 },
  )
})
