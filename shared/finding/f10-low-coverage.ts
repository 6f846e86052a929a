import { countWords, formatWeight } from '../focus/number-words.ts'
import { shownWeight } from '../focus/weigh.ts'
import type { Remedy } from './finding.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule, RuleContext } from './rule.ts'

/** Too much of the weight is unclassified for a verdict. Not said when there is nothing to classify. */
export const lowCoverage = {
  id: 'F10',
  list: 'findings',
  title: 'Coverage below the minimum',
  source: 'Bearing',
  find(context) {
    const { coverage } = context.measures
    const { minCoverage } = context.snapshot.policy
    if (coverage === null || coverage >= minCoverage) return []
    return [
      {
        subject: portfolioSubject(context),
        severity: 'caution',
        magnitude: 1 - coverage,
        evidence: { coverage, minCoverage, initiatives: idsOf(context.rows, 'unclassified') },
        sentence: sayUnclassified(context),
        remedy: context.primary === null ? declareFirst : tagNext,
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule

function sayUnclassified({ measures, weights, basis, locale, snapshot }: RuleContext): string {
  const count = measures.counts.unclassified
  const are = count === 1 ? 'is' : 'are'
  const initiatives = `${countWords(count, ['initiative', 'initiatives'], locale)} ${are} unclassified`
  if (basis === 'count') return `${initiatives}: too many for a verdict.`
  const { currency } = snapshot.portfolio
  const weight = formatWeight(shownWeight(weights.unclassified, basis), { basis, currency, locale })
  return `${initiatives}, ${weight} in all: too much for a verdict.`
}

const tagNext: Remedy = {
  action: 'tag_next',
  label: 'Tag next',
  sentence: 'Say what the heaviest of them are for, one after another.',
  field: null,
}

// tags alone do not classify what drives or supports a strategy while none is declared
const declareFirst: Remedy = {
  action: 'declare',
  label: 'Declare strategy',
  sentence: 'Declare the primary strategy first: what drives or supports it is classified by that.',
  field: null,
}
