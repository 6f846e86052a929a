import { ActionIcon, Drawer } from '@mantine/core'
import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { Mark } from '../ui/mark.tsx'
import { Navigation } from './navigation.tsx'
import css from './shell.module.css'

/** Where the window is narrow: the mark, commands, and the navigation behind a button. */
export function TopBar(props: { onCommands: () => void }) {
  const address = useLocation({ select: (location) => location.href })
  // open where it was opened: going anywhere closes it
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === address
  const close = () => setOpenAt(null)
  const commands = () => {
    close()
    props.onCommands()
  }
  return (
    <header className={css['bar']}>
      <Link to="/" className={css['barMark']}>
        <Mark /> Bearing
      </Link>
      <ActionIcon
        variant="subtle"
        size={36}
        className={css['barTool']}
        aria-label="Commands"
        onClick={commands}
      >
        <IconSearch size={19} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={36}
        className={css['barTool']}
        aria-label="Menu"
        aria-expanded={open}
        onClick={() => setOpenAt(address)}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <Drawer
        opened={open}
        onClose={close}
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
          onClick={close}
        >
          <IconX size={20} />
        </ActionIcon>
        <Navigation onCommands={commands} />
      </Drawer>
    </header>
  )
}
