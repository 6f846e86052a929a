import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { readCell } from '#shared/initiative/cell.ts'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { nextSort } from '#shared/initiative/sort.ts'
import { say } from '../../ui/toast.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import type { Column } from './columns.ts'
import type { EditorHandle, Move } from './editing-cell.ts'
import { readKey } from './grid-keys.ts'
import type { GridProps } from './grid.tsx'
import { useActiveCell } from './use-active-cell.ts'
import type { ActiveCell } from './use-active-cell.ts'
import { lineHeight, useFocusedCell } from './use-focused-cell.ts'

const steps = {
  stay: { line: 0, column: 0 },
  down: { line: 1, column: 0 },
  up: { line: -1, column: 0 },
  right: { line: 0, column: 1 },
  left: { line: 0, column: -1 },
} as const satisfies Record<Move, ActiveCell>

/** What keys and pointer do in the grid. */
export function useGridControl(props: GridProps, scroller: RefObject<HTMLDivElement | null>) {
  const { lines, columns, selection, mayEdit } = props
  const { edit, portfolio } = useInitiatives()
  const { active, go } = useActiveCell(lines, columns)
  const [editing, setEditing] = useState<string | null | undefined>(undefined)
  const editor = useRef<EditorHandle>(null)
  const wantFocus = useFocusedCell(scroller, { active, columns, isEditing: editing !== undefined })

  const line = lines[active.line]
  const row = line?.kind === 'row' ? line.row : null
  const column = columns[active.column]
  const field = column?.field ?? null
  const isEditable = row !== null && field !== null && mayEdit(row)

  const move = (to: ActiveCell) => {
    wantFocus()
    return go(to)
  }
  const open = (typed: string | null) => {
    if (field !== null && initiativeView[field].control === 'flag' && row) {
      if (typed === null) edit(row, { confidential: !row.confidential })
      else setEditing(typed)
    } else setEditing(typed)
  }
  const clear = () => {
    if (!row || !field) return
    const read = readCell(field, '', { row, currency: portfolio.currency })
    if (read.ok) edit(row, read.patch)
    else say(read.message)
  }
  const sortBy = (by: Column, isAdding = false) => {
    if (by.sort !== null) props.onSort(nextSort(props.sort, by.sort, isAdding))
  }
  const act = () => {
    if (active.line === -1) {
      if (column?.id === 'select') toggleAll()
      else if (column) sortBy(column)
    } else if (line?.kind === 'group') props.onToggleGroup(line.group.value)
    else if (row && column?.id === 'select') selection.toggle(active.line)
    // what cannot be edited is looked at
    else if (row) props.onOpen(row)
  }
  const toggleAll = () => (selection.ids.size > 0 ? selection.clear() : selection.all())

  const onDone = useCallback(
    (patch: InitiativePatch | null, way: Move) => {
      setEditing(undefined)
      if (patch && row) edit(row, patch)
      const step = steps[way]
      if (way !== 'stay' || scroller.current?.contains(document.activeElement)) wantFocus()
      go({ line: active.line + step.line, column: active.column + step.column })
    },
    [row, edit, wantFocus, go, active, scroller],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 3)
    const where = { active, lines: lines.length, columns: columns.length, page, isEditable }
    const command = readKey(event.nativeEvent, where)
    if (!command || !run(command)) return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Whether the command meant anything here; other keys are left to the page. */
  const run = (command: NonNullable<ReturnType<typeof readKey>>): boolean => {
    switch (command.do) {
      case 'go': {
        const to = move(command.to)
        if (command.isExtending) selection.extend(to.line, active.line)
        return true
      }
      case 'edit':
        open(command.typed)
        return true
      case 'clear':
        clear()
        return true
      case 'select':
        if (active.line === -1) toggleAll()
        else selection.toggle(active.line)
        return true
      case 'select-all':
        selection.all()
        return true
      case 'unselect':
        if (selection.ids.size === 0) return false
        selection.clear()
        return true
      case 'open':
        if (row) props.onOpen(row)
        return row !== null
      case 'leave-below':
        props.onBelow()
        return true
      case 'act':
        act()
        return true
    }
  }

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (!cell || event.button !== 0 || isInEditor(event.target)) return
    // what is being edited and cannot be read stays open: nothing typed is lost
    if (editing !== undefined && editor.current?.leave('stay') === false) {
      event.preventDefault()
      return
    }
    if (event.shiftKey && cell.line >= 0) {
      event.preventDefault()
      selection.extend(cell.line, active.line)
    }
    move(cell)
  }
  const onClick = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (!cell || isInEditor(event.target)) return
    const clicked = columns[cell.column]
    const target = lines[cell.line]
    if (cell.line === -1) {
      if (clicked?.id === 'select') toggleAll()
      else if (clicked) sortBy(clicked, event.shiftKey)
    } else if (target?.kind === 'group') props.onToggleGroup(target.group.value)
    else if (clicked?.id === 'select' && !event.shiftKey) selection.toggle(cell.line)
    else if (clicked?.id === 'key' && target && !event.ctrlKey && !event.metaKey) {
      // with Ctrl the link opens its own page in a tab, as links do
      event.preventDefault()
      props.onOpen(target.row)
    }
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (isEditable && cellAt(event.target) && !isInEditor(event.target)) open(null)
  }

  const focus = () => move(active)
  return { active, editing, editor, onDone, onKeyDown, onMouseDown, onClick, onDoubleClick, focus }
}

const isInEditor = (target: EventTarget) =>
  target instanceof Element && target.closest('input, textarea') !== null

/** The cell under the pointer. */
function cellAt(target: EventTarget): ActiveCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const line = cell?.closest<HTMLElement>('[data-line]')
  if (!cell || !line) return null
  return { line: Number(line.dataset['line']), column: Number(cell.dataset['column']) }
}
