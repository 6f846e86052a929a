import type { ComponentType } from 'react'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import type { Control } from '#shared/initiative/initiative.view.ts'
import type { EditorProps } from './editing-cell.ts'
import { ChoiceEditor } from './editors/choice-editor.tsx'
import { LongTextEditor } from './editors/long-text-editor.tsx'
import { PurposeEditor } from './editors/purpose-editor.tsx'
import { TextEditor } from './editors/text-editor.tsx'

const editors = {
  text: TextEditor,
  longText: LongTextEditor,
  choice: ChoiceEditor,
  choices: ChoiceEditor,
  tags: TextEditor,
  unit: ChoiceEditor,
  person: ChoiceEditor,
  day: TextEditor,
  money: TextEditor,
  number: TextEditor,
  score: TextEditor,
  flag: TextEditor,
} as const satisfies Record<Control, ComponentType<EditorProps>>

/** The editor that a field asks for. */
export function CellEditor(props: EditorProps) {
  const Editor = props.field === 'role' ? PurposeEditor : editors[initiativeView[props.field].control]
  return <Editor {...props} />
}
