import { useCallback } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { forgetOpenText, keepOpenText } from '../editing/open-text.ts'
import { useInitiatives } from '../initiatives-context.tsx'

/** Keeps what is typed into an open cell where it survives the tab, until the cell is left. */
export function useOpenText(row: Initiative | null, column: Column | undefined) {
  const { portfolio, me } = useInitiatives()
  const userId = me.user?.id ?? ''
  const keep = useCallback(
    (text: string) => {
      if (row && column)
        keepOpenText({ portfolioId: portfolio.id, userId }, { row: row.id, column: column.id, text })
    },
    [row, column, portfolio.id, userId],
  )
  const forget = useCallback(
    () => forgetOpenText({ portfolioId: portfolio.id, userId }),
    [portfolio.id, userId],
  )
  return { keep, forget }
}
