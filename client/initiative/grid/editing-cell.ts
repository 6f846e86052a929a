import type { FocusEvent, RefObject } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import type { InitiativePatch, Initiative } from '#shared/initiative/initiative.ts'

/** Where the active cell goes after an editor is left. */
export type Move = 'stay' | 'down' | 'up' | 'right' | 'left'

/** Saves what the editor holds, if it can be read; false when it stays open with its sentence. */
export interface EditorHandle {
  leave: (move: Move) => boolean
}

export interface EditorProps {
  row: Initiative
  column: Column
  /** What was typed to open it, replacing what was there; null when it was opened to be changed. */
  typed: string | null
  handle: RefObject<EditorHandle | null>
  /** What the editor holds now, before it is saved. */
  onText: (text: string) => void
  /** A null patch changes nothing. */
  onDone: (patch: InitiativePatch | null, move: Move) => void
}

/** Puts the caret behind the text, as spreadsheets do. */
export const toEnd = ({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  target.setSelectionRange(target.value.length, target.value.length)

/** Where keys that leave an editor lead; null for keys that stay inside. */
export function moveOf(event: { key: string; shiftKey: boolean }): Move | null {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return null
}
