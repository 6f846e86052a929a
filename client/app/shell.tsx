import { Suspense, useState } from 'react'
import { Outlet, useMatches } from '@tanstack/react-router'
import { useSignal } from '../api/signal-store.ts'
import { endedSession } from '../user/session.ts'
import { ConnectionNotice } from './connection-notice.tsx'
import { GoHint } from './go-hint.tsx'
import { KeysDialog, Palette, SignInAgain } from './lazy-dialogs.ts'
import { Navigation } from './navigation.tsx'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useFocusOnPage } from './use-focus-on-page.ts'
import { useShellKeys } from './use-shell-keys.ts'

type Dialog = 'palette' | 'keys' | null

/** Navigation at the left, the page beside it; a bar with a menu above it where there is no room. */
export function Shell() {
  const wide = useMatches({ select: (matches) => matches.some((one) => one.staticData.wide === true) })
  const [dialog, setDialog] = useState<Dialog>(null)
  const openPalette = () => setDialog('palette')
  const close = () => setDialog(null)
  const going = useShellKeys({ onPalette: openPalette, onKeys: () => setDialog('keys') })
  const ended = useSignal(endedSession)
  useFocusOnPage()
  return (
    <div className={css['shell']}>
      <a href="#main" className={css['skip']}>
        Skip to the page
      </a>
      <TopBar onCommands={openPalette} />
      <div className={css['side']}>
        <Navigation onCommands={openPalette} />
      </div>
      <main id="main" tabIndex={-1} className={wide ? css['wide'] : css['main']}>
        <ConnectionNotice />
        <Outlet />
      </main>
      {going && <GoHint />}
      <Suspense fallback={null}>
        {dialog === 'palette' && <Palette onClose={close} onKeys={() => setDialog('keys')} />}
        {dialog === 'keys' && <KeysDialog onClose={close} />}
        {ended !== null && <SignInAgain email={ended} />}
      </Suspense>
    </div>
  )
}
