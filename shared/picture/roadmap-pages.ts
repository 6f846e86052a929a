import type { Lane } from '../roadmap/lanes.ts'
import { planFrame } from './roadmap-plan.ts'
import type { PlanRow } from './roadmap-plan.ts'

export type PlanLine =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly count: number; readonly continued: boolean }
  | { readonly kind: 'row'; readonly row: PlanRow }

/** Of one row, at most so many rules that do not hold are said; the others are counted. */
export const mostSaid = 2

export function lineHeight(line: PlanLine): number {
  if (line.kind === 'lane') return planFrame.lane
  const { marks, broken } = line.row
  const said = Math.min(broken.length, mostSaid + 1)
  return planFrame.row + (marks.length > 0 ? planFrame.names : 0) + said * planFrame.said
}

/** The least room in which a lane's head and any row of it fit. */
const leastRoom = planFrame.lane + planFrame.row + planFrame.names + (mostSaid + 1) * planFrame.said

/**
 * Rows on pages of so much room, each lane under its head, which is repeated where the lane goes on; a head never stands
 * alone. Rows beyond `most` pages are left out.
 */
export function pagesOf(
  rows: readonly PlanRow[],
  { room, most }: { room: number; most: number },
): PlanLine[][] {
  const counts = new Map<Lane, number>()
  for (const { lane } of rows) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  const pages: PlanLine[][] = []
  let [page, used]: [PlanLine[], number] = [[], Math.max(room, leastRoom)]
  let lane: Lane | null = null
  for (const row of rows) {
    const line: PlanLine = { kind: 'row', row }
    const isNew = row.lane !== lane
    const wanted = lineHeight(line) + (isNew ? planFrame.lane : 0)
    const turns = used + wanted > Math.max(room, leastRoom)
    if (turns) {
      if (pages.length === most) return pages
      page = []
      used = 0
      pages.push(page)
    }
    if (isNew || turns) {
      page.push({ kind: 'lane', lane: row.lane, count: counts.get(row.lane) ?? 0, continued: !isNew })
      used += planFrame.lane
    }
    page.push(line)
    used += lineHeight(line)
    lane = row.lane
  }
  return pages
}
