import { otherStrategy, strategyWords, weightWords } from '../focus/focus.words.ts'
import { formatShare, formatWeight } from '../focus/number-words.ts'
import { shownWeight } from '../focus/weigh.ts'
import type { Row } from '../focus/tally.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Rule, RuleContext } from './rule.ts'

/** An initiative drives the strategy that was not declared [S1]; one finding each, the heaviest first. */
export const competingInitiative = {
  id: 'F04',
  list: 'findings',
  title: 'Competing initiative',
  source: '[S1] Staying focused',
  find(context) {
    const { primary, rows } = context
    if (primary === null) return []
    const other = strategyWords[otherStrategy(primary)]
    return rows
      .filter((row) => row.class === 'competing')
      .map((row) => ({
        subject: initiativeSubject(row),
        severity: 'caution',
        magnitude: shareOfTotal(row, context),
        evidence: {
          weight: shownWeight(row.weight, context.basis),
          basis: context.basis,
          initiatives: [row.initiative.id],
        },
        sentence: `${row.initiative.title} drives ${other}${sayWeight(row, context)}.`,
        remedy: {
          action: 'retag',
          label: 'Decide',
          sentence: 'Tag it as supporting and say which core work it serves, or stop it.',
          field: null,
        },
        owner: row.initiative.owner,
      }))
  },
} as const satisfies Rule

function sayWeight(row: Row, context: RuleContext): string {
  const { basis, locale, snapshot } = context
  const share = shareOfTotal(row, context)
  if (share === null || row.weight === 0) return ''
  const part = formatShare(share, { locale })
  if (basis === 'count') return `: ${part} of the ${weightWords.count.noun}`
  const weight = formatWeight(shownWeight(row.weight, basis), {
    basis,
    currency: snapshot.portfolio.currency,
    locale,
  })
  return `: ${weight}, ${part} of the portfolio`
}
