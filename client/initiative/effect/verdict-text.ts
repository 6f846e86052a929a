import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { locale } from '../../ui/format.ts'

type Measured = Pick<FocusMeasures, 'zone' | 'focus' | 'firm' | 'interval'>

/** "Split, +0.39"; without enough evidence the provisional focus is named so. */
export function verdictText({ zone, focus }: Pick<Measured, 'zone' | 'focus'>): string {
  const name = zoneWords[zone].name
  if (focus === null) return name
  const number = formatFocus(focus, locale)
  return zone === 'not_enough_evidence' ? `${name}, provisionally ${number}` : `${name}, ${number}`
}

/** How far doubt reaches: ", could be Split +0.25"; empty when the verdict is firm or there is none. */
export function doubtText({ zone, firm, interval }: Measured): string {
  if (firm || zone === 'not_enough_evidence') return ''
  const { lower, lowerZone, upper, upperZone } = interval
  const [worst, at] = lowerZone !== zone ? [lowerZone, lower] : [upperZone, upper]
  if (worst === null || at === null) return ''
  return `, could be ${zoneWords[worst].name} ${formatFocus(at, locale)}`
}

/** Whether two verdicts read the same, so that there is nothing to tell. */
export const isSameVerdict = (a: Measured, b: Measured): boolean =>
  verdictText(a) === verdictText(b) && doubtText(a) === doubtText(b)
