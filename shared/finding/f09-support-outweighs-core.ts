import { weightWords } from '../focus/focus.words.ts'
import { sayShare } from '../focus/number-words.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** Supporting work takes more than its share beside the core that it serves [S1]: rho above the policy's lines. */
export const supportOutweighsCore = {
  id: 'F09',
  list: 'findings',
  title: 'Supporting work outweighs core',
  source: '[S1] Staying focused',
  find(context) {
    const { rho } = context.measures.support
    const { rhoCaution, rhoAlert } = context.snapshot.policy
    if (rho === null || rho <= rhoCaution) return []
    const share = sayShare(rho, { locale: context.locale, edges: [rhoCaution, rhoAlert] })
    const { noun, is } = weightWords[context.basis]
    return [
      {
        subject: portfolioSubject(context),
        severity: rho > rhoAlert ? 'alert' : 'caution',
        magnitude: rho,
        evidence: { rho, initiatives: idsOf(context.rows, 'supporting', 'unproven') },
        sentence: `${share} of the ${noun} in core and supporting work ${is} in supporting work: the support outgrows what it serves.`,
        remedy: {
          action: 'open_rows',
          label: 'See rows',
          sentence:
            'Ask of each whether it would go on if its core work were cancelled; if so, it is a second strategy.',
          field: null,
        },
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule
