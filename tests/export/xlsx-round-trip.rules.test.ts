import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeXlsx } from '#server/export/xlsx/make-xlsx.ts'
import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { currencyCodes, currencyDigits } from '#shared/kernel/currency.ts'
import { anyOwn } from '#tests/field/any-own.ts'
import { planOf } from '#tests/import/plan-of.ts'
import type { Planned } from '#tests/import/plan-of.ts'
import { makeField, makeInitiative, makeSnapshot } from '#tests/support/make.ts'

import { anyCurrency, anyRows } from './any-rows.ts'
import { hostileTexts } from './hostile-texts.ts'

/** Hundreds of workbooks are written and read; how long that takes is not what is tested. */
const patienceMs = 120_000

interface Given {
  initiatives: InitiativeRecord[]
  currency?: string
  fields?: CustomField[]
}

/** The workbook of a portfolio, imported into it again as the server does. */
async function again({ initiatives, currency = 'EUR', fields = [] }: Given): Promise<Planned> {
  const snapshot = makeSnapshot({ portfolio: { currency }, initiatives, fields })
  const bytes = await makeXlsx(materialOf(snapshot), defaultChoice)
  const { sheets } = await parseXlsx(Buffer.from(bytes))
  return planOf(sheets, { existing: initiatives, currency, fields })
}

/** What an import would do, as far as it could change or ask something. */
const outcomeOf = ({ mapping, rows, errors, questions, counts }: Planned) => ({
  from: [mapping.sheet, mapping.headerRow, mapping.key],
  changes: rows.flatMap((row) => row.changes),
  errors,
  questions,
  counts,
})

const nothing = (rows: number): ReturnType<typeof outcomeOf> => ({
  from: ['Initiatives', 1, 'key'],
  changes: [],
  errors: [],
  questions: [],
  counts: { rows, unchanged: rows, create: 0, update: 0, skip: 0, error: 0, warning: 0 },
})

// what stands for lost bytes is warned about each time: it has a test of its own
const hasLostBytes = (value: unknown): boolean => JSON.stringify(value).includes('\ufffd')

describe('a workbook imported into its own portfolio changes nothing', () => {
  test(
    'whatever the built-in fields hold',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRows, anyCurrency, async (initiatives, currency) => {
          fc.pre(!hasLostBytes(initiatives))
          const plan = await again({ initiatives, currency })
          expect(outcomeOf(plan)).toEqual(nothing(initiatives.length))
          const fields = plan.mapping.columns.map(({ field }) => field)
          expect(fields).toEqual(['key', ...initiativeFieldNames, null])
        }),
        { numRuns: 40 },
      )
    },
    patienceMs,
  )

  test(
    'whatever fields of its own hold, each of which is recognised',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyOwn, anyCurrency, async ({ own, initiatives }, currency) => {
          fc.pre(!hasLostBytes([own, initiatives]))
          const plan = await again({ initiatives, currency, fields: own })
          expect(outcomeOf(plan)).toEqual(nothing(initiatives.length))
          const targets = plan.mapping.columns.map(({ field }) => field)
          for (const one of own) expect(targets).toContain(`custom.${one.id}`)
        }),
        { numRuns: 40 },
      )
    },
    patienceMs,
  )

  const { 'what XML does not take': _lost, 'half a surrogate': _half, ...hostile } = hostileTexts

  test('whatever titles, summaries, names and tags say', async () => {
    const initiatives = Object.values(hostile).map((text, at) => {
      const name = text.replaceAll(/\s+/g, ' ').slice(0, 60).toWellFormed()
      return makeInitiative({
        key: `TP-${at + 1}`,
        title: text.trim(),
        summary: text.trim(),
        externalId: `${name} ${at}`.trim(),
        owner: { id: `person-${at}`, name: name.trim() },
        tags: [name.trim(), 'a,b', 'c;d', '"e"'].filter((tag) => tag !== ''),
      })
    })
    const plan = await again({ initiatives })
    expect(plan.rows.flatMap((row) => row.changes)).toEqual([])
    expect(plan.counts).toMatchObject({ unchanged: initiatives.length, update: 0, create: 0, error: 0 })
  })

  test('with what stands for lost bytes told each time', async () => {
    const plan = await again({ initiatives: [makeInitiative({ key: 'TP-1', title: 'Caf\ufffd' })] })
    expect(plan.rows.flatMap((row) => row.changes)).toEqual([])
    expect(plan.counts).toMatchObject({ unchanged: 1, warning: 1 })
  })

  test('with money to the last unit, in every currency', async () => {
    const amounts = [0, 1, 99, 100, 123_456_789, 999_999_999_999_999, Number.MAX_SAFE_INTEGER]
    const saving = makeField({ id: 'saving', name: 'Saving', kind: 'money' })
    const oneOfEach = [...new Map(currencyCodes.map((code) => [currencyDigits(code), code])).values()]
    for (const currency of [...oneOfEach, 'EUR', 'CHF', 'SEK', 'XOF', 'PLN', 'USD']) {
      const initiatives = amounts.map((amount, at) =>
        makeInitiative({ key: `TP-${at + 1}`, budget: amount, spent: amount, custom: { saving: amount } }),
      )
      expect(outcomeOf(await again({ initiatives, currency, fields: [saving] }))).toEqual(
        nothing(amounts.length),
      )
    }
  })

  test('with days that spreadsheets do not have, and staff by hundredths', async () => {
    const initiatives = [
      { start: '1900-01-01', end: '1900-02-28', fte: 2.25 },
      { start: '1900-03-01', end: '1970-01-01', fte: 0.01 },
      { start: '2024-02-29', end: '2200-12-31', fte: 1_000_000 },
    ].map((given, at) => makeInitiative({ key: `TP-${at + 1}`, ...given }))
    expect(outcomeOf(await again({ initiatives }))).toEqual(nothing(3))
  })

  test('with the longest texts that there may be', async () => {
    const initiatives = [
      makeInitiative({
        key: 'TP-1',
        title: 'W'.repeat(500),
        summary: `=${'long; '.repeat(3_333)}`.slice(0, 20_000).trim(),
        tags: Array.from({ length: 50 }, (_, at) => `${at};`.padEnd(60, 'x')),
      }),
    ]
    expect(outcomeOf(await again({ initiatives }))).toEqual(nothing(1))
  })
})

test('a portfolio without initiatives gives a sheet with nothing but its header', async () => {
  const plan = await again({ initiatives: [] })
  expect(plan.mapping.sheet).toBe('Initiatives')
  expect(plan.counts).toMatchObject({ rows: 0, error: 0 })
})

test('an edited cell changes exactly that', async () => {
  const initiatives = [makeInitiative({ key: 'TP-1', budget: 100 }), makeInitiative({ key: 'TP-2' })]
  const bytes = await makeXlsx(materialOf(makeSnapshot({ initiatives })), defaultChoice)
  const { sheets } = await parseXlsx(Buffer.from(bytes))
  const edited = sheets.map((sheet) => {
    const at = sheet.rows[0]?.indexOf('Budget (EUR)') ?? -1
    if (sheet.name !== 'Initiatives') return sheet
    return {
      ...sheet,
      rows: sheet.rows.map((row, line) =>
        row.map((cell, place) => (line === 1 && place === at ? 2.5 : cell)),
      ),
    }
  })
  const plan = planOf(edited, { existing: initiatives })
  expect(plan.rows.flatMap((row) => row.changes)).toEqual([{ field: 'budget', before: 100, after: 250 }])
})
