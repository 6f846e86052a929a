import { useMemo } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { locale } from '../ui/format.ts'
import type { DeclarationValues } from './declaration-form.tsx'
import { VerdictChange } from '../focus/verdict-change.tsx'

/** The verdict as the choice on the form would make it, worked out here; nothing until a card is chosen. */
export function EffectOfDeclaring({ snapshot, values }: { snapshot: Snapshot; values: DeclarationValues }) {
  const { primary, effectiveFrom } = values
  const before = useMemo(() => measureFocus(snapshot, { locale }), [snapshot])
  const after = useMemo(() => {
    if (primary === null) return null
    const declarations = [...snapshot.declarations, asDeclared(snapshot, primary)]
    return measureFocus({ ...snapshot, declarations }, { locale })
  }, [snapshot, primary])
  if (after === null || snapshot.initiatives.length === 0) return null
  const later = isDay(effectiveFrom) && effectiveFrom > snapshot.today
  return (
    <VerdictChange
      before={{ label: 'As it is', measures: before }}
      after={{ label: later ? 'With it in force' : 'With this declared', measures: after }}
    />
  )
}

const asDeclared = (snapshot: Snapshot, primary: Declaration['primary']): Declaration => ({
  id: 'draft',
  portfolioId: snapshot.portfolio.id,
  primary,
  direction: '',
  customerNeed: '',
  why: '',
  openBeyond: null,
  effectiveFrom: snapshot.today,
  decidedBy: null,
  version: 0,
  createdAt: `${snapshot.today}T00:00:00Z`,
})
