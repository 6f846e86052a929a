import { memo } from 'react'
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

/** Names of the columns. Click or Enter sorts, again turns it round. */
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
              {sort.startsWith('-') ? '↓' : '↑'}
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

const sortWord = (column: Column, sort: string): 'ascending' | 'descending' | undefined => {
  if (column.sort === null || sort.replace('-', '') !== column.sort) return undefined
  return sort.startsWith('-') ? 'descending' : 'ascending'
}

/** The next order when a head is asked for: up, down, then by key again. */
export function nextSort(column: Column, sort: string): string | undefined {
  if (column.sort === null) return sort
  if (sort === column.sort) return `-${column.sort}`
  return sort === `-${column.sort}` ? undefined : column.sort
}
