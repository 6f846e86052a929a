import * as fc from 'fast-check'
import { checkValue } from '#shared/field/check-value.ts'
import type { CustomWritten } from '#shared/field/custom.ts'
import { fieldCreate, fieldKind, hasChoices, sameWord } from '#shared/field/field.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { addDays } from '#shared/kernel/day.ts'
import { makeField, makeInitiative } from '#tests/support/make.ts'

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
  ')',
  '&',
  '\n',
  '\r',
  '\u200b',
  '\u00a0',
  '\u0007',
  '\ud800',
)
// names of built-in fields' synonyms, and what importers take for something else
const spoken = fc.constantFrom(
  'Name',
  'Department',
  'Cost',
  'Cost (net)',
  'Tag',
  'Duration',
  'Status date',
  'Cost-centre',
  'Total',
  'N/A',
  'TBC',
  'none',
  '13%',
  '&amp;',
  '$5m',
  '2022-23',
  'Cost centre',
  "'=x",
  '1,234',
  '1.234',
)
const typed = fc.oneof(fc.string({ unit: signs, minLength: 1, maxLength: 10 }), spoken)

const field = fc
  .record({
    name: typed,
    kind: fc.constantFrom(...fieldKind.options),
    choices: fc.array(typed, { minLength: 1, maxLength: 5 }),
  })
  .map(({ choices, ...one }) =>
    fieldCreate.safeParse({ ...one, choices: hasChoices(one.kind) ? choices : [] }),
  )
  .filter((one) => one.success)
  .map((one) => one.data)

const fields = fc
  .uniqueArray(field, { minLength: 1, maxLength: 6, selector: (one) => sameWord(one.name) })
  .map((list) => list.map((one, at) => makeField({ ...one, id: `f${at}`, position: at })))

/** Something that a field of the kind may be asked to hold. */
function anything({ kind, choices }: CustomField): fc.Arbitrary<CustomWritten> {
  switch (kind) {
    case 'number':
      return fc.oneof(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1e6),
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(1.234, 1234.567, 0.000001, -0.5),
      )
    case 'money':
      return fc.oneof(fc.integer({ min: 0, max: 9_000_000_000_000 }), fc.constantFrom(1234, 123_456))
    case 'day':
      return fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
    case 'choice':
      return fc.constantFrom(...choices)
    case 'choices':
      return fc.subarray(choices, { minLength: 1 })
    case 'link':
      return fc.constantFrom('https://example.com', 'http://a.b/c?d=1,2;3&e="#f', 'https://x.example/&amp;')
    case 'text':
    case 'person':
      return typed
  }
}

/** Fields of a portfolio's own, and rows that hold something in them. */
export const anyOwn: fc.Arbitrary<{ own: CustomField[]; initiatives: InitiativeRecord[] }> = fields.chain(
  (own) => {
    const values = own.map((one) =>
      fc.option(
        anything(one)
          .map((value) => checkValue(one, value))
          .filter((checked) => checked.ok),
      ),
    )
    return fc.array(fc.tuple(...values), { minLength: 1, maxLength: 5 }).map((rows) => ({
      own,
      initiatives: rows.map((row, at) => {
        const held = own.flatMap((one, place) => {
          const value = row[place]?.value ?? null
          if (value === null) return []
          const name = String(value).replaceAll(/\s+/g, ' ')
          return [[one.id, one.kind === 'person' ? { id: `id of ${name}`, name } : value] as const]
        })
        return makeInitiative({
          key: `TP-${at + 1}`,
          title: `Work ${at + 1}`,
          custom: Object.fromEntries(held),
        })
      }),
    }))
  },
)
