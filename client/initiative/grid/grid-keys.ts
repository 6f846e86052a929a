import type { ActiveCell } from './use-active-cell.ts'

/** What a key asks of the grid. Moves carry where to; the rest is the grid's to do. */
export type GridCommand =
  | { do: 'go'; to: ActiveCell; isExtending: boolean }
  | { do: 'edit'; typed: string | null }
  | { do: 'clear' }
  | { do: 'select' | 'select-all' | 'unselect' | 'act' | 'open' | 'leave-below' }

interface Where {
  active: ActiveCell
  lines: number
  columns: number
  /** Lines that a page is long. */
  page: number
  isEditable: boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The ARIA grid pattern's keys, with typing, selecting and sorting; null for keys that are not the grid's. */
export function readKey(press: Press, where: Where): GridCommand | null {
  const { key, shiftKey } = press
  const isCommand = press.ctrlKey || press.metaKey
  if (press.altKey) return null
  const to = target(key, isCommand, where)
  if (to) {
    const { active, lines } = where
    if (key === 'ArrowDown' && !isCommand && !shiftKey && active.line >= lines - 1)
      return { do: 'leave-below' }
    return { do: 'go', to, isExtending: shiftKey && to.line !== active.line }
  }
  if (isCommand) return commandKey(key)
  switch (key) {
    case 'Enter':
      return shiftKey ? null : where.isEditable ? { do: 'edit', typed: null } : { do: 'act' }
    case 'F2':
      return where.isEditable ? { do: 'edit', typed: null } : { do: 'act' }
    case ' ':
      return { do: 'select' }
    case 'Delete':
    case 'Backspace':
      return where.isEditable ? { do: 'clear' } : null
    case 'Escape':
      return { do: 'unselect' }
    default:
      return where.isEditable && isTyped(key) ? { do: 'edit', typed: key } : null
  }
}

// named keys are longer; one character may be two code units
const isTyped = (key: string) => /^.$/u.test(key)

function commandKey(key: string): GridCommand | null {
  if (key.toLowerCase() === 'a') return { do: 'select-all' }
  return key === 'Enter' ? { do: 'open' } : null
}

function target(key: string, isCommand: boolean, where: Where): ActiveCell | null {
  const { line, column } = where.active
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
