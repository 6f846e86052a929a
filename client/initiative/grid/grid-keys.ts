import type { Place } from './range.ts'

/** What a key asks of the grid. Moves carry where to; the rest is the grid's to do. */
export type GridCommand =
  | { do: 'go' | 'extend'; to: Place }
  | { do: 'edit'; typed: string | null }
  | { do: 'move-column' | 'size-column'; step: 1 | -1 }
  | {
      do:
        | 'clear'
        | 'tick'
        | 'select-row'
        | 'select-column'
        | 'select-all'
        | 'fill-down'
        | 'fill-right'
        | 'unselect'
        | 'act'
        | 'add-sort'
        | 'open'
        | 'menu'
        | 'leave-below'
    }

interface Where {
  active: Place
  /** The corner of the selected block that moves when it is extended. */
  far: Place
  lines: number
  columns: number
  /** Lines that a page is long. */
  page: number
  isEditable: boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The ARIA grid pattern's keys, with typing, selecting, filling and sorting; null for keys that are not the grid's. */
export function readKey(press: Press, where: Where): GridCommand | null {
  const { key, shiftKey } = press
  const isCommand = press.ctrlKey || press.metaKey
  if (where.active.line === -1) {
    const command = headKey(press)
    if (command) return command
  }
  if (press.altKey) return null
  const isExtending = shiftKey && where.active.line >= 0
  const to = target(key, { isCommand, from: isExtending ? where.far : where.active, where })
  if (to) {
    const isLast = where.active.line >= where.lines - 1
    if (key === 'ArrowDown' && !isCommand && !shiftKey && isLast) return { do: 'leave-below' }
    return { do: isExtending ? 'extend' : 'go', to }
  }
  if (key === ' ') return isCommand ? { do: 'select-column' } : { do: shiftKey ? 'select-row' : 'tick' }
  if (isCommand) return commandKey(key)
  switch (key) {
    case 'Enter':
      return shiftKey ? null : where.isEditable ? { do: 'edit', typed: null } : { do: 'act' }
    case 'F2':
      return where.isEditable ? { do: 'edit', typed: null } : { do: 'act' }
    case 'Delete':
    case 'Backspace':
      return where.active.line >= 0 ? { do: 'clear' } : null
    case 'Escape':
      return { do: 'unselect' }
    default:
      return where.isEditable && isTyped(key) ? { do: 'edit', typed: key } : null
  }
}

// named keys are longer; one character may be two code units
const isTyped = (key: string) => /^.$/u.test(key)

function commandKey(key: string): GridCommand | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { do: 'select-all' }
    case 'd':
      return { do: 'fill-down' }
    case 'r':
      return { do: 'fill-right' }
    case 'enter':
      return { do: 'open' }
    default:
      return null
  }
}

/** On a column's head: Alt with the arrows moves it, with Shift sizes it, and Alt-Down opens its menu. */
function headKey({ key, altKey, shiftKey }: Press): GridCommand | null {
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { do: 'menu' }
  if (key === 'Enter' && shiftKey) return { do: 'add-sort' }
  if (!altKey) return null
  if (key === 'ArrowDown') return { do: 'menu' }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return { do: shiftKey ? 'size-column' : 'move-column', step: key === 'ArrowRight' ? 1 : -1 }
}

function target(
  key: string,
  { isCommand, from, where }: { isCommand: boolean; from: Place; where: Where },
): Place | null {
  const { line, column } = from
  const lastLine = where.lines - 1
  const lastColumn = where.columns - 1
  switch (key) {
    case 'ArrowDown':
      return { line: isCommand ? lastLine : line + 1, column }
    case 'ArrowUp':
      return { line: isCommand ? 0 : line - 1, column }
    case 'ArrowRight':
      return { line, column: isCommand ? lastColumn : column + 1 }
    case 'ArrowLeft':
      return { line, column: isCommand ? 0 : column - 1 }
    case 'PageDown':
      return { line: line + where.page, column }
    case 'PageUp':
      return { line: Math.max(0, line - where.page), column }
    case 'Home':
      return { line: isCommand ? 0 : line, column: 0 }
    case 'End':
      return { line: isCommand ? lastLine : line, column: lastColumn }
    default:
      return null
  }
}
