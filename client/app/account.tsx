import { ActionIcon, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useSignOut } from '../user/use-sign-out.ts'
import { commandKey } from './command-key.ts'
import css from './navigation.module.css'

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
        <SchemeSwitch />
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

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={css['tool'] ?? ''}
      aria-label={isDark ? 'Light colours' : 'Dark colours'}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconSun size={17} /> : <IconMoon size={17} />}
    </ActionIcon>
  )
}
