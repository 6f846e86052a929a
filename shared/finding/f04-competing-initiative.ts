import { otherStrategy, strategyWords } from '../focus/focus.words.ts'
import { formatWeight, sayShare } from '../focus/number-words.ts'
import type { Row } from '../focus/tally.ts'
import { shownWeight } from '../focus/weigh.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Draft, RowRule, RuleContext } from './rule.ts'

/** An initiative drives the strategy that was not declared [S1]; one finding each, the heaviest first. */
export const competingInitiative = {
  id: 'F04',
  list: 'findings',
  title: 'Competing initiative',
  source: '[S1] Staying focused',
  look(context) {
    const { primary, basis } = context
    if (primary === null) return () => null
    const drives = ` drives ${strategyWords[otherStrategy(primary)]}`
    const sayWeight = weightSayer(context)
    return (row) => {
      if (row.class !== 'competing') return null
      const { id, title, owner } = row.initiative
      const share = shareOfTotal(row.weight, context)
      return {
        subject: initiativeSubject(row.initiative),
        severity: 'caution',
        magnitude: share,
        evidence: { weight: shownWeight(row.weight, basis), basis, initiatives: [id] },
        sentence: title + drives + sayWeight(row, share),
        remedy,
        owner,
      }
    }
  },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'retag',
  label: 'Decide',
  sentence: 'Tag it as supporting and say which core work it serves, or stop it.',
  field: null,
}

/** Says how much of the portfolio a row is, at the end of its sentence; nothing of one that weighs nothing. */
function weightSayer({ basis, locale, snapshot }: RuleContext): (row: Row, share: number | null) => string {
  const { currency } = snapshot.portfolio
  return ({ weight }, share) => {
    if (share === null || weight === 0) return '.'
    const part = sayShare(share, { locale }).toLowerCase()
    if (basis === 'count') return `: ${part} of the initiatives.`
    return `: ${formatWeight(shownWeight(weight, basis), { basis, currency, locale })}, ${part} of the portfolio.`
  }
}
