import { Suspense, useState } from 'react'
import { Outlet, useMatches } from '@tanstack/react-router'
import { useSignal } from '../api/signal-store.ts'
import { useLiveChanges } from '../live/use-live-changes.ts'
import { endedSession } from '../user/session.ts'
import { ConnectionNotice } from './connection-notice.tsx'
import { GoHint } from './go-hint.tsx'
import { KeysDialog, Palette, SignInAgain } from './lazy-dialogs.ts'
import { Navigation } from './navigation.tsx'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useFocusOnPage } from './use-focus-on-page.ts'
import { useSameUser } from './use-same-user.ts'
import { useShellKeys } from './use-shell-keys.ts'

type Dialog = 'palette' | 'portfolios' | 'keys' | null

/** Navigation at the left, the page beside it; a bar with a menu above it where there is no room. */
export function Shell() {
  const wide = useMatches({ select: (matches) => matches.some((one) => one.staticData.wide === true) })
  const [dialog, setDialog] = useState<Dialog>(null)
  const actions = { onCommands: () => setDialog('palette'), onPortfolios: () => setDialog('portfolios') }
  const close = () => setDialog(null)
  const going = useShellKeys({ onPalette: actions.onCommands, onKeys: () => setDialog('keys') })
  const ended = useSignal(endedSession)
  useFocusOnPage()
  useSameUser()
  useLiveChanges()
  return (
    <div className={css['shell']}>
      <a href="#main" className={css['skip']}>
        Skip to the page
      </a>
      <TopBar {...actions} />
      <div className={css['side']}>
        <Navigation {...actions} />
      </div>
      <main id="main" tabIndex={-1} className={wide ? css['wide'] : css['main']}>
        <ConnectionNotice />
        <Outlet />
      </main>
      {going && <GoHint />}
      <Suspense fallback={null}>
        {(dialog === 'palette' || dialog === 'portfolios') && (
          <Palette only={dialog} onClose={close} onKeys={() => setDialog('keys')} />
        )}
        {dialog === 'keys' && <KeysDialog onClose={close} />}
        {ended !== null && <SignInAgain email={ended} />}
      </Suspense>
    </div>
  )
}
