import { memo } from 'react'
import type { Sums } from '#shared/initiative/group.ts'
import { countText } from '../../ui/format.ts'
import css from './grid.module.css'
import { sumText } from './group-row.tsx'
import type { ShownColumn } from './shown-columns.ts'
import type { MoneyScale } from './shown.ts'

interface Props {
  columns: readonly ShownColumn[]
  sums: Sums
  scale: MoneyScale
  rowIndex: number
}

/** How many rows there are, and their sums. */
export const GridFoot = memo(function GridFoot({ columns, sums, scale, rowIndex }: Props) {
  const count = `${countText(sums.count)} ${sums.count === 1 ? 'initiative' : 'initiatives'}`
  return (
    <div role="row" className={css['foot']} aria-rowindex={rowIndex}>
      {columns.map(({ column, isNumber, isPinned, left }, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={css['footCell']}
          aria-colindex={at + 1}
          data-id={column.id}
          data-pinned={isPinned || undefined}
          data-number={isNumber || undefined}
          style={isPinned ? { left } : undefined}
        >
          {column.id === 'title' ? count : sumText(column, sums, scale)}
        </div>
      ))}
    </div>
  )
})
