import { useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { CSSProperties, Ref } from 'react'
import type { Sums } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { BlockPreview } from './block-preview.tsx'
import { BlockState } from './block-state.tsx'
import type { CellContext } from './cell-content.tsx'
import type { RowStates } from './cell-states.ts'
import { GridBody } from './grid-body.tsx'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import css from './grid.module.css'
import type { Line } from './lines.ts'
import type { ShownColumn } from './shown-columns.ts'
import { useGridControl } from './use-grid-control.ts'
import { useDrawnColumns } from './use-drawn-columns.ts'
import type { Selection } from './use-selection.ts'

export interface GridHandle {
  /** Puts the focus on the active cell. */
  focus: () => void
  /** Opens the editor of a cell with text that was typed before; false when the cell is not shown. */
  resume: (row: string, column: string, text: string) => boolean
}

export interface GridProps {
  lines: readonly Line[]
  columns: readonly ShownColumn[]
  context: CellContext
  sums: Sums
  sort: string
  group: string | undefined
  selection: Selection
  /** The initiative in the panel. */
  openId: InitiativeId | null
  /** How far changes of cells are. */
  states: ReadonlyMap<InitiativeId, RowStates>
  mayEdit: (row: Initiative) => boolean
  mayCreate: boolean
  onSort: (sort: string | undefined) => void
  onGroup: (id: string) => void
  onColumns: (columns: readonly ShownColumn[]) => void
  onToggleGroup: (value: string) => void
  onOpen: (row: Initiative) => void
  /** Down from the last line. */
  onBelow: () => void
}

/** The initiatives as a grid of cells on the ARIA grid pattern; only the lines and columns in sight are in the document. */
export function Grid({ ref, ...props }: GridProps & { ref: Ref<GridHandle> }) {
  const { lines, columns, context, sums, sort, group, selection, onSort, onGroup, onColumns } = props
  const scroller = useRef<HTMLDivElement>(null)
  // what is drawn depends on it, so that a part of the grid has to know when it is there
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const attach = useCallback((node: HTMLDivElement | null) => {
    scroller.current = node
    setElement(node)
  }, [])
  const control = useGridControl(props, scroller)
  const { blocks, filling } = control
  const headActs = useLatest({
    onMenu: control.onMenu,
    onPress: control.onHeadPress,
    onSort,
    onGroup,
    onColumns,
  })
  const { active, range } = control.cells
  useImperativeHandle(ref, () => ({
    focus: control.focus,
    resume: (row, id, text) => {
      const line = lines.findIndex((one) => one.kind === 'row' && one.row.id === row)
      const column = columns.findIndex((one) => one.column.id === id)
      if (line >= 0 && column >= 0) control.resume({ line, column }, text)
      return line >= 0 && column >= 0
    },
  }))

  const drawn = useDrawnColumns(element, columns)
  const geometry = useMemo(() => geometryOf(columns, context.todayAt), [columns, context.todayAt])
  // while the handle is dragged, what would be filled shows as selected
  const block = filling ?? range
  const isBlock = block !== null && (block.top !== block.bottom || block.left !== block.right)

  return (
    <div className={css['frame']}>
      <div ref={attach} className={css['scroller']} style={geometry}>
        <div
          role="grid"
          tabIndex={-1}
          aria-label="Initiatives"
          aria-multiselectable="true"
          aria-rowcount={lines.length + 2}
          aria-colcount={columns.length}
          className={css['grid']}
          data-block={isBlock || undefined}
          onKeyDown={control.onKeyDown}
          onMouseDown={control.onMouseDown}
          onClick={control.onClick}
          onDoubleClick={control.onDoubleClick}
          onCopy={control.onCopy}
          onCut={control.onCut}
          onPaste={control.onPaste}
        >
          <GridHead
            columns={columns}
            drawn={drawn}
            sort={sort}
            scale={context.scale}
            span={context.span}
            activeColumn={active.line === -1 ? active.column : null}
            isAllTicked={sums.count > 0 && selection.ids.size >= sums.count}
            menuAt={control.menuAt}
            acts={headActs}
          />
          <GridBody
            scroller={element}
            lines={lines}
            columns={columns}
            drawn={drawn}
            context={context}
            group={group}
            openId={props.openId}
            states={props.states}
            mayEdit={props.mayEdit}
            ticked={selection.ids}
            active={active}
            block={block}
            editing={control.editing}
            handle={control.editor}
            onText={control.onText}
            onDone={control.onDone}
          />
          <GridFoot
            columns={columns}
            drawn={drawn}
            sums={sums}
            scale={context.scale}
            rowIndex={lines.length + 2}
          />
        </div>
      </div>
      <BlockState lines={lines} columns={columns} range={isBlock ? block : null} scale={context.scale} />
      {blocks.preview && (
        <BlockPreview
          preview={blocks.preview}
          onApply={() => {
            blocks.applyPreview()
            control.refocus()
          }}
          onCancel={() => {
            blocks.cancelPreview()
            control.refocus()
          }}
        />
      )}
    </div>
  )
}

/** Column widths, and how far the columns that stay in sight reach, for the style sheet. */
function geometryOf(columns: readonly ShownColumn[], todayAt: number): CSSProperties {
  const widthOf = (among: readonly ShownColumn[]) => among.reduce((sum, { width }) => sum + width, 0)
  const properties: Record<string, string> = {
    '--columns': columns.map(({ width }) => `${width}px`).join(' '),
    '--wide': `${widthOf(columns)}px`,
    '--stuck-all': `${widthOf(columns.filter(({ isPinned }) => isPinned))}px`,
    '--stuck-few': `${widthOf(columns.slice(0, 2))}px`,
    '--today-at': `${todayAt * 100}%`,
  }
  return properties
}
