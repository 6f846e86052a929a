import { memo } from 'react'
import { readSort } from '#shared/initiative/sort.ts'
import type { Column } from './columns.ts'
import css from './grid.module.css'
import { moneyUnit } from './shown.ts'
import type { MoneyScale } from './shown.ts'
import type { Span } from './timeline.ts'

interface Props {
  columns: readonly Column[]
  sort: string
  scale: MoneyScale
  span: Span
  activeColumn: number | null
  isAllSelected: boolean
}

const money = new Set<string>(['budget', 'spent', 'left'])

/** Names of the columns. Click or Enter sorts, again turns it round; with Shift the order before stays in front. */
export const GridHead = memo(function GridHead(props: Props) {
  const { columns, sort, activeColumn } = props
  return (
    <div role="row" className={css['head']} aria-rowindex={1} data-line={-1}>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="columnheader"
          className={css['headCell']}
          aria-colindex={at + 1}
          aria-sort={sortWord(column, sort)}
          tabIndex={at === activeColumn ? 0 : -1}
          data-column={at}
          data-id={column.id}
          data-number={column.isNumber || undefined}
          data-sortable={column.sort !== null || undefined}
        >
          {column.id === 'select' ? (
            <>
              <span className="only-read-out">Select all</span>
              <span className={css['box']} data-on={props.isAllSelected || undefined} aria-hidden="true" />
            </>
          ) : (
            <span className={css['headLabel']}>{headLabel(column, props)}</span>
          )}
          {sortWord(column, sort) && (
            <span className={css['arrow']} aria-hidden="true">
              {sortWord(column, sort) === 'descending' ? '↓' : '↑'}
              {sortPlace(column, sort)}
            </span>
          )}
        </div>
      ))}
    </div>
  )
})

function headLabel(column: Column, { scale, span }: Pick<Props, 'scale' | 'span'>): string {
  if (column.id === 'timeline') return span.label
  return money.has(column.id) ? `${column.label}, ${moneyUnit(scale)}` : column.label
}

const sortPart = (column: Column, sort: string) =>
  column.sort === null ? undefined : readSort(sort).find((part) => part.id === column.sort)

const sortWord = (column: Column, sort: string): 'ascending' | 'descending' | undefined => {
  const part = sortPart(column, sort)
  return part && (part.isDescending ? 'descending' : 'ascending')
}

/** Which of several orders a column is, counted from 1; nothing when it is the only one. */
function sortPlace(column: Column, sort: string): string {
  const parts = readSort(sort)
  return parts.length < 2 ? '' : String(parts.findIndex((part) => part.id === column.sort) + 1)
}
