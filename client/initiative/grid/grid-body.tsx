import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback } from 'react'
import type { RefObject } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import type { EditorHandle, Move } from './editing-cell.ts'
import css from './grid.module.css'
import type { GridProps } from './grid.tsx'
import { GridRow } from './grid-row.tsx'
import { GroupRow } from './group-row.tsx'
import type { Place, Range } from './range.ts'
import { lineHeight } from './use-focused-cell.ts'

type FromGrid = 'lines' | 'columns' | 'context' | 'group' | 'openId' | 'states' | 'mayEdit'

interface Props extends Pick<GridProps, FromGrid> {
  scroller: HTMLElement | null
  /** Places of the columns that are drawn. */
  drawn: readonly number[]
  ticked: GridProps['selection']['ids']
  active: Place
  /** The selected block. */
  block: Range | null
  /** What was typed to open the editor of the active cell; undefined when it is closed. */
  editing: string | null | undefined
  handle: RefObject<EditorHandle | null>
  onText: (text: string) => void
  onDone: (patch: InitiativePatch | null, move: Move) => void
}

/** The lines in sight. Scrolling draws nothing but this part, and of it only the lines that come in. */
export const GridBody = memo(function GridBody(props: Props) {
  const { scroller, lines, columns, drawn, active, block } = props
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
    getScrollElement: () => scroller,
    estimateSize: heightOf,
    overscan: 6,
    rangeExtractor,
  })

  return (
    <div role="rowgroup" className={css['body']} style={{ height: lines.length * lineHeight }}>
      {virtual.getVirtualIndexes().map((index) => {
        const line = lines[index]
        if (!line) return null
        const activeColumn = index === active.line ? active.column : null
        const place = { at: index, top: index * lineHeight, columns, drawn, activeColumn }
        if (line.kind === 'group') {
          return (
            <GroupRow
              key={line.key}
              {...place}
              line={line}
              // lines have groups only when there is a column to group by
              by={props.group ?? ''}
              scale={props.context.scale}
            />
          )
        }
        const isIn = block !== null && index >= block.top && index <= block.bottom
        return (
          <GridRow
            key={line.key}
            {...place}
            line={line}
            context={props.context}
            isTicked={props.ticked.has(line.row.id)}
            isOpen={line.row.id === props.openId}
            states={props.states.get(line.row.id)}
            mayEdit={props.mayEdit(line.row)}
            from={isIn ? block.left : -1}
            to={isIn ? block.right : -1}
            isEnd={isIn && index === block.bottom}
            editing={activeColumn === null ? undefined : props.editing}
            handle={props.handle}
            onText={props.onText}
            onDone={props.onDone}
          />
        )
      })}
    </div>
  )
})

const heightOf = () => lineHeight
