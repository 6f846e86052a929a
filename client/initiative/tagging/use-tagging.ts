import { useMemo, useState } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { useUndo } from '../editing/use-undo.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { untagged } from './tag-queue.ts'

/** One sitting of tagging: what comes next, what was put off, and the way back. */
export function useTagging() {
  const { rows, measures, mayEdit, edit } = useInitiatives()
  const { undo } = useUndo()
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [steps, setSteps] = useState<readonly ('answered' | 'skipped')[]>([])
  /** The initiative that supports, while the area it sits in is asked after. */
  const [supports, setSupports] = useState<string | null>(null)
  const { basis } = measures
  const left = useMemo(() => untagged(rows, { basis, skipped, mayEdit }), [rows, basis, skipped, mayEdit])
  const fresh = left.filter((row) => !skipped.includes(row.id))
  const current = fresh[0]

  const answer = (patch: InitiativePatch) => {
    if (!current) return
    if (patch.role === 'supports' && supports === null) return setSupports(current.id)
    setSupports(null)
    setSteps([...steps, 'answered'])
    return edit(current, patch)
  }
  const skip = () => {
    if (!current) return
    setSupports(null)
    setSkipped([...skipped, current.id])
    setSteps([...steps, 'skipped'])
  }
  const back = () => {
    if (supports !== null) return setSupports(null)
    const last = steps.at(-1)
    if (last === undefined) return undefined
    setSteps(steps.slice(0, -1))
    if (last === 'skipped') return setSkipped(skipped.slice(0, -1))
    return void undo()
  }
  return {
    current,
    isAskingArea: current !== undefined && supports === current.id,
    left: fresh.length,
    putOff: left.length - fresh.length,
    answered: steps.filter((step) => step === 'answered').length,
    canGoBack: steps.length > 0 || supports !== null,
    answer,
    skip,
    back,
    again: () => setSkipped([]),
  }
}
