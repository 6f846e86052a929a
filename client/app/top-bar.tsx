import { ActionIcon } from '@mantine/core'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Mark } from '../ui/mark.tsx'
import { MenuDrawer } from './lazy-dialogs.ts'
import type { ShellActions } from './navigation.tsx'
import css from './shell.module.css'

/** Where the window is narrow: the mark, commands, and the navigation behind a button. */
export function TopBar(props: ShellActions) {
  const address = useLocation({ select: (location) => location.href })
  // open where it was opened: going anywhere closes it
  const [openAt, setOpenAt] = useState<string | null>(null)
  const [wasOpen, setWasOpen] = useState(false)
  const open = openAt === address
  const show = () => {
    setWasOpen(true)
    setOpenAt(address)
  }
  return (
    <section className={css['bar']} aria-label="Bearing">
      <Link to="/" className={css['barMark']}>
        <Mark /> Bearing
      </Link>
      <ActionIcon
        variant="subtle"
        size={36}
        className={css['barTool'] ?? ''}
        aria-label="Commands"
        onClick={props.onCommands}
      >
        <IconSearch size={19} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={36}
        className={css['barTool'] ?? ''}
        aria-label="Menu"
        aria-expanded={open}
        onClick={show}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <Suspense fallback={null}>
        {wasOpen && <MenuDrawer {...props} open={open} onClose={() => setOpenAt(null)} />}
      </Suspense>
    </section>
  )
}
