import { strategyWords, otherStrategy } from '../focus/focus.words.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'
import { sayWhatCompetes } from './what-competes.ts'

/** Focus is on watch, or split: a second strategy takes part of what drives the transformation [S1]. */
export const splitFocus = {
  id: 'F02',
  list: 'findings',
  title: 'Focus on watch or split',
  source: '[S1] Staying focused',
  find(context) {
    const { primary, rows, measures } = context
    const { zone, sigma, focus } = measures
    if (primary === null || (zone !== 'watch' && zone !== 'split')) return []
    const other = strategyWords[otherStrategy(primary)]
    return [
      {
        subject: portfolioSubject(context),
        severity: zone === 'split' ? 'alert' : 'caution',
        magnitude: sigma,
        evidence: { zone, sigma, focus, initiatives: idsOf(rows, 'competing') },
        sentence:
          zone === 'split'
            ? `The portfolio heads in two directions: ${sayWhatCompetes(context, other)}`
            : `A second driver is appearing: ${sayWhatCompetes(context, other)}`,
        remedy: {
          action: 'open_rows',
          label: 'See rows',
          sentence: `Decide what drives ${other} here: let it support core work, stop it, or declare it.`,
          field: null,
        },
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule
