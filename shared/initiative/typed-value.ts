import type { Reference } from '../kernel/list.ts'
import type { Control } from './initiative.view.ts'
import { readDay } from './typed-day.ts'
import { readList, writeList } from './typed-list.ts'
import { plainDecimal, readMoney, writeMoney } from './typed-money.ts'
import type { Typed } from './typed-money.ts'

/** One of the values that a field of choices may hold, and what people call it. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** What else it takes to read or write a value. */
export interface Typing {
  currency: string
  choices: readonly Choice[]
  /** What a month without a day means. */
  bareMonth: 'start' | 'end'
}

/** Reads text that is not empty as the value of a field edited by such a control; refuses with a sentence. */
export function readTyped(control: Control, typed: string, typing: Typing): Typed<unknown> {
  switch (control) {
    case 'money':
      return readMoney(typed, typing.currency)
    case 'day':
      return readDay(typed, typing.bareMonth)
    case 'number':
    case 'score':
      return readNumber(typed)
    case 'choice':
      return readChoice(typed, typing.choices)
    case 'choices':
      return readChoices(typed, typing.choices)
    case 'tags':
      return { ok: true, value: readList(typed, (tag) => tag.replace(/^#/, '')) }
    case 'flag':
      return readFlag(typed)
    case 'text':
    case 'longText':
    case 'unit':
    case 'person':
      return { ok: true, value: typed }
  }
}

/** A stored value as text that `readTyped` reads back; null is empty text. */
export function writeTyped(control: Control, value: unknown, { currency, choices }: Typing): string {
  const labelOf = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return writeList(value.map(String).map(labelOf), control === 'tags')
  if (isReference(value)) return value.name
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return control === 'money' ? writeMoney(value, currency) : String(value)
  return typeof value === 'string' ? labelOf(value) : ''
}

export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

function readNumber(typed: string): Typed<number> {
  const negative = typed.startsWith('-')
  const plain = plainDecimal(negative ? typed.slice(1) : typed)
  if (plain === null) return { ok: false, message: `“${typed}” is no number.` }
  return { ok: true, value: negative ? -Number(plain) : Number(plain) }
}

/** By its label or stored word, whatever the case, or by a beginning that no other choice shares. */
export function readChoice(typed: string, choices: readonly Choice[]): Typed<string> {
  const wanted = typed.toLowerCase()
  const exact = choices.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted)
  const starting = choices.filter(({ label }) => label.toLowerCase().startsWith(wanted))
  const found = exact ?? (starting.length === 1 ? starting[0] : undefined)
  if (found) return { ok: true, value: found.value }
  return { ok: false, message: `Choose one of: ${choices.map(({ label }) => label).join(', ')}.` }
}

function readChoices(typed: string, choices: readonly Choice[]): Typed<string[]> {
  const values: string[] = []
  for (const one of readList(typed)) {
    const read = readChoice(one, choices)
    if (!read.ok) return read
    if (!values.includes(read.value)) values.push(read.value)
  }
  return { ok: true, value: values }
}

function readFlag(typed: string): Typed<boolean> {
  if (/^(y|yes|true|1)$/i.test(typed)) return { ok: true, value: true }
  if (/^(n|no|false|0)$/i.test(typed)) return { ok: true, value: false }
  return { ok: false, message: 'Write yes or no.' }
}
