import { portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** No declaration is in force: there is nothing to be focused on [S1]. */
export const noDeclaration = {
  id: 'F01',
  list: 'findings',
  title: 'No declaration in force',
  source: '[S1] Staying focused',
  find: (context) =>
    context.primary !== null
      ? []
      : [
          {
            subject: portfolioSubject(context),
            severity: 'alert',
            magnitude: null,
            evidence: {},
            sentence: 'Nothing says which strategy drives the transformation.',
            remedy: {
              action: 'declare',
              label: 'Declare strategy',
              sentence: 'Choose the one strategy that drives the transformation for now.',
              field: null,
            },
            owner: null,
          },
        ],
} as const satisfies PortfolioRule
