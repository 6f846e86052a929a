import { otherStrategy, strategyWords } from '../focus/focus.words.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'
import { sayWhatCompetes } from './what-competes.ts'

/** More goes to the strategy that was not declared than to the one that was [S1]. */
export const invertedFocus = {
  id: 'F03',
  list: 'findings',
  title: 'Focus inverted',
  source: '[S1] Staying focused',
  find(context) {
    const { primary, rows, measures } = context
    if (primary === null || measures.zone !== 'inverted') return []
    const { zone, sigma, focus } = measures
    const other = strategyWords[otherStrategy(primary)]
    return [
      {
        subject: portfolioSubject(context),
        severity: 'alert',
        magnitude: sigma,
        evidence: { zone, sigma, focus, initiatives: idsOf(rows, 'competing') },
        sentence: `The portfolio moves against its declaration: ${sayWhatCompetes(context, other)}`,
        remedy: {
          action: 'declare',
          label: 'Review strategy',
          sentence: `Move work back to ${strategyWords[primary]}, or declare ${other}, if that is where you are heading.`,
          field: null,
        },
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule
