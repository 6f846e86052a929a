import { useMemo, useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { followersOf } from '#shared/roadmap/followers.ts'
import type { Follower } from '#shared/roadmap/followers.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import { isSameDates } from '#shared/roadmap/move.ts'
import { brokenAfter } from '#shared/roadmap/out-of-order.ts'
import type { Done } from '../initiative/editing/undo-stack.ts'
import { offerUndoOf } from '../initiative/editing/use-undo.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import type { Roadmap } from './use-roadmap.ts'

/** Dates that are shown and not saved yet. */
export interface Move {
  row: Initiative
  dates: Dates
  by: 'drag' | 'keys'
}

/** Dates that would be saved, and what follows the initiative: asked about first. */
export interface Offer {
  row: Initiative
  dates: Dates
  followers: readonly Follower[]
}

export type Moving = ReturnType<typeof useMoving>

/** Moving initiatives in time: what is being moved, what that does to the order, and saving it as one change set. */
export function useMoving({ rules, broken }: Roadmap) {
  const { editing, may, mayUndo } = useInitiatives()
  const [move, setMove] = useState<Move | null>(null)
  const [offer, setOffer] = useState<Offer | null>(null)
  // what is asked about stays where it was put
  const shown = move ?? offer
  const moved = useMemo(
    () => new Map(shown && !isSameDates(shown.row, shown.dates) ? [[shown.row.id, shown.dates]] : []),
    [shown],
  )
  const brokenNow = useMemo(
    () => (moved.size === 0 ? broken : brokenAfter(broken, rules, moved)),
    [broken, rules, moved],
  )

  const write = (rows: readonly { row: Initiative; dates: Dates }[]) => {
    const changes = rows.map(({ row, dates }) => ({ row, patch: patchOf(row, dates) }))
    const [first] = rows
    if (!first) return
    const others = rows.length - 1
    const label = `Dates of ${first.row.key}${others > 0 ? ` and ${others} that follow` : ''}`
    const before = editing.acts.read().done.at(-1)
    editing.editBlock({ changes, created: [] }, label)
    void offerOnceSaved(label, before)
  }
  const offerOnceSaved = async (label: string, before: Done | undefined) => {
    await editing.queue.settled()
    const done = editing.acts.read().done.at(-1)
    // refused, or waiting for a choice: the notices say so
    if (done && done !== before && done.label === label) offerUndoOf(done, { editing, mayUndo })
  }
  /** Saves dates, after asking about what follows; the same dates change nothing. */
  const save = (row: Initiative, dates: Dates) => {
    setMove(null)
    if (isSameDates(row, dates)) return
    const followers = may('initiative.bulk') ? followersOf(rules, new Map([[row.id, dates]])) : []
    if (followers.length > 0) setOffer({ row, dates, followers })
    else write([{ row, dates }])
  }
  const answer = (chosen: readonly Follower[]) => {
    if (offer) write([offer, ...chosen])
    setOffer(null)
  }
  return { move, setMove, moved, brokenNow, offer, save, answer, decline: () => setOffer(null) }
}

const patchOf = (row: Initiative, { start, end }: Dates) => ({
  ...(start === row.start ? {} : { start }),
  ...(end === row.end ? {} : { end }),
})
