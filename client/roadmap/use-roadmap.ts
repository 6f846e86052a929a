import { useMemo, useState } from 'react'
import { heightOf, roadmapFrame, spanOf, topsOf } from '#shared/chart/roadmap.ts'
import type { MarkDrawn } from '#shared/chart/roadmap.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { laneRows, lanes } from '#shared/roadmap/lanes.ts'
import type { Lane, LaneRow } from '#shared/roadmap/lanes.ts'
import { daysOf, isDated, marksIn } from '#shared/chart/roadmap-marks.ts'
import { brokenRules, orderRules } from '#shared/roadmap/out-of-order.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'

export interface RowLine extends LaneRow {
  readonly kind: 'row'
  readonly marks: readonly MarkDrawn[]
}

/** A line of the picture: the head of a lane, or a row. */
export type RoadmapLine =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly count: number; readonly isOpen: boolean }
  | RowLine

export type Roadmap = ReturnType<typeof useRoadmap>

const noMarks: readonly MarkDrawn[] = []
const closedAtFirst: ReadonlySet<Lane> = new Set(['other'])

/** What the roadmap shows of the portfolio: lanes with their rows, what is out of order, and what has no dates. */
export function useRoadmap() {
  const { rows, snapshot } = useInitiatives()
  const [closed, setClosed] = useState(closedAtFirst)
  // rows keep the order in which the page found them, also while they are moved
  const [ordered] = useState(() => new Map(rows.map((row) => [row.id, row])))
  const inLanes = useMemo(() => laneRows(rows, snapshot.links, ordered), [rows, snapshot.links, ordered])
  const marks = useMemo(() => marksIn(snapshot), [snapshot])
  const rules = useMemo(() => orderRules(rows, snapshot), [rows, snapshot])
  const broken = useMemo(() => brokenRules(rules), [rules])
  const days = useMemo(() => daysOf(inLanes, marks), [inLanes, marks])
  const { today } = snapshot
  const span = useMemo(() => spanOf(days, today), [days, today])
  const lines = useMemo(() => linesOf(inLanes, { marks, closed }), [inLanes, marks, closed])
  const tops = useMemo(
    () => topsOf(lines.map((line) => (line.kind === 'lane' ? roadmapFrame.lane : heightOf(line)))),
    [lines],
  )
  /** Where each row stands among the lines. */
  const placeOf = useMemo(
    () => new Map(lines.flatMap((line, at) => (line.kind === 'row' ? [[line.row.id, at] as const] : []))),
    [lines],
  )
  const undated = useMemo(
    () => lanes.flatMap((lane) => inLanes[lane].map(({ row }) => row).filter((row) => !isDated(row))),
    [inLanes],
  )
  const toggle = (lane: Lane) =>
    setClosed((before) => {
      const after = new Set(before)
      if (!after.delete(lane)) after.add(lane)
      return after
    })
  /** Opens the lane in which an initiative stands. */
  const reveal = (id: InitiativeId) => {
    const lane = lanes.find((one) => inLanes[one].some(({ row }) => row.id === id))
    if (lane !== undefined && closed.has(lane)) toggle(lane)
  }
  return { inLanes, marks, rules, broken, span, lines, tops, placeOf, undated, today, toggle, reveal }
}

function linesOf(
  inLanes: Record<Lane, LaneRow[]>,
  { marks, closed }: { marks: ReadonlyMap<string, MarkDrawn[]>; closed: ReadonlySet<Lane> },
): RoadmapLine[] {
  return lanes.flatMap((lane): RoadmapLine[] => {
    const shown = inLanes[lane].filter(({ row }) => isDated(row))
    if (shown.length === 0) return []
    const isOpen = !closed.has(lane)
    const head = { kind: 'lane', lane, count: shown.length, isOpen } as const
    if (!isOpen) return [head]
    return [
      head,
      ...shown.map((one): RowLine => ({ kind: 'row', ...one, marks: marks.get(one.row.id) ?? noMarks })),
    ]
  })
}
