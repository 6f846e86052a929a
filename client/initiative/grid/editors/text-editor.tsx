import { Popover } from '@mantine/core'
import { useId, useImperativeHandle, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cellText, readCell } from '#shared/initiative/cell.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { useInitiatives } from '../../initiatives-context.tsx'
import { moveOf, toEnd } from '../editing-cell.ts'
import type { EditorProps, Move } from '../editing-cell.ts'
import css from './editors.module.css'

/** One line of text, read as the field wants it: title, id, day, money, number, tags. */
export function TextEditor({ row, field, typed, handle, onDone }: EditorProps) {
  const { portfolio } = useInitiatives()
  const { currency } = portfolio
  const before = cellText(field, row, currency)
  const [text, setText] = useState(typed ?? before)
  const [message, setMessage] = useState<string | null>(null)
  const isLeft = useRef(false)
  const messageId = useId()
  const view = initiativeView[field]

  const leave = (move: Move): boolean => {
    if (isLeft.current) return true
    const read =
      text === before ? { ok: true as const, patch: null } : readCell(field, text, { row, currency })
    if (!read.ok) {
      setMessage(read.message)
      return false
    }
    isLeft.current = true
    onDone(read.patch, move)
    return true
  }
  useImperativeHandle(handle, () => ({ leave }))

  const press = (event: KeyboardEvent) => {
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      leave(move)
    } else if (event.key === 'Escape') {
      isLeft.current = true
      onDone(null, 'stay')
    }
    event.stopPropagation()
  }
  return (
    <Popover opened={message !== null} position="bottom-start" withinPortal shadow="md" offset={2}>
      <Popover.Target>
        <input
          className={css['input']}
          data-number={view.control === 'money' || view.control === 'number' || undefined}
          aria-label={`${view.label} of ${row.key}`}
          aria-invalid={message !== null}
          aria-describedby={message === null ? undefined : messageId}
          // the cell was asked to be edited: this is where the typing goes
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={text}
          onFocus={toEnd}
          onChange={(event) => {
            setText(event.target.value)
            setMessage(null)
          }}
          onKeyDown={press}
          onBlur={() => leave('stay')}
        />
      </Popover.Target>
      <Popover.Dropdown className={css['message']}>
        <span id={messageId} role="alert">
          {message}
        </span>
      </Popover.Dropdown>
    </Popover>
  )
}
