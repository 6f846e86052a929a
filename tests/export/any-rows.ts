import * as fc from 'fast-check'
import type * as z from 'zod'
import { initiativeFields } from '#shared/initiative/initiative.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { area, health, role, stage, technology } from '#shared/initiative/vocabulary.ts'
import { addDays } from '#shared/kernel/day.ts'
import { makeInitiative } from '#tests/support/make.ts'

// signs that files, spreadsheets and importers act on, among ordinary ones
const signs = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '|',
  '€',
  '1',
  '0',
  '.',
  'a',
  'B',
  ' ',
  '(',
  '&',
  '\n',
  '\r',
  // what nobody sees
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\u0007',
  '\u2003',
  '\ud800',
)
// what an importer takes for something else in other people's files
const spoken = fc.constantFrom(
  'Total',
  'Title',
  'Key',
  'N/A',
  'TBC',
  'none',
  '13%',
  '&amp;',
  '&nbsp;',
  '$5m',
  '2022-23',
)
const { title, externalId, summary, tags } = initiativeFields.shape

/** Whatever is written, as the field takes it. */
const taken = <T>(schema: z.ZodType<T>, anything: fc.Arbitrary<unknown>): fc.Arbitrary<T> =>
  anything
    .map((one) => schema.safeParse(one))
    .filter((one) => one.success)
    .map((one) => one.data)
const typed = (maxLength: number) => fc.oneof(fc.string({ unit: signs, minLength: 1, maxLength }), spoken)
const oneLine = (one: string) => one.replaceAll(/\s+/g, ' ').trim()
const name = taken(title, typed(12)).map((one) => ({ id: `id of ${oneLine(one)}`, name: oneLine(one) }))
const money = fc.option(fc.integer({ min: 0, max: 9_000_000_000_000 }))
const score = fc.option(fc.integer({ min: 1, max: 5 }))
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))

const written = fc.record({
  title: taken(title, typed(20)),
  externalId: taken(externalId, fc.option(typed(8))),
  summary: fc.oneof(fc.constant(''), taken(summary, typed(40))),
  area: fc.option(fc.constantFrom(...area.options)),
  role: fc.option(fc.constantFrom(...role.options)),
  stage: fc.constantFrom(...stage.options),
  health: fc.constantFrom(...health.options),
  unit: fc.option(name),
  owner: fc.option(name),
  sponsor: fc.option(name),
  budget: money,
  spent: money,
  fte: fc.option(fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100)),
  value: score,
  risk: score,
  technologies: fc.uniqueArray(fc.constantFrom(...technology.options)),
  tags: taken(tags, fc.array(typed(10), { maxLength: 4 })),
  confidential: fc.boolean(),
  days: fc.tuple(fc.option(day), fc.option(day)),
})

/** Rows as anybody may have written them, with the signs that files, spreadsheets and importers act on. */
export const anyRows: fc.Arbitrary<InitiativeRecord[]> = fc
  .array(written, { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map(({ days: [one, other], ...row }, at) => {
      const [start, end] = one !== null && other !== null && one > other ? [other, one] : [one, other]
      const numbered = row.externalId === null ? null : `${row.externalId}${at}`
      return makeInitiative({ ...row, externalId: numbered, start, end, key: `TP-${at + 1}` })
    }),
  )

/** Currencies with two, no and three digits. */
export const anyCurrency = fc.constantFrom('EUR', 'JPY', 'KWD')
