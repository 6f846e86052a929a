import { useCallback, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { nextSort } from '#shared/initiative/sort.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import type { EditorHandle, Move } from './editing-cell.ts'
import { readKey } from './grid-keys.ts'
import type { GridCommand } from './grid-keys.ts'
import type { GridProps } from './grid.tsx'
import type { Place } from './range.ts'
import { columnActs, tickColumn } from './shown-columns.ts'
import { useBlocks } from './use-blocks.ts'
import { useCells } from './use-cells.ts'
import { lineHeight, useFocusedCell } from './use-focused-cell.ts'
import { useOpenText } from './use-open-text.ts'
import { isInEditor, placeUnder, usePointer } from './use-pointer.ts'

const steps = {
  stay: { line: 0, column: 0 },
  down: { line: 1, column: 0 },
  up: { line: -1, column: 0 },
  right: { line: 0, column: 1 },
  left: { line: 0, column: -1 },
} as const satisfies Record<Move, Place>

/** What keys and pointer do in the grid. */
export function useGridControl(props: GridProps, scroller: RefObject<HTMLDivElement | null>) {
  const { lines, columns, selection, mayEdit } = props
  const { edit } = useInitiatives()
  const cells = useCells(lines, columns)
  const { active, far, range, go } = cells
  const [editing, setEditing] = useState<string | null | undefined>(undefined)
  const [menuAt, setMenuAt] = useState<string | null>(null)
  const editor = useRef<EditorHandle>(null)
  // Tab leaves the grid, but goes on from cell to cell while somebody types along a row
  const isTabbing = useRef(false)
  const blocks = useBlocks(props, cells)
  const wantFocus = useFocusedCell(scroller, {
    active,
    sight: cells.sight,
    columns,
    isEditing: editing !== undefined,
  })

  const line = lines[active.line]
  const row = line?.kind === 'row' ? line.row : null
  const column = columns[active.column]?.column
  const isEditable = row !== null && column !== undefined && column.writes.length > 0 && mayEdit(row)
  const openText = useOpenText(row, column)

  const move = (to: Place) => {
    wantFocus()
    go(to)
  }
  const open = (typed: string | null) => {
    if (!isEditable) return
    cells.collapse()
    if (typed === null && column.control === 'flag') {
      const turned = column.read(column.text(row) === 'Yes' ? 'No' : 'Yes')
      if (turned.ok) edit(row, turned.patch)
    } else setEditing(typed)
  }
  const sortBy = (id: string, isAdding = false) => {
    const by = columns.find((one) => one.column.id === id)?.column
    if (by && by.control !== 'timeline') props.onSort(nextSort(props.sort, id, isAdding))
  }
  const toggleAll = () => (selection.ids.size > 0 ? selection.clear() : selection.all())
  const act = (isAdding = false) => {
    if (active.line === -1) {
      if (column === tickColumn) toggleAll()
      else if (column) sortBy(column.id, isAdding)
    } else if (line?.kind === 'group') props.onToggleGroup(line.group.value)
    else if (row && column === tickColumn) selection.toggle(active.line)
    // what cannot be edited is looked at
    else if (row) props.onOpen(row)
  }

  const { forget } = openText
  const onDone = useCallback(
    (patch: InitiativePatch | null, way: Move) => {
      setEditing(undefined)
      forget()
      if (patch && row) edit(row, patch)
      isTabbing.current = way === 'right' || way === 'left'
      const step = steps[way]
      if (way !== 'stay' || scroller.current?.contains(document.activeElement)) wantFocus()
      go({ line: active.line + step.line, column: active.column + step.column })
    },
    [row, edit, wantFocus, go, active, scroller, forget],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    // menus and editors lie above the grid, and their keys are their own
    if (editing !== undefined || !isInGrid(event)) return
    if (event.key === 'Tab' && tabOn(event.shiftKey ? -1 : 1)) {
      event.preventDefault()
      return
    }
    if (event.key !== 'Shift' && event.key !== 'Tab') isTabbing.current = false
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 3)
    const where = { active, far, lines: lines.length, columns: columns.length, page, isEditable }
    const command = readKey(event.nativeEvent, where)
    if (!command || !run(command)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const tabOn = (step: 1 | -1): boolean => {
    const to = { line: active.line, column: active.column + step }
    if (!isTabbing.current || to.column < 0 || to.column >= columns.length) return false
    move(to)
    return true
  }
  /** Whether the command meant anything here; other keys are left to the page. */
  const run = (command: GridCommand): boolean => {
    const lastLine = lines.length - 1
    const lastColumn = columns.length - 1
    switch (command.do) {
      case 'go':
        move(command.to)
        return true
      case 'extend':
        wantFocus()
        cells.extend(command.to)
        return true
      case 'edit':
        open(command.typed)
        return true
      case 'clear':
        blocks.empty()
        return true
      case 'fill-down':
        blocks.fill('down')
        return true
      case 'fill-right':
        blocks.fill('right')
        return true
      case 'tick':
        if (active.line === -1) toggleAll()
        else if (range && range.bottom > range.top) selection.tickRange(range.top, range.bottom)
        else selection.toggle(active.line)
        return true
      case 'select-row':
        cells.select({ line: range?.top ?? 0, column: 0 }, { line: range?.bottom ?? 0, column: lastColumn })
        return range !== null
      case 'select-column':
        cells.select(
          { line: 0, column: range?.left ?? active.column },
          { line: lastLine, column: range?.right ?? active.column },
        )
        return true
      case 'select-all':
        cells.select({ line: 0, column: 0 }, { line: lastLine, column: lastColumn })
        return true
      case 'unselect':
        if (cells.isBlock) cells.collapse()
        else if (selection.ids.size > 0) selection.clear()
        else return false
        return true
      case 'open':
        if (row) props.onOpen(row)
        return row !== null
      case 'leave-below':
        props.onBelow()
        return true
      case 'act':
      case 'add-sort':
        act(command.do === 'add-sort')
        return true
      case 'menu':
        setMenuAt(column?.id ?? null)
        return column !== tickColumn
      case 'move-column':
        if (column) props.onColumns(columnActs.stepped(columns, column.id, command.step))
        return true
      case 'size-column':
        if (column) {
          const width = (columns[active.column]?.width ?? 0) + command.step * 16
          props.onColumns(columnActs.resized(columns, column.id, width))
        }
        return true
    }
  }

  const { onMouseDown, filling } = usePointer(scroller, {
    cells,
    onFill: blocks.fillTo,
    mayLeave: () => editing === undefined || editor.current?.leave('stay') !== false,
    onPress: (place) => {
      isTabbing.current = false
      move(place)
    },
    onTick: (from, to) => selection.extend(to, from),
    isTick: (place) => columns[place.column]?.column === tickColumn,
  })
  const onClick = (event: MouseEvent) => {
    const place = placeUnder(event.target)
    if (!place || place.line === -1 || isInEditor(event.target)) return
    const clicked = columns[place.column]?.column
    const target = lines[place.line]
    if (target?.kind === 'group') props.onToggleGroup(target.group.value)
    else if (clicked === tickColumn && !event.shiftKey) selection.toggle(place.line)
    else if (clicked?.control === 'key' && target && event.target instanceof HTMLAnchorElement) {
      // with Ctrl the link opens its own page in a tab, as links do
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      props.onOpen(target.row)
    }
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (placeUnder(event.target) && !isInEditor(event.target) && active.line >= 0) open(null)
  }

  const inGrid = (answer: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (editing === undefined && isInGrid(event)) answer(event)
  }

  return {
    cells,
    editing,
    onCopy: inGrid(blocks.onCopy),
    onCut: inGrid(blocks.onCut),
    onPaste: inGrid(blocks.onPaste),
    editor,
    blocks,
    filling,
    menuAt,
    onMenu: (id: string | null) => {
      setMenuAt(id)
      const at = columns.findIndex((one) => one.column.id === (id ?? menuAt))
      if (at >= 0) move({ line: -1, column: at })
    },
    onHeadPress: (id: string, isAdding: boolean) =>
      id === tickColumn.id ? toggleAll() : sortBy(id, isAdding),
    onText: openText.keep,
    onDone,
    onKeyDown,
    onMouseDown,
    onClick,
    onDoubleClick,
    focus: () => move(active),
    /** Gives the focus back to the active cell, once what was above the grid is gone, and leaves what is selected. */
    refocus: () =>
      requestAnimationFrame(() =>
        scroller.current
          ?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
          ?.focus({ preventScroll: true }),
      ),
    /** Opens the editor of a cell with text that was typed before. */
    resume: (place: Place, text: string) => {
      move(place)
      setEditing(text)
    },
  }
}

/** Whether an event came from the grid itself: those from above it pass through on their way up, too. */
const isInGrid = ({ target, currentTarget }: { target: EventTarget; currentTarget: EventTarget }): boolean =>
  target instanceof Node && currentTarget instanceof Node && currentTarget.contains(target)
