import { classOf } from '../focus/classify.ts'
import { isInScope, weightIn } from '../focus/weigh.ts'
import type { SupportLink } from '../support/support-link.ts'
import { shareOfTotal } from './rule.ts'
import type { Draft, PortfolioRule, RuleContext } from './rule.ts'

/** A support link exists and nobody has accepted it: what it claims is not proven yet [S1]. One finding a link. */
export const supportNotAccepted = {
  id: 'F05',
  list: 'findings',
  title: 'Support not accepted',
  source: '[S1] Staying focused',
  find: (context) =>
    context.snapshot.links.flatMap((link) =>
      link.state === 'accepted' ? [] : describe(link, { ...waiting[link.state], context }),
    ),
} as const satisfies PortfolioRule

const waiting = {
  draft: {
    state: 'it is a draft that nobody has been asked to accept',
    remedy: {
      action: 'decide_support',
      label: 'Submit it',
      sentence: 'Finish the rationale and submit it to be accepted.',
      field: null,
    },
  },
  submitted: {
    state: 'it waits to be accepted',
    remedy: {
      action: 'decide_support',
      label: 'Decide it',
      sentence: 'Accept it, or return it with a reason.',
      field: null,
    },
  },
  returned: {
    state: 'it was returned',
    remedy: {
      action: 'decide_support',
      label: 'Revise it',
      sentence: 'Answer the reason for its return, and submit it again.',
      field: null,
    },
  },
} as const satisfies Record<
  Exclude<SupportLink['state'], 'accepted'>,
  { state: string; remedy: Draft['remedy'] }
>

function describe(
  link: SupportLink,
  { context, state, remedy }: { context: RuleContext; state: string; remedy: Draft['remedy'] },
): Draft[] {
  const { linked } = context.context
  const from = linked.get(link.from)
  // core work has nothing to justify
  if (!from || !isInScope(from) || classOf(from, context.context) === 'core') return []
  const served = linked.get(link.to)?.title ?? 'work that is not shown here'
  return [
    {
      subject: { type: 'support_link', id: link.id, key: from.key, title: `${from.title} → ${served}` },
      severity: 'caution',
      magnitude: shareOfTotal(weightIn[context.basis](from), context),
      evidence: { state: link.state, from: link.from, to: link.to, initiatives: [from.id] },
      sentence: `${from.title} is said to support ${served}; ${state}.`,
      remedy,
      owner: from.owner,
    },
  ]
}
