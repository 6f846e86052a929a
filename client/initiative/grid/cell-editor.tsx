import { useEffect } from 'react'
import type { ComponentType } from 'react'
import type { CellControl } from '#shared/initiative/column.ts'
import { holdRow } from '../../live/held-rows.ts'
import type { EditorProps } from './editing-cell.ts'
import { ChoiceEditor } from './editors/choice-editor.tsx'
import { LongTextEditor } from './editors/long-text-editor.tsx'
import { PurposeEditor } from './editors/purpose-editor.tsx'
import { TextEditor } from './editors/text-editor.tsx'

const editors: Partial<Record<CellControl, ComponentType<EditorProps>>> = {
  longText: LongTextEditor,
  choice: ChoiceEditor,
  choices: ChoiceEditor,
  tags: ChoiceEditor,
  unit: ChoiceEditor,
  person: ChoiceEditor,
  purpose: PurposeEditor,
}

/** The editor that a column asks for; a line of text where it asks for no other. */
export function CellEditor(props: EditorProps) {
  const { id } = props.row
  // what others change in the row meanwhile waits, and meets what is typed here as a conflict
  useEffect(() => holdRow(id), [id])
  const Editor = editors[props.column.control] ?? TextEditor
  return <Editor {...props} />
}
