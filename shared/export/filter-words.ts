import { allRules } from '../finding/all-rules.ts'
import { formatNumber, joinWords } from '../focus/number-words.ts'
import type { Column } from '../initiative/column.ts'
import { filterKinds, readCondition } from '../initiative/condition.ts'
import type { Condition, FilterKind } from '../initiative/condition.ts'
import type { FilterTexts } from '../initiative/filter.ts'
import type { Initiative } from '../initiative/initiative.ts'
import { roleWords } from '../initiative/initiative.words.ts'
import { underWord } from '../initiative/row-filter.ts'
import { formatDay, isDay } from '../kernel/day.ts'
import { formatMoney } from '../kernel/money.ts'
import type { Unit } from '../unit/unit.ts'

interface Known {
  columns: readonly Column[]
  rows: readonly Initiative[]
  units: readonly Unit[]
  currency: string
  locale: string
}

/** What a filter asks, a few words each: "Health: Red or Amber". What cannot be read asks nothing and is not said. */
export function sayFilter(texts: FilterTexts, known: Known): string[] {
  return Object.entries(texts).flatMap(([name, text = '']) => {
    if (name === 'q') return text.trim() === '' ? [] : [`Text: “${text.trim()}”`]
    if (name === 'ids') return ['Chosen initiatives']
    if (name === 'archived') return text === 'only' ? ['Archived ones only'] : ['Archived ones, too']
    const column = known.columns.find((one) => one.id === name)
    const kind = name === 'finding' ? 'words' : column ? filterKinds[column.control] : null
    const condition = kind && readCondition(kind, text)
    if (!kind || !condition) return []
    return [`${column?.label ?? 'Finding'}: ${sayCondition(condition, { ...known, column, kind })}`]
  })
}

interface Asked extends Known {
  column: Column | undefined
  kind: FilterKind
}

function sayCondition(condition: Condition, asked: Asked): string {
  switch (condition.is) {
    case 'empty':
      return 'empty'
    case 'filled':
      return 'not empty'
    case 'text':
      return `${condition.isNot ? 'without' : 'with'} “${condition.text}”`
    case 'among':
      return (condition.isNot ? 'not ' : '') + joinWords(condition.words.map(wordsFor(asked)), 'or')
    case 'range':
      return sayRange(condition, (bound) => sayBound(bound, asked))
  }
}

/** What a word of an address is called: ids by their names, stored words by their labels. */
function wordsFor({ column, rows, units }: Asked): (word: string) => string {
  const labels = new Map<string, string>([
    ...Object.entries(allRules).map(([id, rule]) => [id, `${id} ${rule.title}`] as const),
    ...Object.entries(roleWords),
    ...units.map(({ id, name }) => [id, name] as const),
    ...(column?.choices ?? []).map(({ value, label }) => [value, label] as const),
    ...(column
      ? rows.flatMap((row) => column.groups(row).map((one) => [one.value, one.label] as const))
      : []),
  ])
  return (word) =>
    word.startsWith(underWord)
      ? `${labels.get(word.slice(underWord.length)) ?? word.slice(underWord.length)} with its sub-units`
      : (labels.get(word) ?? word)
}

function sayRange({ from, to }: Extract<Condition, { is: 'range' }>, say: (bound: string) => string): string {
  if (from !== null && from === to) return say(from)
  if (from === null) return `up to ${say(to ?? '')}`
  return to === null ? `from ${say(from)}` : `${say(from)} to ${say(to)}`
}

function sayBound(bound: string, { kind, currency, locale }: Asked): string {
  if (kind === 'money') return formatMoney(Number(bound), { currency, locale })
  if (kind === 'number') return formatNumber(Number(bound), locale)
  return isDay(bound) ? formatDay(bound, { locale }) : bound
}
