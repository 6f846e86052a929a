import { useMemo } from 'react'
import { useInitiatives } from '../initiatives-context.tsx'
import type { CellContext } from './cell-content.tsx'
import { moneyScale } from './shown.ts'
import { placeOf, spanOf } from './timeline.ts'

/** What all cells share; the same object until the largest amount, the currency or the day changes. */
export function useCellContext(): CellContext {
  const { rows, portfolio, snapshot } = useInitiatives()
  const largest = useMemo(
    () => rows.reduce((most, row) => Math.max(most, row.budget ?? 0, row.spent ?? 0), 0),
    [rows],
  )
  const { key, currency } = portfolio
  return useMemo(() => {
    const span = spanOf(snapshot.today)
    return {
      portfolioKey: key,
      scale: moneyScale(largest, currency),
      span,
      todayAt: placeOf(snapshot.today, span),
    }
  }, [key, currency, largest, snapshot.today])
}
