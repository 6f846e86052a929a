import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useImperativeHandle, useMemo, useRef } from 'react'
import type { CSSProperties, Ref } from 'react'
import type { Sums } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { CellContext } from './cell-content.tsx'
import type { Column } from './columns.ts'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import css from './grid.module.css'
import { GroupRow } from './group-row.tsx'
import type { Line } from './lines.ts'
import { useGridControl } from './use-grid-control.ts'
import { lineHeight } from './use-focused-cell.ts'
import type { Selection } from './use-selection.ts'

export interface GridHandle {
  /** Puts the focus on the active cell. */
  focus: () => void
}

export interface GridProps {
  lines: readonly Line[]
  columns: readonly Column[]
  context: CellContext
  sums: Sums
  sort: string
  group: string | undefined
  selection: Selection
  /** The initiative in the panel. */
  openId: InitiativeId | null
  /** Initiatives with edits that are not saved yet. */
  waiting: ReadonlySet<InitiativeId>
  mayEdit: (row: Initiative) => boolean
  mayCreate: boolean
  onSort: (sort: string | undefined) => void
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
  const { active, editing } = control
  useImperativeHandle(props.ref, () => ({ focus: control.focus }))

  const rangeExtractor = useCallback(
    // the active line stays in the document when it is scrolled away, so that the focus is never lost
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range)
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
  const isAllSelected = sums.count > 0 && selection.ids.size >= sums.count

  return (
    <div ref={scroller} className={css['scroller']} style={geometry}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label="Initiatives"
        aria-multiselectable="true"
        aria-rowcount={lines.length + 2}
        aria-colcount={columns.length}
        className={css['grid']}
        onKeyDown={control.onKeyDown}
        onMouseDown={control.onMouseDown}
        onClick={control.onClick}
        onDoubleClick={control.onDoubleClick}
      >
        <GridHead
          columns={columns}
          sort={sort}
          scale={context.scale}
          span={context.span}
          activeColumn={active.line === -1 ? active.column : null}
          isAllSelected={isAllSelected}
        />
        <div role="rowgroup" className={css['body']} style={{ height: lines.length * lineHeight }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            if (!line) return null
            const isActive = index === active.line
            if (line.kind === 'group') {
              return (
                <GroupRow
                  key={line.key}
                  line={line}
                  at={index}
                  top={start}
                  // lines have groups only when there is a field to group by
                  by={group ?? 'class'}
                  columns={columns}
                  scale={context.scale}
                  isActive={isActive}
                />
              )
            }
            return (
              <GridRow
                key={line.key}
                line={line}
                at={index}
                top={start}
                columns={columns}
                context={context}
                isSelected={selection.ids.has(line.row.id)}
                isOpen={line.row.id === props.openId}
                isWaiting={props.waiting.has(line.row.id)}
                mayEdit={props.mayEdit(line.row)}
                activeColumn={isActive ? active.column : null}
                editing={isActive ? editing : undefined}
                handle={control.editor}
                onDone={control.onDone}
              />
            )
          })}
        </div>
        <GridFoot columns={columns} sums={sums} scale={context.scale} rowIndex={lines.length + 2} />
      </div>
    </div>
  )
}

/** Column widths and the places of those that stay in sight, for the style sheet. */
function geometryOf(columns: readonly Column[], todayAt: number): CSSProperties {
  const [select, key, title] = columns.map((column) => column.width)
  const properties: Record<string, string> = {
    '--columns': columns.map((column) => `${column.width}px`).join(' '),
    '--wide': `${columns.reduce((sum, column) => sum + column.width, 0)}px`,
    '--key-at': `${select ?? 0}px`,
    '--title-at': `${(select ?? 0) + (key ?? 0)}px`,
    '--stuck-all': `${(select ?? 0) + (key ?? 0) + (title ?? 0)}px`,
    '--today-at': `${todayAt * 100}%`,
    '--stuck-few': `${(select ?? 0) + (key ?? 0)}px`,
  }
  return properties
}
