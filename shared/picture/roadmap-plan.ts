import { spanOf } from '../chart/roadmap.ts'
import type { MarkDrawn } from '../chart/roadmap.ts'
import { timeScale } from '../chart/time-scale.ts'
import type { TimeScale } from '../chart/time-scale.ts'
import { withClasses } from '../focus/classify.ts'
import type { Initiative } from '../initiative/initiative.ts'
import { daysBetween } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { laneRows, lanes } from '../roadmap/lanes.ts'
import type { Lane, LaneRow } from '../roadmap/lanes.ts'
import { daysOf, isDated, marksIn } from '../chart/roadmap-marks.ts'
import { brokenRules, orderRules } from '../roadmap/out-of-order.ts'
import type { OrderRule, OrderRules } from '../roadmap/out-of-order.ts'

/** Measures of a roadmap in files, in its own units: points on paper and slides. */
export const planFrame = {
  head: 40,
  lane: 25,
  row: 24,
  barTop: 6,
  bar: 12,
  /** A line of names of milestones and gates, and one with a rule that does not hold. */
  names: 13,
  said: 14,
  foot: 12,
  note: 16,
} as const

/** A bar's line, with what lies on it and the rules that it breaks. */
export interface PlanRow extends LaneRow {
  readonly lane: Lane
  readonly marks: readonly MarkDrawn[]
  readonly broken: readonly OrderRule[]
}

/** A portfolio's roadmap before it is put on pages. */
export interface RoadmapPlan {
  readonly today: Day
  readonly scale: TimeScale
  /** Where the bars begin. */
  readonly left: number
  readonly width: number
  readonly rows: readonly PlanRow[]
  readonly rules: OrderRules
  readonly undated: number
  readonly locale: string
}

/**
 * The rows that are wanted, by lane, with what is said of each; what has no day is counted. Lanes and rules are those of
 * all that is planned, whatever is wanted of it.
 */
export function planOf(
  snapshot: Snapshot,
  wanted: readonly Initiative[],
  { width, locale }: { width: number; locale: string },
): RoadmapPlan {
  const { today } = snapshot
  const all = withClasses(snapshot)
  const ids = new Set(wanted.map(({ id }) => id))
  const inLanes = laneRows(all, snapshot.links)
  for (const lane of lanes) inLanes[lane] = inLanes[lane].filter(({ row }) => ids.has(row.id))
  const marks = marksIn(snapshot)
  const rules = orderRules(all, snapshot)
  const broken = Map.groupBy(brokenRules(rules), (rule) => rule.from)
  const { from, to } = spanOf(daysOf(inLanes, marks), today)
  const left = Math.round(Math.min(300, width * 0.32))
  const planned = lanes.flatMap((lane) => inLanes[lane].map((one) => ({ ...one, lane })))
  const rows = planned
    .filter(({ row }) => isDated(row))
    .map((one) => ({ ...one, marks: marks.get(one.row.id) ?? [], broken: broken.get(one.row.id) ?? [] }))
  return {
    today,
    scale: timeScale(from, to, (width - left) / (daysBetween(from, to) + 1)),
    left,
    width,
    rows,
    rules,
    undated: planned.length - rows.length,
    locale,
  }
}
