import { useMemo, useState } from 'react'
import { heightOf, roadmapFrame, spanOf, topsOf } from '#shared/chart/roadmap.ts'
import type { MarkDrawn } from '#shared/chart/roadmap.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { laneRows, lanes } from '#shared/roadmap/lanes.ts'
import type { Lane, LaneRow } from '#shared/roadmap/lanes.ts'
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

const isDated = ({ start, end }: Pick<Initiative, 'start' | 'end'>) => start !== null || end !== null

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

/** Milestones and gates with a day, by initiative. What is reached or decided stands on the day when it was. */
function marksIn({ milestones, gates }: Snapshot): Map<string, MarkDrawn[]> {
  const marks = new Map<string, MarkDrawn[]>()
  const add = (of: string, mark: MarkDrawn) => void marks.set(of, [...(marks.get(of) ?? []), mark])
  for (const { id, initiative, name, due, doneOn } of milestones)
    add(initiative, {
      id,
      kind: 'milestone',
      name,
      day: doneOn ?? due,
      state: doneOn === null ? 'open' : 'done',
    })
  for (const { id, initiative, name, due, decidedOn, decision } of gates) {
    const day = decidedOn ?? due
    if (day !== null) add(initiative, { id, kind: 'gate', name, day, state: decision ?? 'open' })
  }
  for (const all of marks.values()) all.sort((one, other) => (one.day < other.day ? -1 : 1))
  return marks
}

function daysOf(inLanes: Record<Lane, LaneRow[]>, marks: ReadonlyMap<string, MarkDrawn[]>): Day[] {
  return lanes
    .flatMap((lane) => inLanes[lane])
    .flatMap(({ row }) => [row.start, row.end, ...(marks.get(row.id) ?? []).map((mark) => mark.day)])
    .filter((day) => day !== null)
}
