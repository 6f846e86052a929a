import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { CellControl } from './column.ts'
import { readList } from './typed-list.ts'

/** How a column is filtered. */
export type FilterKind = 'text' | 'words' | 'number' | 'money' | 'day'

/** Null: a picture of other columns, filtered by those. */
export const filterKinds = {
  text: 'text',
  longText: 'text',
  link: 'text',
  key: 'text',
  choice: 'words',
  choices: 'words',
  tags: 'words',
  unit: 'words',
  person: 'words',
  flag: 'words',
  purpose: 'words',
  class: 'words',
  number: 'number',
  score: 'number',
  money: 'money',
  day: 'day',
  timeline: null,
  tick: null,
} as const satisfies Record<CellControl | 'link' | 'tick', FilterKind | null>

/** What a filter asks of one column. Bounds are numbers, minor units of money, or days as they are written. */
export type Condition =
  | { is: 'empty' }
  | { is: 'filled' }
  | { is: 'text'; text: string; isNot: boolean }
  | { is: 'among'; words: readonly string[]; isNot: boolean }
  | { is: 'range'; from: string | null; to: string | null }

const number = String.raw`-?\d{1,15}(?:\.\d{1,6})?`
const money = String.raw`\d{1,15}`
// a space is what a + in a typed address becomes
const day = String.raw`(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|today(?:[+ -]\d{1,5})?)`
const range = (bound: string) =>
  `^(?:none|any|${bound}|${bound}\\.\\.|${bound}\\.\\.${bound}|\\.\\.${bound})$`

/** The grammar, by kind, for schemas and documents. */
export const rangePatterns = { number: range(number), money: range(money), day: range(day) } as const

const readable = {
  number: new RegExp(rangePatterns.number),
  money: new RegExp(rangePatterns.money),
  day: new RegExp(rangePatterns.day),
} as const

/**
 * Reads a filter as an address writes it: `none` is empty, `any` is not; text is contained, `!text` is not; `a,b` is one
 * of, `!a,b` none of; `from..to`, `from..`, `..to` and a single value are ranges, ends included, and days may be
 * `today`, `today+30`, `today-7`. Null when it cannot be read.
 */
export function readCondition(kind: FilterKind, written: string): Condition | null {
  const text = written.trim()
  if (text === '') return null
  if (text === 'any') return { is: 'filled' }
  if (kind === 'words') return readWords(text)
  if (text === 'none') return { is: 'empty' }
  if (kind === 'text') return readText(text)
  return readable[kind].test(text) ? readRange(text) : null
}

function readWords(text: string): Condition | null {
  const isNot = text.startsWith('!')
  const words = readList(isNot ? text.slice(1) : text)
  return words.length === 0 ? null : { is: 'among', words, isNot }
}

function readText(text: string): Condition | null {
  const isNot = text.startsWith('!')
  const rest = isNot ? text.slice(1).trim() : text
  // a ~ in front: take what follows as it stands, also none, any, ! and ~
  const plain = rest.startsWith('~') ? rest.slice(1) : rest
  return plain === '' ? null : { is: 'text', text: plain, isNot }
}

function readRange(text: string): Condition {
  const at = text.indexOf('..')
  if (at === -1) return { is: 'range', from: text, to: text }
  return { is: 'range', from: text.slice(0, at) || null, to: text.slice(at + 2) || null }
}

/** The other way round: what an address says. */
export function writeCondition(condition: Condition): string {
  switch (condition.is) {
    case 'empty':
      return 'none'
    case 'filled':
      return 'any'
    case 'text':
      return (
        (condition.isNot ? '!' : '') +
        (/^(?:none$|any$|[!~])/.test(condition.text) ? '~' : '') +
        condition.text
      )
    case 'among':
      return (condition.isNot ? '!' : '') + condition.words.map(quoted).join(',')
    case 'range':
      return condition.from === condition.to
        ? (condition.from ?? '')
        : `${condition.from ?? ''}..${condition.to ?? ''}`
  }
}

const quoted = (word: string) =>
  /[,;"]|^!/.test(word) || word.trim() !== word ? `"${word.replaceAll('"', '""')}"` : word

/** The day that a bound means. */
export function dayMeant(bound: string, today: Day): Day {
  const relative = /^today(?:([+ -])(\d+))?$/.exec(bound)
  if (!relative) return bound
  const days = Number(relative[2] ?? 0)
  return addDays(today, relative[1] === '-' ? -days : days)
}
