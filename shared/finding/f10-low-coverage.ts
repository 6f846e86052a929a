import { weightWords } from '../focus/focus.words.ts'
import { formatShare } from '../focus/number-words.ts'
import type { Remedy } from './finding.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

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
    const share = (value: number) => formatShare(value, { locale: context.locale, edges: [minCoverage] })
    const { noun, is } = weightWords[context.basis]
    return [
      {
        subject: portfolioSubject(context),
        severity: 'caution',
        magnitude: 1 - coverage,
        evidence: { coverage, minCoverage, initiatives: idsOf(context.rows, 'unclassified') },
        sentence: `${share(coverage)} of the ${noun} ${is} classified; a verdict needs ${share(minCoverage)}.`,
        remedy: context.primary === null ? declareFirst : tagNext,
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule

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
