import { memo } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import type { Group, Sums } from '#shared/initiative/group.ts'
import type { InitiativeClass } from '#shared/initiative/vocabulary.ts'
import { countText } from '../../ui/format.ts'
import { ClassMark } from '../class-mark.tsx'
import css from './grid.module.css'
import type { GroupLine } from './lines.ts'
import type { ShownColumn } from './shown-columns.ts'
import { amountText } from './shown.ts'
import type { MoneyScale } from './shown.ts'

interface Props {
  line: GroupLine
  at: number
  top: number
  /** Id of the column that the rows are grouped by. */
  by: string
  columns: readonly ShownColumn[]
  /** Places of the columns that are drawn. */
  drawn: readonly number[]
  scale: MoneyScale
  /** Which of its cells has the focus or would get it; null when none. */
  activeColumn: number | null
}

// the columns that stay in sight hold the name, the others their sums
const named = 3

/** The head of a group: what its rows share, how many they are, their sums. Enter opens and closes it. */
export const GroupRow = memo(function GroupRow(props: Props) {
  const { line, at, top, by, columns, drawn, scale, activeColumn } = props
  const { group, isOpen } = line
  return (
    <div
      role="row"
      className={css['row']}
      data-group
      aria-rowindex={at + 2}
      data-line={at}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        className={css['groupName']}
        aria-colindex={1}
        aria-colspan={named}
        aria-expanded={isOpen}
        tabIndex={activeColumn === null ? -1 : 0}
        data-column={0}
      >
        <span className={css['caret']} data-open={isOpen || undefined} aria-hidden="true" />
        {by === 'class' ? <ClassMark class={classIn(group)} /> : group.label}
        <span className={css['groupCount']}>{countText(group.sums.count)}</span>
      </div>
      {drawn.map((place) => {
        const shown = columns[place]
        if (!shown || place < named) return null
        const { column, isNumber, isPinned, left } = shown
        return (
          <div
            key={column.id}
            role="gridcell"
            className={css['cell']}
            aria-colindex={place + 1}
            data-pinned={isPinned || undefined}
            data-number={isNumber || undefined}
            style={isPinned ? { gridColumn: place + 1, left } : { gridColumn: place + 1 }}
          >
            {sumText(column, group.sums, scale)}
          </div>
        )
      })}
    </div>
  )
})

// grouped by class, a group's value is one
const classIn = (group: Group) => group.value as InitiativeClass

/** The sum that stands under a column; empty where adding up means nothing. */
export function sumText(column: Column, sums: Sums, scale: MoneyScale): string {
  const sum = sums.amounts.get(column.id)
  return sum === undefined ? '' : amountText(column, sum, scale)
}
