import { memo } from 'react'
import type { RefObject } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { CellContent } from './cell-content.tsx'
import type { CellContext } from './cell-content.tsx'
import { CellEditor } from './cell-editor.tsx'
import { stateIn, stateWords } from './cell-states.ts'
import type { RowStates } from './cell-states.ts'
import { withActive } from './drawn-columns.ts'
import type { EditorHandle, Move } from './editing-cell.ts'
import css from './grid.module.css'
import type { RowLine } from './lines.ts'
import type { ShownColumn } from './shown-columns.ts'

interface Props {
  line: RowLine
  /** Its place among the lines. */
  at: number
  top: number
  columns: readonly ShownColumn[]
  /** Places of the columns that are drawn. */
  drawn: readonly number[]
  context: CellContext
  isTicked: boolean
  isOpen: boolean
  states: RowStates | undefined
  mayEdit: boolean
  /** Which of its cells has the focus or would get it; null when none. */
  activeColumn: number | null
  /** The selected cells, ends included; -1 when none. */
  from: number
  to: number
  /** Whether the selected block ends here: its last cell holds the handle to fill by. */
  isEnd: boolean
  /** What was typed to open the editor of the active cell; undefined when it is closed. */
  editing: string | null | undefined
  handle: RefObject<EditorHandle | null>
  onText: (text: string) => void
  onDone: (patch: InitiativePatch | null, move: Move) => void
}

/** One initiative. Drawn again only when something about it changed: there may be 20,000 of them to scroll through. */
export const GridRow = memo(function GridRow(props: Props) {
  const { line, at, columns, drawn, activeColumn, from, to, mayEdit, states } = props
  const { row } = line
  return (
    <div
      role="row"
      className={css['row']}
      aria-rowindex={at + 2}
      aria-selected={props.isTicked}
      data-line={at}
      data-open={props.isOpen || undefined}
      data-archived={row.archivedAt !== null || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {withActive(drawn, activeColumn).map((place) => {
        const shown = columns[place]
        if (!shown) return null
        const { column, isNumber, isPinned, left } = shown
        const isActive = place === activeColumn
        const isSelected = place >= from && place <= to
        const isWritable = mayEdit && column.writes.length > 0
        const state = stateIn(states, column)
        const isEditing = isActive && props.editing !== undefined && isWritable
        return (
          <div
            key={column.id}
            role="gridcell"
            className={css['cell']}
            aria-colindex={place + 1}
            aria-readonly={!isWritable || undefined}
            aria-selected={isSelected}
            tabIndex={isActive ? 0 : -1}
            data-column={place}
            data-id={column.id}
            data-control={column.control}
            data-pinned={isPinned || undefined}
            data-number={isNumber || undefined}
            data-state={state}
            data-editing={isEditing || undefined}
            style={isPinned ? { gridColumn: place + 1, left } : { gridColumn: place + 1 }}
          >
            {isEditing ? (
              <CellEditor
                row={row}
                column={column}
                typed={props.editing ?? null}
                handle={props.handle}
                onText={props.onText}
                onDone={props.onDone}
              />
            ) : (
              <CellContent column={column} row={row} context={props.context} />
            )}
            {state && <span className="only-read-out">, {stateWords[state]}</span>}
            {props.isEnd && place === to && <span className={css['fill']} data-fill aria-hidden="true" />}
          </div>
        )
      })}
    </div>
  )
})
