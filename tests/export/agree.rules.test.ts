import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvFile } from '#server/export/csv-file.ts'
import { numberStyle } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import type { Summary } from '#shared/export/summary.ts'
import { assess } from '#shared/finding/assess.ts'
import { classify } from '#shared/focus/classify.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import { decimalFromMinor } from '#shared/kernel/money.ts'
import { measuredBasis } from '#shared/portfolio/portfolio.ts'

import { readCsv } from '#tests/support/read-csv.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'

import { material } from './any-material.ts'
import { factsOf, missingIn } from './facts.ts'
import { made } from './made.ts'
import { figuresIn, figuresOf } from './workbook-figures.ts'
import { open } from './opened.ts'

/** How many portfolios each is tried with: a slow one fewer. */
const forPeople = [
  ['md', 25],
  ['pdf', 8],
  ['pptx', 6],
] as const

const choice = fc.record({
  numbers: fc.constantFrom(...numberStyle.options),
  basis: fc.option(fc.constantFrom(...measuredBasis.options), { nil: undefined }),
})

describe.each(forPeople)('a file for people, as %s', (format, numRuns) => {
  test('says what the assessment says, to the last unit', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(material, choice, async (from, chosen) => {
        const { text } = await open[format](await made(format, from, chosen))
        const { snapshot } = from
        const assessment = assess(snapshot, { basis: chosen.basis, locale: localeOf(chosen.numbers) })
        const facts = factsOf({ assessment, ...snapshot.portfolio, ...chosen })
        expect(missingIn(text, facts)).toEqual({})
      }),
      // a smaller case would take minutes to find
      { numRuns, endOnFailure: true },
    )
  })
})

test('the workbook holds the assessment as numbers, not rounded', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(material, choice, async (from, chosen) => {
      const { sheets } = await readXlsx(await made('xlsx', from, chosen))
      const { snapshot } = from
      const assessment = assess(snapshot, { basis: chosen.basis, locale: localeOf(chosen.numbers) })
      expect(figuresIn(sheets)).toEqual(figuresOf(assessment, snapshot.portfolio))
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

test('JSON holds the assessment as it is', async () => {
  await fc.assert(
    fc.asyncProperty(material, choice, async (from, chosen) => {
      const bytes = await made('json', from, chosen)
      const summary = JSON.parse(new TextDecoder().decode(bytes)) as Summary
      const locale = localeOf(chosen.numbers)
      const assessment = assess(from.snapshot, { basis: chosen.basis, locale })
      expect(summary.assessment).toEqual(JSON.parse(JSON.stringify(assessment)))
      expect(summary.hidden).toBe(from.snapshot.hidden)
    }),
    { numRuns: 25 },
  )
})

test('CSV has a row for everything that is not archived, with its class and its money', () => {
  fc.assert(
    fc.property(material, ({ snapshot }) => {
      const { currency } = snapshot.portfolio
      const text = [...csvFile(snapshot, '')].join('')
      const rows = readCsv(new TextEncoder().encode(text))
      const classes = classify(snapshot)
      const live = snapshot.initiatives.filter((one) => one.archivedAt === null)
      const told = rows.map((row) => [row['Key'], row['Class'], row[`Budget (${currency})`]])
      const known = live.map(({ id, key, budget }) => [
        key,
        classWords[classes.get(id) ?? 'unclassified'],
        budget === null ? '' : decimalFromMinor(budget, currency),
      ])
      expect(new Set(told.map(String))).toEqual(new Set(known.map(String)))
      expect(told).toHaveLength(live.length)
    }),
    { numRuns: 25 },
  )
})
