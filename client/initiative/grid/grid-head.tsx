import { memo } from 'react'
import type { MouseEvent } from 'react'
import { readSort } from '#shared/initiative/sort.ts'
import { ColumnMenu } from './column-menu.tsx'
import { withActive } from './drawn-columns.ts'
import css from './grid.module.css'
import parts from './head-parts.module.css'
import { tickColumn } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'
import { moneyUnit } from './shown.ts'
import type { MoneyScale } from './shown.ts'
import type { Span } from './timeline.ts'
import { useHeadDrag } from './use-head-drag.ts'

interface Props {
  columns: readonly ShownColumn[]
  /** Places of the columns that are drawn. */
  drawn: readonly number[]
  sort: string
  scale: MoneyScale
  span: Span
  activeColumn: number | null
  isAllTicked: boolean
  /** The column whose menu is open. */
  menuAt: string | null
  /** The same object for good. */
  acts: HeadActs
}

// a type, not an interface: a record of functions
// oxlint-disable-next-line typescript/consistent-type-definitions
type HeadActs = {
  onMenu: (id: string | null) => void
  onPress: (id: string, isAdding: boolean) => void
  onSort: (sort: string) => void
  onGroup: (id: string) => void
  onColumns: (columns: readonly ShownColumn[]) => void
}

// a group of one row each, or a picture of two other columns
const ungrouped = new Set(['key', 'timeline', 'title'])

/** Names of the columns. Click or Enter sorts, again turns it round; with Shift the order before stays in front. */
export const GridHead = memo(function GridHead(props: Props) {
  const { columns, sort, activeColumn, acts } = props
  const { onMouseDown, sizing, target } = useHeadDrag({
    columns,
    onColumns: acts.onColumns,
    onPress: (id, event: MouseEvent) => acts.onPress(id, event.shiftKey),
  })
  return (
    // the heads have the keys; this is where the pointer drags them
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div role="row" className={css['head']} aria-rowindex={1} data-line={-1} onMouseDown={onMouseDown}>
      {withActive(props.drawn, activeColumn).map((at) => {
        const shown = columns[at]
        if (!shown) return null
        const { column, isNumber, isPinned, left } = shown
        const { id } = column
        return (
          <div
            key={id}
            role="columnheader"
            className={css['headCell']}
            aria-colindex={at + 1}
            aria-sort={sortWord(id, sort)}
            tabIndex={at === activeColumn ? 0 : -1}
            data-column={at}
            data-id={id}
            data-number={isNumber || undefined}
            data-pinned={isPinned || undefined}
            data-target={(target?.to === id && target.id !== id) || undefined}
            data-sizing={sizing?.id === id || undefined}
            data-moved={target?.id === id || undefined}
            data-sortable={column.control !== 'timeline' || undefined}
            style={isPinned ? { gridColumn: at + 1, left } : { gridColumn: at + 1 }}
          >
            {column === tickColumn ? (
              <>
                <span className="only-read-out">Select all</span>
                <span className={css['box']} data-on={props.isAllTicked || undefined} aria-hidden="true" />
              </>
            ) : (
              <>
                <span className={css['headLabel']}>{headLabel(shown, props)}</span>
                {sortWord(id, sort) && (
                  <span className={css['arrow']} aria-hidden="true">
                    {sortWord(id, sort) === 'descending' ? '↓' : '↑'}
                    {sortPlace(id, sort)}
                  </span>
                )}
                <ColumnMenu
                  shown={shown}
                  columns={columns}
                  isOpen={props.menuAt === id}
                  onOpen={() => acts.onMenu(id)}
                  onClose={() => acts.onMenu(null)}
                  onSort={(isDescending) => acts.onSort(isDescending ? `-${id}` : id)}
                  onGroup={ungrouped.has(id) ? null : () => acts.onGroup(id)}
                  onColumns={acts.onColumns}
                />
                <span
                  className={parts['size']}
                  data-size
                  data-on={sizing?.id === id || undefined}
                  aria-hidden="true"
                  style={sizing?.id === id ? { right: shown.width - sizing.width } : undefined}
                />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
})

function headLabel({ column }: ShownColumn, { scale, span }: Pick<Props, 'scale' | 'span'>): string {
  if (column.control === 'timeline') return span.label
  return column.control === 'money' ? `${column.label}, ${moneyUnit(scale)}` : column.label
}

const sortWord = (id: string, sort: string): 'ascending' | 'descending' | undefined => {
  const part = readSort(sort).find((one) => one.id === id)
  return part && (part.isDescending ? 'descending' : 'ascending')
}

/** Which of several orders a column is, counted from 1; nothing when it is the only one. */
function sortPlace(id: string, sort: string): string {
  const orders = readSort(sort)
  return orders.length < 2 ? '' : String(orders.findIndex((part) => part.id === id) + 1)
}
