import { declarationOn } from '../declaration/in-force.ts'
import { endStateWords } from '../direction/end-state.ts'
import { portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** The direction in force reads like a point to arrive at [S1]. It warns; the wording stays its authors'. */
export const directionReadsLikeEndState = {
  id: 'F13',
  list: 'findings',
  title: 'Direction reads like an end state',
  source: '[S1] Staying focused',
  find(context) {
    const { declarations, today } = context.snapshot
    const declared = declarationOn(declarations, today)
    if (!declared) return []
    const found = endStateWords(declared.direction, { year: Number(declared.effectiveFrom.slice(0, 4)) })
    const words = found.map((one) => one.words)
    if (words.length === 0) return []
    return [
      {
        subject: portfolioSubject(context),
        severity: 'caution',
        magnitude: null,
        evidence: { words },
        sentence: `The direction says where to arrive, not which way to go: “${words.join('”, “')}”.`,
        remedy: {
          action: 'reword',
          label: 'Reword it',
          sentence: 'Say which way to go, and keep the number as a measure of the initiative that moves it.',
          field: null,
        },
        owner: declared.decidedBy,
      },
    ]
  },
} as const satisfies PortfolioRule
