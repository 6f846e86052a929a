import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import { measuredBasis } from '../portfolio/portfolio.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { FocusMeasures } from './assessment.ts'
import { basisWords, zoneWords } from './focus.words.ts'
import { formatFocus } from './number-words.ts'
import { exceeds } from './ratio.ts'

type Bases = FocusMeasures['bases']

/** What the pivotal initiative does to the verdict; null when there is none. */
export function pivotSentence(
  { pivot, zone, focus }: Pick<FocusMeasures, 'pivot' | 'zone' | 'focus'>,
  locale = 'en',
): string | null {
  if (!pivot) return null
  const { title, focusWithout, zoneWithout } = pivot
  if (focusWithout === null || zoneWithout === null) return `${title} is all that drives a strategy.`
  const there = formatFocus(focusWithout, locale)
  if (focusWithout === focus)
    return `No single initiative decides it: without ${title}, the heaviest, focus stays at ${there}.`
  if (zone === 'not_enough_evidence') return `${title} moves it most: without it focus would be ${there}.`
  const name = zoneWords[zoneWithout].name
  return zoneWithout === zone
    ? `${title} moves it most, but the verdict stays ${name} without it (${there}).`
    : `${title} decides it: without it the verdict would be ${name} (${there}).`
}

/** Whether focus in the four bases lies further apart than the policy allows; no when fewer than two are known. */
export function basesDisagree(bases: Bases, policy: PolicyNumbers): boolean {
  const { lowest, highest } = findEnds(bases)
  return lowest !== null && highest !== null && exceeds(highest.focus - lowest.focus, policy.basisGap)
}

/** Whether money, people and count tell the same story; null when fewer than two of them tell one. */
export function basesSentence(
  bases: Bases,
  options: { policy: PolicyNumbers; locale?: string | undefined },
): string | null {
  const { lowest, highest } = findEnds(bases)
  if (!lowest || !highest || lowest.basis === highest.basis) return null
  const say = ({ basis, focus }: Known) =>
    `${formatFocus(focus, options.locale)} by ${basisWords[basis].toLowerCase()}`
  const verb = basesDisagree(bases, options.policy) ? 'disagree' : 'agree'
  return `Money, people and count ${verb}: ${say(highest)}, ${say(lowest)}.`
}

interface Known {
  readonly basis: MeasuredBasis
  readonly focus: number
}

function findEnds(bases: Bases): { lowest: Known | null; highest: Known | null } {
  let lowest: Known | null = null
  let highest: Known | null = null
  for (const basis of measuredBasis.options) {
    const focus = bases[basis]
    if (focus === null) continue
    if (lowest === null || focus < lowest.focus) lowest = { basis, focus }
    if (highest === null || focus >= highest.focus) highest = { basis, focus }
  }
  return { lowest, highest }
}
