import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo } from 'react'
import { placesDrawn } from './drawn-columns.ts'
import type { ShownColumn } from './shown-columns.ts'

type InSight = Parameters<typeof defaultRangeExtractor>[0]

/** The places of the columns in the document: those that stay in sight, and those around what is scrolled to. */
export function useDrawnColumns(
  scroller: HTMLElement | null,
  columns: readonly ShownColumn[],
): readonly number[] {
  const rangeExtractor = useCallback(
    (inSight: InSight) => placesDrawn(columns, defaultRangeExtractor(inSight)),
    [columns],
  )
  // a new function with new columns: this is what makes their widths be read again
  const getItemKey = useCallback((at: number) => columns[at]?.column.id ?? at, [columns])
  const virtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => columns[at]?.width ?? 0,
    getItemKey,
    overscan: 2,
    rangeExtractor,
  })
  // the same list while the same columns are drawn, so that no row is drawn anew
  const drawn = virtual.getVirtualIndexes().join(',')
  return useMemo(() => (drawn === '' ? [] : drawn.split(',').map(Number)), [drawn])
}
