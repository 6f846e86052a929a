import { memo } from 'react'
import type { Sums } from '#shared/initiative/group.ts'
import { countText } from '../../ui/format.ts'
import css from './grid.module.css'
import { sumText } from './group-row.tsx'
import type { ShownColumn } from './shown-columns.ts'
import type { MoneyScale } from './shown.ts'

interface Props {
  columns: readonly ShownColumn[]
  /** Places of the columns that are drawn. */
  drawn: readonly number[]
  sums: Sums
  scale: MoneyScale
  rowIndex: number
}

/** How many rows there are, and their sums. */
export const GridFoot = memo(function GridFoot({ columns, drawn, sums, scale, rowIndex }: Props) {
  const count = `${countText(sums.count)} ${sums.count === 1 ? 'initiative' : 'initiatives'}`
  return (
    <div role="row" className={css['foot']} aria-rowindex={rowIndex}>
      {drawn.map((place) => {
        const shown = columns[place]
        if (!shown) return null
        const { column, isNumber, isPinned, left } = shown
        return (
          <div
            key={column.id}
            role="gridcell"
            className={css['footCell']}
            aria-colindex={place + 1}
            data-id={column.id}
            data-pinned={isPinned || undefined}
            data-number={isNumber || undefined}
            style={isPinned ? { gridColumn: place + 1, left } : { gridColumn: place + 1 }}
          >
            {column.id === 'title' ? count : sumText(column, sums, scale)}
          </div>
        )
      })}
    </div>
  )
})
