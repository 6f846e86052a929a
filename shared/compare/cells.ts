import { sayLevel } from '../capability/capability.words.ts'
import { strategyWords } from '../focus/focus.words.ts'
import { countWords, formatFocus } from '../focus/number-words.ts'
import { healthWords } from '../initiative/initiative.words.ts'
import { health } from '../initiative/vocabulary.ts'
import { formatDay } from '../kernel/day.ts'
import { formatMoney } from '../kernel/money.ts'
import { sayPolicy } from '../policy/say-policy.ts'
import type { ComparedPortfolio } from './compared.ts'
import type { Cell, CompareRow } from './rows.ts'
import { competingCell, coreCell, foundationCell, supportingCell } from './work-cells.ts'

type Write = (column: ComparedPortfolio, locale: string) => Cell

const atDirection = { page: 'direction' } as const
const atFocus = { page: 'focus' } as const
const atBackbone = { page: 'backbone' } as const

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A part of the declaration in force; what its words leave empty is said to be missing. */
const declared =
  (read: (one: NonNullable<ComparedPortfolio['declaration']>) => string): Write =>
  ({ declaration }) => {
    if (declaration === null) return { lines: [], missing: 'Not declared.', source: atDirection }
    const text = read(declaration)
    return text === ''
      ? { lines: [], missing: 'The declaration does not say.', source: atDirection }
      : { lines: [{ text, source: atDirection }] }
  }

const capabilityCell: Write = ({ capabilities, mostImportant }, locale) => {
  if (mostImportant === null) {
    const missing =
      capabilities === 0
        ? 'No capability is listed.'
        : `No capability is marked most important, of ${countWords(capabilities, ['capability', 'capabilities'], locale)}.`
    return { lines: [], missing, source: atBackbone }
  }
  const { name, level, assessedOn, required, kind } = mostImportant
  const now =
    level === null || assessedOn === null
      ? 'Nobody has assessed it'
      : `Level ${level} of 4, ${sayLevel(level)}, assessed on ${formatDay(assessedOn, { locale })}`
  const need = required === 0 ? 'no work in scope requires it' : `work in scope requires ${required}`
  const line = { text: name, note: `${now}; ${need}.`, source: atBackbone }
  return kind === 'operational_backbone'
    ? { lines: [line] }
    : { lines: [line], missing: 'It is not part of the operational backbone.', source: atBackbone }
}

const focusCell: Write = ({ verdict, policy }, locale) => {
  const { zone, focus, sentence } = verdict
  const text = focus === null ? 'No focus can be measured' : formatFocus(focus, locale)
  return { lines: [{ zone, text, note: `${sentence} ${sayPolicy(policy, locale)}`, source: atFocus }] }
}

const reviewCell: Write = ({ lastLook, reviewDays }, locale) => {
  if (lastLook === null) return { lines: [], missing: 'Not declared.', source: atDirection }
  const { on, days } = lastLook
  const ago = days === 0 ? 'Today' : countWords(days, ['day ago', 'days ago'], locale)
  const due = days > reviewDays ? `, over the ${reviewDays} days of its policy` : ''
  return { lines: [{ text: `${ago}${due}`, note: `On ${formatDay(on, { locale })}.`, source: atDirection }] }
}

const healthCell: Write = (column, locale) => {
  if (column.initiatives === 0) return { lines: [], missing: 'No initiative is there.' }
  const reported = health.options.filter((one) => column.health[one] > 0)
  return {
    lines: reported.map((one) => ({
      text: `${countWords(column.health[one], ['initiative', 'initiatives'], locale)} ${healthWords[one].toLowerCase()}`,
      source: { page: 'initiatives', search: { health: one } },
    })),
  }
}

const moneyCell: Write = ({ money, portfolio, unbudgeted }, locale) => {
  const { currency } = portfolio
  const source = { page: 'initiatives', search: { sort: '-budget' } } as const
  const short = (minor: number) => formatMoney(minor, { currency, locale, compact: true })
  if (money.budget === 0 && money.spent === 0) return { lines: [], missing: 'No money is entered.', source }
  const without = countWords(unbudgeted, ['initiative has', 'initiatives have'], locale)
  return {
    lines: [
      { text: `${short(money.budget)} budget, ${short(money.spent)} spent`, note: `In ${currency}.`, source },
    ],
    ...(unbudgeted > 0 ? { missing: `${without} no budget yet.`, source } : {}),
  }
}

const writers = {
  strategy: declared(({ primary }) => sentenceCase(strategyWords[primary])),
  need: declared((one) => one.customerNeed),
  direction: declared((one) => one.direction),
  why: declared((one) => one.why),
  capability: capabilityCell,
  core: coreCell,
  supporting: supportingCell,
  foundation: foundationCell,
  competing: competingCell,
  focus: focusCell,
  review: reviewCell,
  health: healthCell,
  money: moneyCell,
} as const satisfies Record<CompareRow, Write>

/** What a portfolio's own records say in a row of the comparative table, in words; what is missing is said, never guessed. */
export const cellOf = (row: CompareRow, column: ComparedPortfolio, locale = 'en'): Cell =>
  writers[row](column, locale)
