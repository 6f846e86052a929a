import { Button, Group, Popover } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'

interface Props extends ButtonProps {
  children: ReactNode
  /** What will happen, in a sentence. */
  question: string
  /** The verb on the button that does it. */
  confirm: string
  onConfirm: () => void
}

/** A button whose act cannot simply be undone: it asks once, right there. Escape and elsewhere mean no. */
export function ConfirmButton({ question, confirm, onConfirm, children, ...button }: Props) {
  const [asking, setAsking] = useState(false)
  const act = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <Popover opened={asking} onChange={setAsking} trapFocus returnFocus withArrow shadow="md" width={280}>
      <Popover.Target>
        <Button {...button} onClick={() => setAsking(!asking)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p>{question}</p>
        <Group gap="xs" mt="xs" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button size="compact-sm" color="red" onClick={act}>
            {confirm}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
