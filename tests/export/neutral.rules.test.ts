import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { numberStyle, defaultChoice } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import { materialOf } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import type { Story } from '#shared/export/story.ts'
import { assess } from '#shared/finding/assess.ts'
import { formatNumber, formatShare } from '#shared/focus/number-words.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { monthFormat } from '#shared/kernel/formatter.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuarter } from '#shared/kernel/quarter.ts'
import { portfolio } from '#tests/focus/any-portfolio.ts'

const locale = localeOf('neutral')
const at = Date.parse('2026-11-22T00:00:00Z')

describe('numbers and days that read the same everywhere', () => {
  test.each([
    [999, '999'],
    [1_000, '1\u202F000'],
    [1_234_567.891, '1\u202F234\u202F567.89'],
  ])('%d has thin spaces and a decimal point', (value, text) => {
    expect(formatNumber(value, locale)).toBe(text)
  })

  test.each([
    [99_949, 'EUR\u202F999.5'],
    [99_999, 'EUR\u202F1\u202Fk'],
    [123_456, 'EUR\u202F1.2\u202Fk'],
    [99_994_999, 'EUR\u202F999.9\u202Fk'],
    [99_995_000, 'EUR\u202F1\u202FM'],
    [590_000_000, 'EUR\u202F5.9\u202FM'],
    [1_234_567_890_100, 'EUR\u202F12\u202F345.7\u202FM'],
  ])('%d minor units are short in k and M, after the currency’s code', (minor, text) => {
    expect(formatMoney(minor, { currency: 'EUR', locale, compact: true })).toBe(text)
  })

  test('money is written out with its digits, days and months as ISO 8601 has them', () => {
    expect(formatMoney(123_456, { currency: 'USD', locale })).toBe('USD\u202F1\u202F234.56')
    expect(formatShare(0.31, { locale })).toBe('31%')
    expect(formatDay('2026-11-22', { locale })).toBe('2026-11-22')
    expect(formatDay('2026-11-22', { locale, long: true })).toBe('2026-11-22')
    expect(monthFormat(locale).format(at)).toBe('2026-11')
    expect(monthFormat(locale, true).format(at)).toBe('11')
    expect(formatQuarter({ start: '2026-10-01', end: '2026-12-31' }, locale)).toBe('2026-10/2026-12')
  })

  test('other styles are those of their languages', () => {
    expect(numberStyle.options.map((style) => formatNumber(1_234.5, localeOf(style)))).toEqual([
      '1,234.5',
      '1\u202F234.5',
      '1.234,5',
      '1\u202F234,5',
    ])
    expect(monthFormat('en').formatRange(at, at)).toBe('Nov 2026')
  })
})

/** Every word that a story says, its pictures' too. */
const wordsOf = ({ sections, ...rest }: Story): string[] => [
  ...rest.stamp,
  rest.strategy,
  ...sections.flatMap(({ title, lead, points, notes, tables, pictures }) => [
    title,
    lead,
    ...points,
    ...notes,
    ...tables.flatMap((table) => [
      table.title,
      ...table.columns.map(({ header }) => header),
      ...table.rows.flatMap((row) => row.map(({ text }) => text)),
    ]),
    ...pictures.flatMap(({ sentence, table, shapes }) => [
      sentence,
      ...table.flat(),
      ...shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
    ]),
  ]),
]

const english =
  /\d,\d{3}|[€$£¥]|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d(?:K|B|M|bn)\b|\d{4}[.,]\d/

// these name when research was published, and are no figures of the portfolio
const published = /MIT CISR Research Briefing|March 2016/

test('whatever the portfolio, a neutral story holds no number or day as English writes it', () => {
  fc.assert(
    fc.property(portfolio(), (snapshot) => {
      const told = wordsOf(
        storyOf(materialOf(snapshot), { ...defaultChoice, numbers: 'neutral', published: true }),
      )
      expect(told.filter((one) => english.test(one) && !published.test(one))).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('whatever the portfolio and the style, tables hold the assessment’s own numbers, and copies say the same', () => {
  fc.assert(
    fc.property(portfolio(), fc.constantFrom(...numberStyle.options), (snapshot, numbers) => {
      const material = materialOf(snapshot)
      const choice = { ...defaultChoice, numbers }
      const story = storyOf(material, choice)
      const { weights, counts, units, findings } = assess(snapshot)
      const tableOf = (title: string) =>
        story.sections.flatMap(({ tables }) => tables).find((one) => one.title === title)?.rows ?? []
      const [core, total] = [tableOf('Mix')[0], tableOf('Mix').at(-1)]
      expect([core?.[1]?.value, core?.[3]?.value]).toEqual([weights.core, counts.core])
      expect([total?.[1]?.value, total?.[3]?.value]).toEqual([weights.total, counts.total])
      expect(tableOf('Where it splits').map((row) => [row[1]?.value, row[2]?.value])).toEqual(
        units.map(({ focus, driving }) => [focus, driving]),
      )
      expect(tableOf('Decisions needed').length + tableOf('Waived').length).toBe(findings.length)
      const listed = snapshot.initiatives.filter((one) => one.archivedAt === null)
      expect(tableOf('Initiatives').map((row) => [row[9]?.value, row[10]?.value, row[11]?.value])).toEqual(
        listed.map(({ budget, spent, fte }) => [budget, spent, fte]),
      )
      expect(storyOf(structuredClone(material), choice)).toEqual(story)
    }),
    { numRuns: 25 },
  )
})
