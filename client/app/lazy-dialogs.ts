import { lazy } from 'react'

// opened by a key or a mishap: no part of the first page

export const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
export const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.tsx')).MenuDrawer }))
export const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }))
export const KeysDialog = lazy(async () => ({
  default: (await import('../help/keys-dialog.tsx')).KeysDialog,
}))
export const SignInAgain = lazy(async () => ({
  default: (await import('../user/sign-in-again.tsx')).SignInAgain,
}))
