import { ActionIcon, Drawer } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Navigation } from './navigation.tsx'
import type { ShellActions } from './navigation.tsx'
import css from './shell.module.css'

interface Props extends ShellActions {
  open: boolean
  onClose: () => void
}

/** The navigation where there is no room for it. */
export function MenuDrawer({ open, onClose, onCommands, onPortfolios }: Props) {
  const after = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      size={272}
      padding={0}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': 'Menu' } }}
      classNames={{ body: css['drawerBody'] ?? '' }}
    >
      <ActionIcon
        variant="subtle"
        size={36}
        className={css['drawerClose'] ?? ''}
        aria-label="Close the menu"
        onClick={onClose}
      >
        <IconX size={20} />
      </ActionIcon>
      <Navigation onCommands={after(onCommands)} onPortfolios={after(onPortfolios)} />
    </Drawer>
  )
}
