import { useDeferredValue, useMemo } from 'react'
import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { ProposedChange } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'

/** What the changes would do to the verdict; null while nothing is proposed. Pass a remembered list, not a new one. */
export function useEffectOnFocus(changes: readonly ProposedChange[] | null): FocusMeasures | null {
  const { snapshot } = useInitiatives()
  // typing and arrow keys go first, the measure follows
  const later = useDeferredValue(changes)
  return useMemo(
    () => (later === null ? null : measureFocus(applyChanges(snapshot, later), { locale })),
    [snapshot, later],
  )
}
