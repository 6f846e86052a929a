import { withClasses } from '../focus/classify.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { laneRows, lanes } from '../roadmap/lanes.ts'
import type { Lane } from '../roadmap/lanes.ts'
import { brokenRules, orderRules } from '../roadmap/out-of-order.ts'
import { sayBroken } from '../roadmap/out-of-order.words.ts'
import type { Milestone } from '../milestone/milestone.ts'
import type { Gate } from '../gate/gate.ts'

/** A row of the roadmap, with what lies on it and the rules that it breaks. */
export interface RoadmapRow extends Pick<Initiative, 'id' | 'key' | 'title' | 'class' | 'start' | 'end'> {
  lane: Lane
  /** Key of the core work that it stands under. */
  under: string | null
  milestones: Pick<Milestone, 'name' | 'due' | 'doneOn'>[]
  gates: Pick<Gate, 'name' | 'due' | 'decision' | 'decidedOn'>[]
  /** Why it comes too early or reaches too far, a sentence a rule. */
  outOfOrder: string[]
}

/** What a roadmap shows, lane by lane; what has no dates stands there too, because it is planned. */
export function roadmapRows(
  snapshot: Snapshot,
  { isListed, locale }: { isListed: (row: Initiative) => boolean; locale: string },
): RoadmapRow[] {
  const rows = withClasses(snapshot)
  const broken = sayAllBroken(rows, { snapshot, locale })
  const keys = new Map(rows.map(({ id, key }) => [id, key]))
  const milestones = Map.groupBy(snapshot.milestones, (one) => one.initiative)
  const gates = Map.groupBy(snapshot.gates, (one) => one.initiative)
  const inLanes = laneRows(rows, snapshot.links)
  return lanes.flatMap((lane) =>
    inLanes[lane]
      .filter(({ row }) => isListed(row))
      .map(({ row, under }) => ({
        id: row.id,
        key: row.key,
        title: row.title,
        class: row.class,
        start: row.start,
        end: row.end,
        lane,
        under: under === null ? null : (keys.get(under) ?? null),
        milestones: (milestones.get(row.id) ?? []).map(({ name, due, doneOn }) => ({ name, due, doneOn })),
        gates: (gates.get(row.id) ?? []).map(({ name, due, decision, decidedOn }) => ({
          name,
          due,
          decision,
          decidedOn,
        })),
        outOfOrder: broken.get(row.id) ?? [],
      })),
  )
}

function sayAllBroken(
  rows: readonly Initiative[],
  { snapshot, locale }: { snapshot: Snapshot; locale: string },
): Map<string, string[]> {
  const rules = orderRules(rows, snapshot)
  const said = new Map<string, string[]>()
  for (const rule of brokenRules(rules))
    said.set(rule.from, [...(said.get(rule.from) ?? []), sayBroken(rule, { rules, locale })])
  return said
}
