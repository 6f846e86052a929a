import { useEffect, useMemo, useState } from 'react'
import { useInitiatives } from '../initiatives-context.tsx'
import { cellStates } from './cell-states.ts'
import type { Edit } from '../editing/edit.ts'

const shownMs = 2_000

/** States of the cells that this tab changed; "saved" goes after a moment. */
export function useCellStates() {
  const { edits } = useInitiatives()
  const { waiting, conflicts, refusals, lastSaved } = edits
  const [faded, setFaded] = useState<Edit | null>(lastSaved)
  useEffect(() => {
    const timer = setTimeout(() => setFaded(lastSaved), shownMs)
    return () => clearTimeout(timer)
  }, [lastSaved])
  const justSaved = lastSaved === faded ? null : lastSaved
  return useMemo(
    () => cellStates({ waiting, conflicts, refusals }, justSaved),
    [waiting, conflicts, refusals, justSaved],
  )
}
