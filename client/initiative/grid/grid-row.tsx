import { memo } from 'react'
import type { RefObject } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { CellContent } from './cell-content.tsx'
import type { CellContext } from './cell-content.tsx'
import { CellEditor } from './cell-editor.tsx'
import type { Column } from './columns.ts'
import type { EditorHandle, Move } from './editing-cell.ts'
import css from './grid.module.css'
import type { RowLine } from './lines.ts'

interface Props {
  line: RowLine
  /** Its place among the lines. */
  at: number
  top: number
  columns: readonly Column[]
  context: CellContext
  isSelected: boolean
  isOpen: boolean
  isWaiting: boolean
  mayEdit: boolean
  /** Which of its cells has the focus or would get it; null when none. */
  activeColumn: number | null
  /** What was typed to open the editor of the active cell; undefined when it is closed. */
  editing: string | null | undefined
  handle: RefObject<EditorHandle | null>
  onDone: (patch: InitiativePatch | null, move: Move) => void
}

/** One initiative. Drawn again only when something about it changed: there may be 20,000 of them to scroll through. */
export const GridRow = memo(function GridRow(props: Props) {
  const { line, at, columns, activeColumn } = props
  const { row } = line
  return (
    <div
      role="row"
      className={css['row']}
      aria-rowindex={at + 2}
      aria-selected={props.isSelected}
      data-line={at}
      data-open={props.isOpen || undefined}
      data-waiting={props.isWaiting || undefined}
      data-archived={row.archivedAt !== null || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, place) => {
        const isActive = place === activeColumn
        return (
          <div
            key={column.id}
            role="gridcell"
            className={css['cell']}
            aria-colindex={place + 1}
            aria-readonly={column.field === null || !props.mayEdit || undefined}
            tabIndex={isActive ? 0 : -1}
            data-column={place}
            data-id={column.id}
            data-number={column.isNumber || undefined}
          >
            {isActive && props.editing !== undefined && column.field !== null ? (
              <CellEditor
                row={row}
                field={column.field}
                typed={props.editing}
                handle={props.handle}
                onDone={props.onDone}
              />
            ) : (
              <CellContent id={column.id} row={row} context={props.context} />
            )}
          </div>
        )
      })}
    </div>
  )
})
