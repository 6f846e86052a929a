import type { ExportChoice } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import { allRules } from '#shared/finding/all-rules.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import { formatFocus, formatNumber, formatShare } from '#shared/focus/number-words.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { squeezed } from '#tests/support/squeezed.ts'

interface Facts {
  assessment: Assessment
  currency: string
  illustrative: boolean
  numbers: ExportChoice['numbers']
}

/** What a file has to say: a text, or the cells of a row one after another. */
type Fact = string | readonly string[]

/**
 * What the API's assessment says, in the words in which a file for people has to say it. Nothing of it comes from the
 * story that the files are laid out from.
 */
export function factsOf({ assessment, currency, illustrative, numbers }: Facts): Record<string, Fact> {
  const { weights, counts, basis, focus, findings, hygiene, asOf, revision, policyVersion, hidden } =
    assessment
  const locale = localeOf(numbers)
  const number = (value: number) => formatNumber(value, locale)
  const weight = (value: number) =>
    basis.startsWith('budget') ? formatMoney(value, { currency, locale }) : number(value)
  const share = (value: number) => (weights.total > 0 ? formatShare(value / weights.total, { locale }) : '')
  const classes = initiativeClass.options.map((one): [string, Fact] => [
    `what ${one} weighs`,
    [classWords[one], weight(weights[one]), share(weights[one]), number(counts[one])],
  ])
  const current = findings.filter((one) => one.status !== 'waived')
  const waived = findings.filter((one) => one.status === 'waived')
  const lacking = [...new Set(hygiene.map((one) => one.rule))]
  return {
    'the verdict': assessment.sentence,
    focus:
      focus === null ? 'Focus cannot be measured yet.' : `Focus ${formatFocus(focus, locale)} on a scale`,
    ...Object.fromEntries(classes),
    'all in scope': ['All in scope', weight(weights.total), share(weights.total), number(counts.total)],
    'as of': `As of ${formatDay(asOf, { locale })}`,
    revision: ['Revision', number(revision)],
    policy: policyVersion === 0 ? 'Bearing defaults' : ['Policy', number(policyVersion)],
    hidden: [number(hidden), 'hidden'],
    'how many are waived': [number(waived.length), 'waived'],
    ...(illustrative ? { label: 'Illustrative: a sample portfolio with invented figures.' } : {}),
    ...named('finding', current, (one) => one.sentence),
    ...named('remedy', current, (one) => one.remedy.sentence),
    ...named('waived finding', waived, (one) => one.sentence),
    ...named('reason of a waiver', waived, (one) => one.waiver?.reason ?? 'no reason'),
    ...named('end of a waiver', waived, (one) => formatDay(one.waiver?.until ?? '', { locale })),
    ...named('who waived', waived, (one) => one.waiver?.by.name ?? 'nobody'),
    ...named('what data lacks', lacking, (rule) => [
      `${rule} ${allRules[rule].title}`,
      number(hygiene.filter((one) => one.rule === rule).length),
    ]),
  }
}

const named = <T>(name: string, list: readonly T[], say: (one: T) => Fact): Record<string, Fact> =>
  Object.fromEntries(list.map((one, at) => [`${name} ${at + 1}`, say(one)]))

/** The facts that a squeezed text does not hold. */
export const missingIn = (text: string, facts: Record<string, Fact>): Record<string, Fact> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => !holds(text, fact)))

/** Between two cells a file may put a few signs of its own; a wide table may be cut in two, each with its first column. */
function holds(text: string, fact: Fact): boolean {
  if (patternOf(fact).test(text)) return true
  if (typeof fact === 'string') return false
  const [name = '', ...cells] = fact
  return cells.some(
    (_, at) =>
      at > 0 && [cells.slice(0, at), cells.slice(at)].every((some) => patternOf([name, ...some]).test(text)),
  )
}

const signs = /[\\^$.*+?()[\]{}|/]/g

function patternOf(fact: Fact): RegExp {
  if (typeof fact === 'string') return new RegExp(escaped(fact), 'u')
  // neither end may be a part of a larger number
  const before = /^\d/.test(fact[0] ?? '') ? '(?<![\\d.,])' : ''
  const after = /\d$/.test(fact.at(-1) ?? '') ? '(?!\\d)' : ''
  return new RegExp(`${before}${fact.map(escaped).join('\\D{0,3}?')}${after}`, 'u')
}

const escaped = (text: string): string => squeezed(text).replaceAll(signs, '\\$&')
