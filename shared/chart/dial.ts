import type { FocusMeasures } from '../focus/assessment.ts'
import { zoneWords } from '../focus/focus.words.ts'
import { formatFocus } from '../focus/number-words.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import { pointAt, zoneSpans } from './scale.ts'
import type { Point, ZoneSpan } from './scale.ts'

export type DialMeasures = Pick<FocusMeasures, 'zone' | 'focus' | 'interval'>

/** Measures of the picture itself, in its own units. */
export const dialFrames = {
  small: { width: 64, height: 38, centre: { x: 32, y: 33 }, radius: 27.5, band: 5, reach: 22, hub: 2.5 },
  large: { width: 280, height: 206, centre: { x: 140, y: 148 }, radius: 120, band: 10, reach: 108, hub: 6 },
  /** With room for words around it: in files. */
  labelled: {
    width: 500,
    height: 312,
    centre: { x: 250, y: 192 },
    radius: 150,
    band: 14,
    reach: 134,
    hub: 7,
  },
} as const
export type DialSize = keyof typeof dialFrames
type Frame = (typeof dialFrames)[DialSize]

export interface DialPicture {
  readonly frame: Frame
  /** An arc for each zone, drawn as a stroke of `frame.band`. */
  readonly zones: readonly { readonly zone: ZoneSpan['zone']; readonly path: string }[]
  /** From the centre over the interval; null when it has no extent or an end is unknown. */
  readonly wedge: string | null
  /** Null when focus is. `provisional` while there is no verdict. */
  readonly needle: { readonly from: Point; readonly to: Point; readonly provisional: boolean } | null
  /** The picture in a sentence, for those who do not see it. */
  readonly sentence: string
  /** The picture as a table: what, and its value. */
  readonly table: readonly (readonly [string, string])[]
}

/** The bearing dial: a needle from -1 to +1 over the four zones, and the interval as a wedge. */
export function drawDial(
  measures: DialMeasures,
  policy: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>,
  options: { size: DialSize; locale?: string },
): DialPicture {
  const frame = dialFrames[options.size]
  const { focus, zone } = measures
  const { centre, radius, reach } = frame
  return {
    frame,
    zones: zoneSpans(policy).map((span) => ({ zone: span.zone, path: arcPath(span, { centre, radius }) })),
    wedge: wedgePath(measures.interval, { centre, radius: reach }),
    needle:
      focus === null
        ? null
        : {
            from: centre,
            to: pointAt(focus, { centre, radius: reach }),
            provisional: zone === 'not_enough_evidence',
          },
    sentence: sayDial(measures, options.locale),
    table: tabulate(measures, options.locale),
  }
}

interface Circle {
  readonly centre: Point
  readonly radius: number
}

// never more than half a circle, so the large-arc flag stays 0
function arcPath({ from, to }: Pick<ZoneSpan, 'from' | 'to'>, circle: Circle): string {
  const [start, end] = [pointAt(from, circle), pointAt(to, circle)]
  return `M${start.x} ${start.y}A${circle.radius} ${circle.radius} 0 0 1 ${end.x} ${end.y}`
}

function wedgePath({ lower, upper }: FocusMeasures['interval'], circle: Circle): string | null {
  if (lower === null || upper === null || lower >= upper) return null
  const { centre } = circle
  return `M${centre.x} ${centre.y}L${arcPath({ from: lower, to: upper }, circle).slice(1)}Z`
}

function sayDial({ zone, focus, interval: { lower, upper } }: DialMeasures, locale = 'en'): string {
  const between =
    lower === null || upper === null || lower === upper
      ? ''
      : `, between ${formatFocus(lower, locale)} and ${formatFocus(upper, locale)}`
  if (focus === null) return `${zoneWords[zone].name}: focus cannot be measured yet${between}.`
  return `${zoneWords[zone].name}: focus ${formatFocus(focus, locale)} on a scale from −1 to +1${between}.`
}

function tabulate({ zone, focus, interval }: DialMeasures, locale = 'en'): [string, string][] {
  const shown = (value: number | null) => (value === null ? 'unknown' : formatFocus(value, locale))
  return [
    ['Zone', zoneWords[zone].name],
    ['Focus', shown(focus)],
    ['Lowest it could be', shown(interval.lower)],
    ['Highest it could be', shown(interval.upper)],
  ]
}
