import { basisWords, strategyWords } from '../../focus/focus.words.ts'
import { formatDay } from '../../kernel/day.ts'
import { defaultPolicy } from '../../policy/policy.ts'
import { sayThreshold, showThreshold, thresholdWords, usedThresholds } from '../../policy/policy.words.ts'
import { column, dayCell, numberCell, shareCell, textCell } from './cell.ts'
import type { Table, TableCell } from './table.ts'
import type { Told } from '../told.ts'

/** Every threshold that a rule reads, beside Bearing's own. */
export const thresholdsTable = ({ summary: { policy }, locale }: Told): Table => ({
  title: 'Thresholds',
  columns: [
    column('Threshold', 'text', 3),
    column('Here', 'number', 1),
    column('Bearing default', 'number', 1),
    column('Meaning', 'text', 6),
  ],
  rows: usedThresholds.map((name) => [
    textCell(thresholdWords[name].label),
    { value: policy[name], text: showThreshold(name, policy[name], locale) },
    { value: defaultPolicy[name], text: showThreshold(name, defaultPolicy[name], locale) },
    textCell(sayThreshold(name, policy[name], locale)),
  ]),
  empty: 'There are none.',
})

/** What this file is and what it is made from: the stamp, fact by fact. */
export function aboutTable({ summary, locale }: Told): Table {
  const { portfolio, stamp, declaration, assessment, listed, initiatives, archived } = summary
  const rows: [string, TableCell][] = [
    ['Portfolio', textCell(portfolio.name)],
    ['Key', textCell(portfolio.key)],
    ['Currency', textCell(portfolio.currency)],
    ['As of', dayCell(stamp.asOf, locale)],
    ['Revision', numberCell(stamp.revision, locale)],
    ['Measured in', textCell(basisWords[assessment.basis])],
    [
      'Primary strategy',
      textCell(
        declaration &&
          `${strategyWords[declaration.primary]}, since ${formatDay(declaration.effectiveFrom, { locale })}`,
      ),
    ],
    ['Policy version', numberCell(stamp.policy.version, locale)],
    ['Policy set by', textCell(stamp.policy.setBy?.name ?? null)],
    ['Policy set on', dayCell(stamp.policy.setAt?.slice(0, 10) ?? null, locale)],
    ['Unclassified share of the weight', shareCell(stamp.unclassifiedShare, locale)],
    ['Initiatives listed', numberCell(initiatives.length, locale)],
    ['Initiatives in the portfolio', numberCell(listed.of, locale)],
    ['Filter', textCell(listed.filter.join('; '))],
    ['Archived, left out', numberCell(archived, locale)],
    ['Hidden from the reader', numberCell(stamp.hidden, locale)],
    ['Findings waived', numberCell(stamp.waivers, locale)],
    ['Sample', textCell(stamp.label)],
  ]
  return {
    title: 'About this file',
    columns: [column('Fact', 'text', 2), column('Value', 'text', 4)],
    rows: rows.map(([name, cell]) => [textCell(name), cell]),
    empty: '',
  }
}
