import type { Strategy } from '../initiative/vocabulary.ts'
import type { Zone } from '../focus/assessment.ts'
import type { TrendPoint } from '../focus/trend.ts'
import { daysBetween } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { monthFormat } from '../kernel/formatter.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import { rounded, zoneSpans } from './scale.ts'
import type { Point, ZoneSpan } from './scale.ts'

/** Measures of the picture itself, in its own units; focus runs from `top` (+1) to `bottom` (-1). */
export const trendFrame = { width: 440, height: 132, left: 24, right: 390, top: 6, bottom: 110 } as const

/** A month on the line; hollow while there is no verdict. */
export interface TrendDot extends Point {
  readonly at: number
  readonly asOf: Day
  readonly provisional: boolean
}

/** What makes focus before and after another matter: a switch of the strategy, or other thresholds. */
export interface TrendMark {
  readonly kind: 'switch' | 'policy'
  readonly asOf: Day
  readonly x: number
  /** The strategy from then on; null for other thresholds, and when none was declared any more. */
  readonly primary: Strategy | null
  readonly policyVersion: number
}

export interface TrendPicture {
  readonly bands: readonly { readonly zone: ZoneSpan['zone']; readonly y: number; readonly height: number }[]
  /** A path for each stretch that is measured by one strategy and has no gap. */
  readonly lines: readonly string[]
  readonly dots: readonly TrendDot[]
  readonly marks: readonly TrendMark[]
  /** Where each point stands, known or not, so that a pointer finds the nearest. */
  readonly xs: readonly number[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

/** Focus month by month over the zones of the policy in force: the bands are today's, whatever they were then. */
export function drawTrend(
  points: readonly TrendPoint[],
  policy: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>,
  { switches = [], locale = 'en' }: { switches?: readonly Switch[]; locale?: string } = {},
): TrendPicture {
  const placed = place(points)
  return {
    bands: zoneSpans(policy).map(({ zone, from, to }) => ({
      zone,
      y: yOf(to),
      height: rounded(yOf(from) - yOf(to)),
    })),
    lines: linesThrough(points, placed.xs),
    dots: points.flatMap(({ asOf, focus, zone }, at) =>
      focus === null
        ? []
        : [{ at, asOf, x: placed.xs[at] ?? 0, y: yOf(focus), provisional: isProvisional(zone) }],
    ),
    marks: marksAmong(points, { xOf: placed.xOf, switches }),
    xs: placed.xs,
    ticks: ticksUnder(points, { xs: placed.xs, locale }),
  }
}

/** A strategy and the day from which it was declared. */
export interface Switch {
  readonly primary: Strategy
  readonly effectiveFrom: Day
}

const isProvisional = (zone: Zone | null): boolean => zone === 'not_enough_evidence'

const { left, right, top, bottom } = trendFrame

const yOf = (focus: number): number => rounded(top + ((1 - focus) / 2) * (bottom - top))

function place(points: readonly TrendPoint[]) {
  const first = points[0]?.asOf ?? ''
  const span = Math.max(1, daysBetween(first, points.at(-1)?.asOf ?? first))
  const xOf = (day: Day) =>
    rounded(points.length < 2 ? right : left + (daysBetween(first, day) / span) * (right - left))
  return { xOf, xs: points.map(({ asOf }) => xOf(asOf)) }
}

function linesThrough(points: readonly TrendPoint[], xs: readonly number[]): string[] {
  const lines: string[] = []
  let before: TrendPoint | null = null
  for (const [at, point] of points.entries()) {
    if (point.focus !== null) {
      const goesOn = before !== null && before.focus !== null && before.primary === point.primary
      const to = `${xs[at]} ${yOf(point.focus)}`
      if (goesOn) lines.push(`${lines.pop() ?? ''}L${to}`)
      else lines.push(`M${to}`)
    }
    before = point
  }
  return lines.filter((line) => line.includes('L'))
}

function marksAmong(
  points: readonly TrendPoint[],
  { xOf, switches }: { xOf: (day: Day) => number; switches: readonly Switch[] },
): TrendMark[] {
  return points.flatMap((point, at): TrendMark[] => {
    const before = points[at - 1]
    if (!before || before.policyVersion === null || point.policyVersion === null) return []
    const { primary, policyVersion } = point
    const marks: TrendMark[] = []
    if (primary !== before.primary && before.primary !== null) {
      // the day of the switch itself, where it is known
      const told = switches.find(
        (one) =>
          one.primary === primary && one.effectiveFrom > before.asOf && one.effectiveFrom <= point.asOf,
      )
      const asOf = told?.effectiveFrom ?? point.asOf
      marks.push({ kind: 'switch', asOf, x: xOf(asOf), primary, policyVersion })
    }
    if (policyVersion !== before.policyVersion)
      marks.push({ kind: 'policy', asOf: point.asOf, x: xOf(point.asOf), primary: null, policyVersion })
    return marks
  })
}

const mostTicks = 5

function ticksUnder(
  points: readonly TrendPoint[],
  { xs, locale }: { xs: readonly number[]; locale: string },
) {
  const step = Math.max(1, Math.ceil((points.length - 1) / (mostTicks - 1)))
  const last = points.length - 1
  const format = monthFormat(locale)
  return points.flatMap(({ asOf }, at) =>
    // counted from the end, so that the day asked about always has one
    (last - at) % step === 0
      ? [{ x: xs[at] ?? 0, label: format.format(Date.parse(`${asOf}T00:00:00Z`)) }]
      : [],
  )
}
