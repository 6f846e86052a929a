import { dialFrames, drawDial } from '../chart/dial.ts'
import type { DialMeasures } from '../chart/dial.ts'
import { pointAt, zoneSpans } from '../chart/scale.ts'
import type { ZoneSpan } from '../chart/scale.ts'
import { zoneWords } from '../focus/focus.words.ts'
import { formatFocus } from '../focus/number-words.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { Picture, Shape, TextShape } from './picture.ts'
import { placed, textBox } from './text-box.ts'
import type { Box } from './text-box.ts'

type ZoneEdges = Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>

/** The bearing dial with its zones named, the needle, the interval as a wedge, and focus as a figure below. */
export function dialPicture(
  measures: DialMeasures,
  policy: ZoneEdges,
  { locale = 'en' }: { locale?: string } = {},
): Picture {
  const { frame, zones, wedge, needle, sentence, table } = drawDial(measures, policy, {
    size: 'labelled',
    locale,
  })
  const { width, height, centre, band, hub } = frame
  const arcs = zones.map(({ zone, path }): Shape => {
    const opacity = zone === measures.zone ? {} : { opacity: 0.45 }
    return {
      kind: 'path',
      d: path,
      stroke: { tone: zone, width: band, ...opacity },
      says: zoneWords[zone].name,
    }
  })
  const shapes: Shape[] = [
    ...arcs,
    ...(wedge === null ? [] : [{ kind: 'path', d: wedge, fill: { tone: 'ink', opacity: 0.1 } } as const]),
    ...(needle === null ? [] : [hand(needle)]),
    { kind: 'circle', ...centre, radius: hub, fill: { tone: 'ink' } },
    ...words(measures, policy),
    ...figures(measures, locale),
  ]
  return {
    name: 'dial',
    title: 'Focus',
    width,
    height,
    sentence,
    table: [['Measure', 'Value'], ...table],
    shapes,
  }
}

/** Dotted while there is no verdict. */
const hand = ({ from, to, provisional }: NonNullable<ReturnType<typeof drawDial>['needle']>): Shape => ({
  kind: 'path',
  d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
  stroke: { tone: 'ink', width: 3.5, cap: 'round', ...(provisional ? { dash: [1, 8] as const } : {}) },
})

const { centre, radius, band } = dialFrames.labelled

const ends = (): TextShape[] => {
  const below = { kind: 'text', y: centre.y + 20, size: 12, tone: 'faint', anchor: 'middle' } as const
  return [
    { ...below, x: centre.x - radius, text: '−1' },
    { ...below, x: centre.x, y: centre.y - radius - band / 2 - 7, text: '0' },
    { ...below, x: centre.x + radius, text: '+1' },
  ]
}

/** The scale's ends and middle, and the zones around it: the zone where focus is comes first, then the wider ones. */
function words({ zone: here }: DialMeasures, policy: ZoneEdges): TextShape[] {
  const spans = zoneSpans(policy).toSorted(
    (one, other) =>
      Number(other.zone === here) - Number(one.zone === here) || other.to - other.from - (one.to - one.from),
  )
  const shown = ends()
  const taken: Box[] = shown.map(textBox)
  for (const span of spans) {
    const word = placed(placesOf(span, span.zone === here), taken, dialFrames.labelled)
    if (word === null) continue
    shown.push(word)
    taken.push(textBox(word))
  }
  return shown
}

/** Outside the arc at the middle of the zone, else a little further along it or out. */
function placesOf({ zone, from, to }: ZoneSpan, isHere: boolean): TextShape[] {
  const look = { kind: 'text', text: zoneWords[zone].name, size: 14, tone: zone } as const
  return [10, 18, 26, 36].flatMap((out) =>
    [0.5, 0.35, 0.65, 0.2, 0.8].map((part): TextShape => {
      const focus = from + (to - from) * part
      const { x, y } = pointAt(focus, { centre, radius: radius + band / 2 + out })
      const side = Math.abs(focus) < 0.12 ? 'middle' : focus < 0 ? 'end' : null
      return {
        ...look,
        x,
        y: y + 4,
        ...(isHere ? { weight: 'bold' } : {}),
        ...(side === null ? {} : { anchor: side }),
      }
    }),
  )
}

function figures({ focus, zone, interval: { lower, upper } }: DialMeasures, locale: string): TextShape[] {
  const line = { kind: 'text', x: centre.x, anchor: 'middle' } as const
  const { name, plain } = zoneWords[zone]
  const said: TextShape[] = [
    {
      ...line,
      y: centre.y + 60,
      text: focus === null ? '–' : formatFocus(focus, locale),
      size: 40,
      weight: 'bold',
      tone: 'ink',
    },
    {
      ...line,
      y: centre.y + 86,
      text: zone === 'not_enough_evidence' ? name : `${name}: ${plain}`,
      size: 15,
      weight: 'bold',
      tone: zone,
    },
  ]
  if (lower === null || upper === null || lower === upper) return said
  const between = `It could be ${formatFocus(lower, locale)} to ${formatFocus(upper, locale)}`
  return [...said, { ...line, y: centre.y + 107, text: between, size: 13, tone: 'muted' }]
}
