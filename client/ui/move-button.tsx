import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import css from './ui.module.css'

interface Props {
  label: string
  direction: 'up' | 'down'
  /** At the end of its list: the button stays where it is, so that the focus does. */
  isAtEnd: boolean
  onMove: () => void
}

/** Moves one of a list by one place; the keys for it are Alt with an arrow. */
export function MoveButton({ label, direction, isAtEnd, onMove }: Props) {
  const Arrow = direction === 'up' ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      variant="subtle"
      size="md"
      aria-label={label}
      title={direction === 'up' ? 'Alt ↑' : 'Alt ↓'}
      aria-disabled={isAtEnd}
      {...(isAtEnd ? { className: css['atEnd'] ?? '' } : {})}
      onClick={onMove}
    >
      <Arrow size={16} aria-hidden />
    </ActionIcon>
  )
}
