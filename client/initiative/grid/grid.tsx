import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useImperativeHandle, useMemo, useRef } from 'react'
import type { CSSProperties, Ref } from 'react'
import type { Sums } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { BlockPreview } from './block-preview.tsx'
import { BlockState } from './block-state.tsx'
import type { CellContext } from './cell-content.tsx'
import type { RowStates } from './cell-states.ts'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import css from './grid.module.css'
import { GroupRow } from './group-row.tsx'
import type { Line } from './lines.ts'
import { tickColumn } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'
import { useGridControl } from './use-grid-control.ts'
import { lineHeight } from './use-focused-cell.ts'
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
  ref: Ref<GridHandle>
}

/** The initiatives as a grid of cells on the ARIA grid pattern; only the lines in sight are in the document. */
export function Grid(props: GridProps) {
  const { lines, columns, context, sums, sort, group, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const control = useGridControl(props, scroller)
  const { editing, blocks, filling } = control
  const { active, range } = control.cells
  useImperativeHandle(props.ref, () => ({
    focus: control.focus,
    resume: (row, id, text) => {
      const line = lines.findIndex((one) => one.kind === 'row' && one.row.id === row)
      const column = columns.findIndex((one) => one.column.id === id)
      if (line >= 0 && column >= 0) control.resume({ line, column }, text)
      return line >= 0 && column >= 0
    },
  }))

  const rangeExtractor = useCallback(
    // the active line stays in the document when it is scrolled away, so that the focus is never lost
    (inSight: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(inSight)
      return active.line >= 0 && !shown.includes(active.line)
        ? [...shown, active.line].toSorted((a, b) => a - b)
        : shown
    },
    [active.line],
  )
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 10,
    rangeExtractor,
  })
  const geometry = useMemo(() => geometryOf(columns, context.todayAt), [columns, context.todayAt])
  // while the handle is dragged, what would be filled shows as selected
  const block = filling ?? range
  const isBlock = block !== null && (block.top !== block.bottom || block.left !== block.right)

  return (
    <div className={css['frame']}>
      <div ref={scroller} className={css['scroller']} style={geometry}>
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
            sort={sort}
            scale={context.scale}
            span={context.span}
            activeColumn={active.line === -1 ? active.column : null}
            isAllTicked={sums.count > 0 && selection.ids.size >= sums.count}
            menuAt={control.menuAt}
            onMenu={control.onMenu}
            onPress={(id, isAdding) =>
              id === tickColumn.id ? control.toggleAll() : control.sortBy(id, isAdding)
            }
            onSort={props.onSort}
            onGroup={props.onGroup}
            onColumns={props.onColumns}
          />
          <div role="rowgroup" className={css['body']} style={{ height: lines.length * lineHeight }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const line = lines[index]
              if (!line) return null
              const activeColumn = index === active.line ? active.column : null
              if (line.kind === 'group') {
                return (
                  <GroupRow
                    key={line.key}
                    line={line}
                    at={index}
                    top={start}
                    // lines have groups only when there is a column to group by
                    by={group ?? ''}
                    columns={columns}
                    scale={context.scale}
                    activeColumn={activeColumn}
                  />
                )
              }
              const isIn = block !== null && index >= block.top && index <= block.bottom
              return (
                <GridRow
                  key={line.key}
                  line={line}
                  at={index}
                  top={start}
                  columns={columns}
                  context={context}
                  isTicked={selection.ids.has(line.row.id)}
                  isOpen={line.row.id === props.openId}
                  states={props.states.get(line.row.id)}
                  mayEdit={props.mayEdit(line.row)}
                  activeColumn={activeColumn}
                  from={isIn ? block.left : -1}
                  to={isIn ? block.right : -1}
                  isEnd={isIn && index === block.bottom}
                  editing={activeColumn === null ? undefined : editing}
                  handle={control.editor}
                  onText={control.onText}
                  onDone={control.onDone}
                />
              )
            })}
          </div>
          <GridFoot columns={columns} sums={sums} scale={context.scale} rowIndex={lines.length + 2} />
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
