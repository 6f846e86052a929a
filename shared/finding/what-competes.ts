import { weightWords } from '../focus/focus.words.ts'
import { countWords, formatShare, joinWords } from '../focus/number-words.ts'
import { isHeavier } from '../focus/pivot.ts'
import type { Row } from '../focus/tally.ts'
import type { RuleContext } from './rule.ts'

/**
 * Which work takes the share that `strategy`, the one not declared, has: the heaviest by name, the rest by number. For a
 * portfolio in which some of it weighs.
 */
export function sayWhatCompetes(
  { rows, weights, basis, locale }: Pick<RuleContext, 'rows' | 'weights' | 'basis' | 'locale'>,
  strategy: string,
): string {
  const weighing = rows.filter((row) => row.class === 'competing' && row.weight > 0)
  const first = heaviestOf(weighing)
  const { title } = first.initiative
  const others = weighing.filter((row) => row !== first)
  if (others.length === 0) return `${title} is all that drives ${strategy}.`
  const next = heaviestOf(others).initiative.title
  const more = others.length - 1
  // all weigh the same
  if (basis === 'count') {
    const named = [title, next, ...(more > 0 ? [countWords(more, ['other', 'others'], locale)] : [])]
    return `${joinWords(named, 'and')} drive ${strategy}.`
  }
  const share = formatShare(first.weight / weights.competing, { locale })
  const rest =
    more === 0 ? next : countWords(others.length, ['other initiative', 'other initiatives'], locale)
  return `${title} takes ${share} of the ${weightWords[basis].noun} behind ${strategy}, ${rest} the rest.`
}

const heaviestOf = (rows: readonly Row[]): Row =>
  rows.reduce((best, row) => (isHeavier(row, best) ? row : best))
