import { Popover, Textarea } from '@mantine/core'
import { useImperativeHandle, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cellText, readCell } from '#shared/initiative/cell.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { useInitiatives } from '../../initiatives-context.tsx'
import { moveOf, toEnd } from '../editing-cell.ts'
import type { EditorProps, Move } from '../editing-cell.ts'
import css from './editors.module.css'

/** Several lines: Enter saves as in every cell, Alt-Enter or Shift-Enter starts a new line. */
export function LongTextEditor({ row, field, typed, handle, onDone }: EditorProps) {
  const { portfolio } = useInitiatives()
  const { currency } = portfolio
  const before = cellText(field, row, currency)
  const [text, setText] = useState(typed ?? before)
  const [message, setMessage] = useState<string | null>(null)
  const isLeft = useRef(false)

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
    event.stopPropagation()
    if (event.key === 'Enter' && (event.altKey || event.shiftKey)) return
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      leave(move)
    } else if (event.key === 'Escape') {
      isLeft.current = true
      onDone(null, 'stay')
    }
  }
  return (
    <Popover opened position="bottom-start" withinPortal shadow="md" width={420} offset={-30}>
      <Popover.Target>
        <span className={css['anchor']} />
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Textarea
          aria-label={`${initiativeView[field].label} of ${row.key}`}
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
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => leave('stay')}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
