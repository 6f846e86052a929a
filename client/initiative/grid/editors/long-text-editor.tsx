import { Popover, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { moveOf, toEnd } from '../editing-cell.ts'
import type { EditorProps } from '../editing-cell.ts'
import css from './editors.module.css'
import { useTextCell } from './use-text-cell.ts'

/** Several lines: Enter saves as in every cell, Alt-Enter or Shift-Enter starts a new line. */
export function LongTextEditor(props: EditorProps) {
  const { text, message, leave, change, revert } = useTextCell(props)
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && (event.altKey || event.shiftKey)) return
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      leave(move)
    } else if (event.key === 'Escape') revert()
  }
  return (
    <Popover opened position="bottom-start" withinPortal shadow="md" width={420} offset={-30}>
      <Popover.Target>
        <span className={css['anchor']} />
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Textarea
          aria-label={`${props.column.label} of ${props.row.key}`}
          description="Enter saves, Shift-Enter starts a new line."
          inputWrapperOrder={['input', 'error', 'description']}
          autosize
          minRows={4}
          maxRows={12}
          data-autofocus
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={message}
          value={text}
          onFocus={toEnd}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => leave('stay')}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
