import { ActionIcon, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'
import { IconCheck, IconLogout, IconContrast } from '@tabler/icons-react'
import { useSignOut } from '../user/use-sign-out.ts'
import { commandKey } from './command-key.ts'
import css from './navigation.module.css'
import { schemes } from './schemes.ts'

/** At the foot of the navigation: commands, who I am, light or dark, and the way out. */
export function Account(props: { name: string; onCommands: () => void }) {
  const signOut = useSignOut()
  return (
    <div className={css['account']}>
      <UnstyledButton className={css['commands']} onClick={props.onCommands}>
        {commandKey} K for commands
      </UnstyledButton>
      <div className={css['who']}>
        <span className={css['name']} title={props.name}>
          {props.name}
        </span>
        <SchemeMenu />
        <ActionIcon
          variant="subtle"
          color="gray"
          className={css['tool']}
          aria-label="Sign out"
          onClick={signOut}
        >
          <IconLogout size={17} />
        </ActionIcon>
      </div>
    </div>
  )
}

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" className={css['tool']} aria-label="Light or dark">
          <IconContrast size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((one) => (
          <Menu.Item
            key={one.id}
            role="menuitemradio"
            aria-checked={colorScheme === one.id}
            rightSection={colorScheme === one.id ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => setColorScheme(one.id satisfies MantineColorScheme)}
          >
            {one.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
