import type { Strategy } from '../initiative/vocabulary.ts'
import type { Policy } from '../policy/policy.ts'
import type { FocusMeasures, MeasuredZone, MissingEvidence } from './assessment.ts'
import { otherStrategy, strategyWords, weightWords, zoneWords } from './focus.words.ts'
import { formatFocus, formatNumber, formatShare, joinWords, sayShare } from './number-words.ts'

const zonesInOrder: readonly MeasuredZone[] = ['focused', 'watch', 'split', 'inverted']

type Interval = FocusMeasures['interval']
type Verdict = Pick<
  FocusMeasures,
  'zone' | 'firm' | 'sigma' | 'interval' | 'missing' | 'coverage' | 'counts' | 'basis'
>

/** The verdict in one or two sentences; without enough evidence, what is missing (the zone's name says the rest). `primary` is null with no declaration. */
export function verdictSentence(
  verdict: Verdict,
  options: { policy: Policy; primary: Strategy | null; locale?: string | undefined },
): string {
  const { zone, sigma } = verdict
  if (options.primary === null || sigma === null || zone === 'not_enough_evidence')
    return sayMissing(verdict, options)
  const declared = strategyWords[options.primary]
  const other = strategyWords[otherStrategy(options.primary)]
  const { driving, pursues } = weightWords[verdict.basis]
  const { focusedMax, watchMax, splitMax } = options.policy
  const edges = [focusedMax, watchMax, splitMax]
  const share = (part: number) => sayShare(part, { ...options, edges })
  const sentence = {
    focused: `${share(1 - sigma)} of the ${driving} ${pursues} ${declared}, as declared.`,
    watch: `${share(sigma)} of the ${driving} ${pursues} ${other}, while ${declared} is declared.`,
    split: `${share(sigma)} of the ${driving} ${pursues} ${other}, while ${declared} is declared.`,
    inverted: `${share(sigma)} of the ${driving} ${pursues} ${other}, although ${declared} is declared.`,
  }[zone]
  return verdict.firm ? sentence : `${sentence} ${sayDoubt(zone, verdict.interval)}.`
}

/** How far doubt reaches: what the unclassified and unproven work could make of the verdict. */
export function firmnessSentence(
  measures: Pick<FocusMeasures, 'zone' | 'firm' | 'focus' | 'interval' | 'counts'>,
  locale = 'en',
): string {
  const { zone, firm, focus, interval } = measures
  const range = sayRange(interval, locale)
  if (range === null) return 'Nothing that could drive a strategy weighs anything yet.'
  const reach = range + sayDoubtful(measures.counts, locale)
  if (zone !== 'not_enough_evidence') return `${firm ? 'Firm' : 'Not firm'}: ${reach}.`
  if (focus === null) return `No focus yet: ${reach}.`
  const isPoint = interval.lower === interval.upper
  return `Provisional: ${isPoint ? '' : `${formatFocus(focus, locale)}, `}${reach}.`
}

// the lower end takes in all that the upper one does, and more: without a lower end there is no upper one
function sayRange({ lower, upper }: Interval, locale: string): string | null {
  if (lower === null) return null
  if (upper === null || upper === lower) return formatFocus(lower, locale)
  return `between ${formatFocus(lower, locale)} and ${formatFocus(upper, locale)}`
}

function sayDoubtful({ unclassified, unproven }: FocusMeasures['counts'], locale: string): string {
  if (unclassified + unproven === 0) return ''
  const parts = [
    ...(unclassified > 0 ? [`${formatNumber(unclassified, locale)} unclassified`] : []),
    ...(unproven > 0 ? [`${formatNumber(unproven, locale)} unproven`] : []),
  ]
  const last = unproven > 0 ? unproven : unclassified
  return `, depending on ${joinWords(parts, 'and')} ${last === 1 ? 'initiative' : 'initiatives'}`
}

/** What one kind of missing evidence means here, with the threshold that asks for it. */
export const missingSentence = (
  missing: MissingEvidence,
  measures: Evidence,
  options: { policy: Policy; locale?: string | undefined },
): string => sayEach[missing](measures, options)

type Evidence = Pick<FocusMeasures, 'coverage' | 'counts' | 'basis'>

const sayEach = {
  no_declaration: () => 'No primary strategy is declared.',
  too_few_driving: ({ counts }, { policy, locale }) => {
    const found = counts.core + counts.competing
    const initiatives =
      found === 0
        ? 'No initiative drives'
        : found === 1
          ? 'Only 1 initiative drives'
          : `Only ${formatNumber(found, locale)} initiatives drive`
    return `${initiatives} a strategy; a verdict needs ${formatNumber(policy.minDriving, locale)}.`
  },
  no_driving_weight: ({ basis }) => weightWords[basis].noDriving,
  low_coverage: ({ coverage, basis }, { policy, locale }) => {
    if (coverage === null) return 'There is nothing to classify beside mandatory and run work.'
    const options = { locale, edges: [policy.minCoverage] }
    const { noun, is } = weightWords[basis]
    return `${sayShare(coverage, options)} of the ${noun} ${is} classified; a verdict needs ${formatShare(policy.minCoverage, options)}.`
  },
} as const satisfies Record<
  MissingEvidence,
  (measures: Evidence, options: { policy: Policy; locale?: string | undefined }) => string
>

// without a declaration nothing can be classified, and what is not there weighs nothing: what follows from another gap
// would only hide it
function sayMissing(verdict: Verdict, options: { policy: Policy; locale?: string | undefined }): string {
  const { missing, counts } = verdict
  const nothingDrives = counts.core + counts.competing === 0
  const told = missing.includes('no_declaration')
    ? (['no_declaration'] as const)
    : missing.filter((one) => one !== 'no_driving_weight' || !nothingDrives)
  // what has no weight in this measure can be classified all the same: that nothing weighs is said already
  const isWeightless = verdict.coverage === null && counts.total > counts.outside && told.length > 1
  return told
    .filter((one) => one !== 'low_coverage' || !isWeightless)
    .map((one) => missingSentence(one, verdict, options))
    .join(' ')
}

/** "Watch, could be Split": every zone between the ends of the interval, but for the verdict itself. */
function sayDoubt(zone: MeasuredZone, { lowerZone, upperZone }: Interval): string {
  const others = zonesInOrder.filter(
    (one, at) => one !== zone && at >= orderOf(upperZone) && at <= orderOf(lowerZone),
  )
  return `${zoneWords[zone].name}, could be ${joinWords(
    others.map((one) => zoneWords[one].name),
    'or',
  )}`
}

const orderOf = (zone: Interval['lowerZone']) => zonesInOrder.findIndex((one) => one === zone)
