import * as fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { ImportRow } from '#shared/import/import-run.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { importerIn } from './importer.ts'

const header = [
  'ID',
  'Title',
  'Status',
  'RAG',
  'Department',
  'Owner',
  'Start',
  'Duration (months)',
  'Budget',
  'Tags',
]
const cells = [
  fc.constantFrom('1', '2', '3', '007', '7', ''),
  fc.constantFrom('App', 'Billing', 'Lake', 'Total', ''),
  fc.constantFrom('Active', 'En cours', 'Abgeschlossen', 'Mothballed', ''),
  fc.constantFrom('GREEN', 'Rot', 'NA', 'Exempt under Section 43', ''),
  fc.constantFrom('Retail', 'retail ', 'Finance', ''),
  fc.constantFrom('Ana', 'TBC', ''),
  fc.constantFrom('2026-01-31', '31/01/2026', 'Q2 2026', '2022-23', ''),
  fc.constantFrom('12', '1.5', 'soon', ''),
  fc.constantFrom('1,500.00', '2,000', '-5', 'Inf', '13%', ''),
  fc.constantFrom('a; b', 'b', ''),
]
const rows = fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 8 })

/** What a preview says of a field, as the list of initiatives says it. */
const stored = (initiative: Initiative | undefined, field: string): unknown => {
  // the row's fields are fields of initiatives
  const value = initiative?.[field as keyof Initiative]
  const isNamed = typeof value === 'object' && value !== null && 'name' in value
  return isNamed && typeof value.name === 'string' ? value.name.toLowerCase() : value
}
const shown = (value: unknown, field: string): unknown =>
  ['unit', 'owner', 'sponsor'].includes(field) && typeof value === 'string' ? value.toLowerCase() : value

const promised = ({ verdict, values, changes }: ImportRow): [string, unknown][] =>
  verdict === 'create' ? Object.entries(values) : changes.map(({ field, after }) => [field, after])

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  test('what a preview says of each row is what its commit writes, and nothing else', async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (files) => {
        const my = await importerIn(app)
        for (const file of files) {
          const before = await my.initiatives()
          const plan = await my.plan(Papa.unparse([header, ...file]))
          if (plan.errors.length > 0) continue
          const done = await my.commit(plan)
          const after = new Map((await my.initiatives()).map((one) => [one.key, one]))
          const kept = await app.admin.call(api.import.read, { params: { id: done.id } })
          expect(kept.rows.map(({ key: _key, ...row }) => row)).toEqual(
            plan.rows.map(({ key: _key, ...row }) => row),
          )
          written += plan.counts.create + plan.counts.update
          const touched = kept.rows.filter((row) => row.verdict === 'create' || row.verdict === 'update')
          for (const row of touched) {
            const initiative = after.get(row.key ?? '')
            for (const [field, value] of promised(row)) {
              expect([field, stored(initiative, field)]).toEqual([field, shown(value, field)])
            }
          }
          expect(after.size).toBe(before.length + plan.counts.create)
          const keys = new Set(touched.map((row) => row.key))
          for (const one of before) if (!keys.has(one.key)) expect(after.get(one.key)).toEqual(one)
        }
      }),
      { numRuns: 12 },
    )
    expect(written).toBeGreaterThan(20)
  }, 120_000)
})
