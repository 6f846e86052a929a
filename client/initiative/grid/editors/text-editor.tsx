import { Popover } from '@mantine/core'
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import { valueIn } from '#shared/initiative/patch-cells.ts'
import { moveOf, toEnd } from '../editing-cell.ts'
import type { EditorProps } from '../editing-cell.ts'
import { dayCell } from '../shown.ts'
import css from './editors.module.css'
import { useTextCell } from './use-text-cell.ts'

const numbers = new Set<string>(['money', 'number', 'score'])

/** One line of text, read as the field wants it: title, id, day, money, number, yes or no. */
export function TextEditor(props: EditorProps) {
  const { column, row } = props
  const { text, message, leave, change, revert } = useTextCell(props)
  const noteId = useId()
  const note = message ?? readingOf(column, text)

  const press = (event: KeyboardEvent) => {
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      leave(move)
    } else if (event.key === 'Escape') revert()
    event.stopPropagation()
  }
  return (
    <Popover opened={note !== null} position="bottom-start" withinPortal shadow="md" offset={2}>
      <Popover.Target>
        <input
          className={css['input']}
          data-number={numbers.has(column.control) || undefined}
          aria-label={`${column.label} of ${row.key}`}
          aria-invalid={message !== null}
          aria-describedby={note === null ? undefined : noteId}
          // the cell was asked to be edited: this is where the typing goes
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={text}
          onFocus={toEnd}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
          onBlur={() => leave('stay')}
        />
      </Popover.Target>
      <Popover.Dropdown className={css[message === null ? 'reading' : 'message']}>
        <span id={noteId} role={message === null ? 'status' : 'alert'}>
          {note}
        </span>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What a day that is typed in another way than it is stored will be; null where there is nothing to say. */
function readingOf(column: Column, text: string): string | null {
  if (column.control !== 'day' || text.trim() === '') return null
  const read = column.read(text)
  if (!read.ok) return null
  const day = valueIn(read.patch, column.id)
  return typeof day === 'string' && day !== text.trim() ? dayCell(day) : null
}
