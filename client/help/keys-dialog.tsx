import { Modal } from '@mantine/core'
import { useState } from 'react'
import { KeysList } from './keys-list.tsx'
import { SingleKeysSwitch } from './single-keys-switch.tsx'

/** What `?` opens. */
export function KeysDialog(props: { onClose: () => void }) {
  const [open, setOpen] = useState(true)
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      transitionProps={{ duration: 120, onExited: props.onClose }}
      title="Keys"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <SingleKeysSwitch />
      <KeysList heading="h3" />
    </Modal>
  )
}
