import type { Assessment } from '../focus/assessment.ts'
import { formatNumber, formatShare } from '../focus/number-words.ts'
import { ratio } from '../focus/ratio.ts'
import { formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'

/** What every file says about the figures in it. */
export interface Stamp {
  asOf: Day
  revision: number
  policy: Pick<Policy, 'version' | 'setBy' | 'setAt'>
  /** Share of the weight in scope that nobody has said the purpose of; null when nothing weighs anything. */
  unclassifiedShare: number | null
  /** Initiatives that the reader may not see. */
  hidden: number
  /** Findings that somebody has waived and that still stand. */
  waivers: number
  /** Set for sample portfolios. */
  label: string | null
}

export const illustrativeLabel = 'Illustrative: a sample portfolio with invented figures.'

export const stampOf = ({ portfolio, policy, hidden }: Snapshot, assessment: Assessment): Stamp => ({
  asOf: assessment.asOf,
  revision: assessment.revision,
  policy: { version: policy.version, setBy: policy.setBy, setAt: policy.setAt },
  unclassifiedShare: ratio(assessment.weights.unclassified, assessment.weights.total),
  hidden,
  waivers: assessment.findings.filter((one) => one.status === 'waived').length,
  label: portfolio.illustrative ? illustrativeLabel : null,
})

/** The stamp in short parts, to stand in a line at the foot of every page. */
export function sayStamp(stamp: Stamp, locale: string): string[] {
  const { asOf, revision, policy, unclassifiedShare, hidden, waivers } = stamp
  return [
    `As of ${formatDay(asOf, { locale })}`,
    `Revision ${formatNumber(revision, locale)}`,
    sayPolicyShort(policy, locale),
    unclassifiedShare === null
      ? 'Nothing in scope weighs anything'
      : `${formatShare(unclassifiedShare, { locale })} unclassified`,
    `${formatNumber(hidden, locale)} hidden`,
    `${formatNumber(waivers, locale)} waived`,
  ]
}

function sayPolicyShort({ version, setBy, setAt }: Stamp['policy'], locale: string): string {
  if (version === 0) return 'Thresholds: Bearing defaults'
  const by = setBy ? ` by ${setBy.name}` : ''
  const on = setAt ? ` on ${formatDay(setAt.slice(0, 10), { locale })}` : ''
  return `Policy ${formatNumber(version, locale)}${by || on ? ', set' : ''}${by}${on}`
}
