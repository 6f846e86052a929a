import { useEffect, useMemo } from 'react'
import { useInitiatives } from '../initiatives-context.tsx'
import { columnsText, shownColumns } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'

const nameOf = (portfolioId: string, userId: string) => `bearing.columns.${userId}.${portfolioId}`

/** The columns of the address. Without any there, those of the last time in this portfolio are put there. */
export function useShownColumns(
  wanted: string | undefined,
  onChange: (columns: string | undefined) => void,
): {
  columns: readonly ShownColumn[]
  setColumns: (columns: readonly ShownColumn[] | undefined) => void
} {
  const { columns: all, rows, portfolio, me } = useInitiatives()
  const name = nameOf(portfolio.id, me.user?.id ?? '')
  const longestKey = useMemo(() => rows.reduce((most, row) => Math.max(most, row.key.length), 0), [rows])
  const columns = useMemo(() => shownColumns(all, { wanted, longestKey }), [all, wanted, longestKey])

  useEffect(() => {
    const remembered = recall(name)
    if (wanted === undefined && remembered !== null) onChange(remembered)
    // only when the page opens: later the address leads
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name])

  return {
    columns,
    setColumns: (chosen) => {
      const text = chosen && columnsText(all, chosen)
      remember(name, text)
      onChange(text)
    },
  }
}

function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    // no storage: the usual columns
    return null
  }
}

function remember(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // storage is full or forbidden: the address still has them
  }
}
