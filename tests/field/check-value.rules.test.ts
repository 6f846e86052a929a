import { describe, expect, test } from 'vitest'
import { checkValue } from '#shared/field/check-value.ts'
import type { CustomWritten } from '#shared/field/custom.ts'
import { fieldCreate, fieldPatch } from '#shared/field/field.ts'
import type { FieldKind } from '#shared/field/field.ts'

const choices = ['Low', 'Medium', 'Très haut']
const check = (kind: FieldKind, written: CustomWritten) => checkValue({ kind, choices }, written)

const kept: [FieldKind, CustomWritten, unknown][] = [
  ['text', '  Words, with space around  ', 'Words, with space around'],
  ['text', 'a'.repeat(2_000), 'a'.repeat(2_000)],
  ['text', '   ', null],
  ['number', 0, 0],
  ['number', -0, 0],
  ['number', -12.5, -12.5],
  ['number', 0.000001, 0.000001],
  ['number', 1e12, 1e12],
  ['number', -1e12, -1e12],
  ['money', 0, 0],
  ['money', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['day', '2028-02-29', '2028-02-29'],
  ['day', '', null],
  ['choice', 'Low', 'Low'],
  ['choice', ' très  HAUT ', 'Très haut'],
  ['choice', '', null],
  ['choices', ['Très haut', 'low', 'Low', ''], ['Low', 'Très haut']],
  ['choices', [], null],
  ['person', ' Bo Berg ', 'Bo Berg'],
  ['person', 'b'.repeat(200), 'b'.repeat(200)],
  ['link', 'https://example.com', 'https://example.com'],
  ['link', 'HTTP://example.com:8080/a?b=c#d', 'HTTP://example.com:8080/a?b=c#d'],
  ['link', 'https://[::1]:3000/x', 'https://[::1]:3000/x'],
  ['link', `https://e.com/${'x'.repeat(1_986)}`, `https://e.com/${'x'.repeat(1_986)}`],
]

test.each(kept)('a %s takes %j', (kind, written, value) => {
  expect(check(kind, written)).toEqual({ ok: true, value })
})

const refused: [FieldKind, CustomWritten, RegExp][] = [
  ['text', 'a'.repeat(2_001), /2,000/],
  ['text', 5, /text/],
  ['number', '5', /number/],
  ['number', 1.0000001, /six decimals/],
  ['number', 1e-7, /six decimals/],
  ['number', 1e12 + 1, /at most/],
  ['number', -1e12 - 1, /at most/],
  ['number', Number.POSITIVE_INFINITY, /number/],
  ['number', Number.NaN, /number/],
  ['money', -1, /negative/],
  ['money', 1.5, /whole/],
  ['money', Number.MAX_SAFE_INTEGER + 1, /./],
  ['money', '12', /minor units/],
  ['day', '2027-02-29', /exists/],
  ['day', '27.02.2027', /exists/],
  ['choice', 'Lo', /none of: Low, Medium, Très haut/],
  ['choice', ['Low'], /text/],
  ['choices', 'Low', /list/],
  ['choices', ['Low', 'High'], /“High” is none/],
  ['person', 'b'.repeat(201), /200/],
  ['link', 'example.com', /http/],
  ['link', 'javascript:alert(1)', /http/],
  ['link', 'javascript://example.com/%0aalert(1)', /http/],
  ['link', 'data:text/html,x', /http/],
  ['link', 'ftp://example.com', /http/],
  ['link', 'mailto:a@example.com', /http/],
  ['link', 'https://', /http/],
  ['link', 'https://a b', /http/],
  ['link', 'https://bank.example@evil.example', /http/],
  ['link', `https://e.com/${'x'.repeat(1_987)}`, /2,000/],
]

test.each(refused)('a %s refuses %j', (kind, written, message) => {
  const found = check(kind, written)
  expect(found.ok ? '' : found.message).toMatch(message)
})

describe('a field', () => {
  const issues = (written: object) => {
    const found = fieldCreate.safeParse({ name: 'Cost centre', kind: 'text', ...written })
    return found.success ? [] : found.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }

  test.each(['Budget', ' budget ', 'STAFF  (FTE)', 'Key', 'Class', 'Title'])(
    'may not be called %s, as a built-in one is',
    (name) => {
      expect(issues({ name })).toEqual(['name: There is a built-in field with this name.'])
    },
  )

  test('leaves the currency to money', () => {
    expect(issues({ name: 'Saving (eur)' })).toHaveLength(1)
    expect(issues({ name: 'Saving (net)' })).toEqual([])
  })

  test('has a name of one to 60 characters', () => {
    expect(issues({ name: ' ' })).toEqual(['name: Give the field a name.'])
    expect(issues({ name: 'n' })).toEqual([])
    expect(issues({ name: 'n'.repeat(60) })).toEqual([])
    expect(issues({ name: 'n'.repeat(61) })).toEqual(['name: A name has at most 60 characters.'])
  })

  test('has choices exactly when its kind asks for them, each once', () => {
    expect(issues({ kind: 'choice' })).toEqual(['choices: Give at least one choice.'])
    expect(issues({ kind: 'choices', choices: ['A', 'B'] })).toEqual([])
    expect(issues({ kind: 'text', choices: ['A'] })).toEqual([
      'choices: Only a choice has a list of choices.',
    ])
    expect(issues({ kind: 'choice', choices: ['A', ' a'] })).toEqual([
      'choices: Each choice stands in the list once.',
    ])
    expect(issues({ kind: 'choice', choices: Array.from({ length: 200 }, (_, at) => `c${at}`) })).toEqual([])
    expect(
      issues({ kind: 'choice', choices: Array.from({ length: 201 }, (_, at) => `c${at}`) }),
    ).toHaveLength(1)
  })

  test('keeps its kind', () => {
    expect(fieldPatch.safeParse({ kind: 'day' }).success).toBe(false)
  })
})
