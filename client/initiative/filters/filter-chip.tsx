import { CloseButton, Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import css from './filters.module.css'

interface Props {
  label: string
  value: string
  /** Opens with it, to change what it says. */
  children?: ReactNode
  isOpenAtFirst?: boolean
  onClose?: () => void
  onRemove: () => void
}

/** A filter that is on: what it says, a way to change it, and one to take it off. */
export function FilterChip({ label, value, children, isOpenAtFirst = false, onClose, onRemove }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const change = (open: boolean) => {
    setOpen(open)
    if (!open) onClose?.()
  }
  const text = (
    <>
      {label}: <b>{value || 'any'}</b>
    </>
  )
  return (
    <span className={css['chip']}>
      {children === undefined ? (
        <span className={css['chipText']}>{text}</span>
      ) : (
        <Popover opened={isOpen} onChange={change} position="bottom-start" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton
              className={css['chipText']}
              onClick={() => change(!isOpen)}
              aria-haspopup="dialog"
            >
              {text}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown p="xs">{children}</Popover.Dropdown>
        </Popover>
      )}
      <CloseButton
        size="sm"
        className={css['remove']}
        aria-label={`Take off the filter ${label}`}
        onClick={onRemove}
      />
    </span>
  )
}
