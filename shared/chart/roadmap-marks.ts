import type { MarkDrawn } from './roadmap.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Day } from '../kernel/day.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { lanes } from '../roadmap/lanes.ts'
import type { Lane, LaneRow } from '../roadmap/lanes.ts'

/** Whether a roadmap can draw a bar of it. */
export const isDated = ({ start, end }: Pick<Initiative, 'start' | 'end'>): boolean =>
  start !== null || end !== null

/** Milestones and gates with a day, by initiative. What is reached or decided stands on the day when it was. */
export function marksIn({
  milestones,
  gates,
}: Pick<Snapshot, 'milestones' | 'gates'>): Map<string, MarkDrawn[]> {
  const marks = new Map<string, MarkDrawn[]>()
  const add = (of: string, mark: MarkDrawn) => {
    const known = marks.get(of)
    if (known) known.push(mark)
    else marks.set(of, [mark])
  }
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

/** Every day that stands on the roadmap. */
export const daysOf = (
  inLanes: Record<Lane, readonly LaneRow[]>,
  marks: ReadonlyMap<string, readonly MarkDrawn[]>,
): Day[] =>
  lanes
    .flatMap((lane) => inLanes[lane])
    .flatMap(({ row }) => [row.start, row.end, ...(marks.get(row.id) ?? []).map((mark) => mark.day)])
    .filter((day) => day !== null)
