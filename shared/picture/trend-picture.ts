import { drawTrend, trendFrame } from '../chart/trend.ts'
import type { Switch, TrendMark, TrendPicture } from '../chart/trend.ts'
import { trendSentence } from '../chart/trend-sentences.ts'
import { zoneWords } from '../focus/focus.words.ts'
import type { TrendPoint } from '../focus/trend.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { Picture, Shape, TextShape } from './picture.ts'
import { placed, textBox } from './text-box.ts'
import type { Box } from './text-box.ts'
import { lastValue } from './trend-value.ts'
import { marksBelow } from './trend-marks.ts'
import { trendTable } from './trend-table.ts'

interface Options {
  locale?: string
  /** Declarations, so that a switch stands on its own day. */
  switches?: readonly Switch[]
}

const { width, height, left, right, top, bottom } = trendFrame

/** Focus month by month over the zones of the policy in force, and in words what changed the scale on the way. */
export function trendPicture(
  points: readonly TrendPoint[],
  policy: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>,
  { locale = 'en', switches = [] }: Options = {},
): Picture {
  const drawn = drawTrend(points, policy, { switches, locale })
  const below = marksBelow(drawn.marks, { y: height + 2, width, locale })
  return {
    name: 'trend',
    title: 'Trend',
    width,
    height: below.bottom,
    sentence: trendSentence(points, { marks: drawn.marks, locale }),
    table: trendTable(points, drawn.marks, locale),
    shapes: [
      ...bands(drawn),
      ...axis(drawn),
      ...drawn.marks.flatMap(markShapes),
      ...line(drawn),
      ...lastValue(points, drawn, locale),
      ...below.shapes,
    ],
  }
}

const bands = ({ bands: all }: TrendPicture): Shape[] => [
  ...all.map(({ zone, y, height: tall }): Shape => {
    const says = zoneWords[zone].name
    return {
      kind: 'rect',
      x: left,
      y,
      width: right - left,
      height: tall,
      fill: { tone: `${zone}_ground` },
      says,
    }
  }),
  ...bandNames(all),
]

/** Beside their bands; one whose band is too thin for a line of text goes without. */
function bandNames(all: TrendPicture['bands']): TextShape[] {
  const names = all.map(({ zone, y, height: tall }): TextShape => {
    const at = { x: right + 8, y: y + tall / 2 + 3.3 }
    return { kind: 'text', ...at, text: zoneWords[zone].name, size: 9.5, tone: zone }
  })
  return names.filter((_, at) => (all[at]?.height ?? 0) >= 10)
}

const axis = ({ ticks }: TrendPicture): TextShape[] => [
  ...(
    [
      ['+1', top + 4],
      ['0', (top + bottom) / 2 + 4],
      ['−1', bottom + 3],
    ] as const
  ).map(([text, y]): TextShape => ({
    kind: 'text',
    x: left - 6,
    y,
    text,
    size: 10,
    tone: 'faint',
    anchor: 'end',
  })),
  ...months(ticks),
]

/** From the last backwards, those that do not touch the one before. */
function months(ticks: TrendPicture['ticks']): TextShape[] {
  const shown: TextShape[] = []
  const taken: Box[] = []
  for (const { x, label } of ticks.toReversed()) {
    const look = { kind: 'text', y: height - 6, text: label, size: 10, tone: 'faint' } as const
    const places = [
      { ...look, x, anchor: 'middle' },
      { ...look, x: right, anchor: 'end' },
      { ...look, x },
    ] as const
    const wanted = x > right - 24 ? places.slice(1) : places
    const text = placed(wanted, taken, { width, height })
    if (text === null) continue
    shown.push(text)
    const { left: from, right: to, ...tall } = textBox(text)
    taken.push({ ...tall, left: from - 8, right: to + 8 })
  }
  return shown
}

const markShapes = ({ kind, x }: TrendMark): Shape[] => [
  {
    kind: 'path',
    d: `M${x} ${top}V${bottom}`,
    stroke: { tone: 'muted', width: 1, ...(kind === 'policy' ? { dash: [2, 3] as const } : {}) },
  },
  kind === 'switch'
    ? { kind: 'path', d: `M${x} ${top}L${x + 8} ${top + 4}L${x} ${top + 8}Z`, fill: { tone: 'muted' } }
    : { kind: 'rect', x: x - 2.5, y: bottom - 2.5, width: 5, height: 5, fill: { tone: 'muted' } },
]

const mostDots = 15

function line({ lines, dots }: TrendPicture): Shape[] {
  const last = dots.length - 1
  const shown = dots.filter((_, at) => at === last || dots.length <= mostDots)
  return [
    ...lines.map((d): Shape => ({ kind: 'path', d, stroke: { tone: 'ink', width: 2, cap: 'round' } })),
    ...shown.map(({ x, y, provisional }, at): Shape => {
      const radius = at === shown.length - 1 ? 4 : 1.8
      return provisional
        ? { kind: 'circle', x, y, radius, fill: { tone: 'paper' }, stroke: { tone: 'ink', width: 1.5 } }
        : { kind: 'circle', x, y, radius, fill: { tone: 'ink' } }
    }),
  ]
}
