import { hasDrifted } from '../focus/drift.ts'
import { pullsDown } from '../focus/forward.ts'
import { driftSentence, forwardSentence } from '../focus/outlook-sentences.ts'
import { idsOf, portfolioSubject } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** Focus fell, or what starts next will pull it down: the moment to decide is before it splits [S1]. */
export const driftOrComingSplit = {
  id: 'F16',
  list: 'findings',
  title: 'Drift, or a split that is coming',
  source: '[S1] Staying focused',
  find(context) {
    const { measures, snapshot, forward, rows, locale } = context
    const { focus, drift } = measures
    const fell = hasDrifted(drift, snapshot.policy)
    const comes = pullsDown({ focus, forward: forward.focus }, snapshot.policy)
    if (!fell && !comes) return []
    // what has fallen or pulls down is known
    const drops = [...(fell ? [-drift!] : []), ...(comes ? [focus! - forward.focus!] : [])]
    const coming = comes ? idsOf(forward.rows, 'competing') : []
    return [
      {
        subject: portfolioSubject(context),
        severity: 'caution',
        // focus runs from -1 to +1: a fall of 2 is as large as they come
        magnitude: Math.max(...drops) / 2,
        evidence: {
          drift,
          forward: forward.focus,
          focus,
          since: snapshot.past?.asOf ?? null,
          until: forward.to,
          initiatives: [...new Set([...coming, ...(fell ? idsOf(rows, 'competing') : [])])],
        },
        sentence: [
          ...(fell ? [driftSentence(measures, { past: snapshot.past, locale })] : []),
          ...(comes ? [`A split is coming: ${lowerFirst(forwardSentence(forward, locale))}`] : []),
        ].join(' '),
        remedy: {
          action: 'open_rows',
          label: 'See rows',
          sentence: comes
            ? 'Decide before it starts which of it serves the declared strategy, and what waits.'
            : 'Look at what competes, what came in since first, and let it serve the declared strategy or stop it.',
          field: null,
        },
        owner: null,
      },
    ]
  },
} as const satisfies PortfolioRule

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
