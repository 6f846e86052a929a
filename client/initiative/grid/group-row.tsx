import { memo } from 'react'
import type { Group, GroupField, Sums } from '#shared/initiative/group.ts'
import type { InitiativeClass } from '#shared/initiative/vocabulary.ts'
import { countText } from '../../ui/format.ts'
import { ClassMark } from '../class-mark.tsx'
import type { Column, ColumnId } from './columns.ts'
import css from './grid.module.css'
import type { GroupLine } from './lines.ts'
import { fteText, moneyText } from './shown.ts'
import type { MoneyScale } from './shown.ts'

interface Props {
  line: GroupLine
  at: number
  top: number
  by: GroupField
  columns: readonly Column[]
  scale: MoneyScale
  isActive: boolean
}

/** The head of a group: what its rows share, how many they are, their sums. Enter opens and closes it. */
export const GroupRow = memo(function GroupRow({ line, at, top, by, columns, scale, isActive }: Props) {
  const { group, isOpen } = line
  // the columns that stay in sight hold the name, the others their sums
  const named = 3
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
        tabIndex={isActive ? 0 : -1}
        data-column={0}
      >
        <span className={css['caret']} data-open={isOpen || undefined} aria-hidden="true" />
        {by === 'class' ? <ClassMark class={classIn(group)} /> : group.label}
        <span className={css['groupCount']}>{countText(group.sums.count)}</span>
      </div>
      {columns.slice(named).map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          className={css['cell']}
          aria-colindex={place + named + 1}
          data-number={column.isNumber || undefined}
        >
          {sumText(column.id, group.sums, scale)}
        </div>
      ))}
    </div>
  )
})

// grouped by class, a group's value is one
const classIn = (group: Group) => group.value as InitiativeClass

/** The sum that stands under a column; empty where adding up means nothing. */
export function sumText(id: ColumnId, sums: Sums, scale: MoneyScale): string {
  switch (id) {
    case 'budget':
    case 'spent':
    case 'left':
      return moneyText(sums[id], scale)
    case 'fte':
      return fteText(sums.fteHundredths)
    default:
      return ''
  }
}
