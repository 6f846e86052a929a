import type { MeasuredZone } from '../focus/assessment.ts'
import type { PolicyNumbers } from '../policy/policy.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Focus lies on a half circle: -1 at the left, 0 on top, +1 at the right. The angle from the right, in radians. */
export const angleOf = (focus: number): number => ((1 - focus) / 2) * Math.PI

/** Where a focus stands on a half circle around a centre; y grows downwards, as in pictures. */
export const pointAt = (focus: number, circle: { centre: Point; radius: number }): Point => ({
  x: rounded(circle.centre.x + circle.radius * Math.cos(angleOf(focus))),
  y: rounded(circle.centre.y - circle.radius * Math.sin(angleOf(focus))),
})

/** Pictures need no more than hundredths, and files stay short. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

export interface ZoneSpan {
  readonly zone: MeasuredZone
  readonly from: number
  readonly to: number
}

/** The part of the scale that each zone takes, from -1 to +1, by sigma's edges; a zone without extent is left out. */
export function zoneSpans(policy: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>): ZoneSpan[] {
  const [focused, watch, split] = [policy.focusedMax, policy.watchMax, policy.splitMax].map(
    (sigma) => 1 - 2 * sigma,
  )
  const edges = [-1, split, watch, focused, 1] as number[] // three edges in, three out
  const spans = zonesFromLeft.map((zone, at) => ({ zone, from: edges[at] ?? 1, to: edges[at + 1] ?? 1 }))
  return spans.filter(({ from, to }) => to > from)
}

const zonesFromLeft = ['inverted', 'split', 'watch', 'focused'] as const satisfies readonly MeasuredZone[]
