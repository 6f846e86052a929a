import { Outlet, useMatches } from '@tanstack/react-router'
import { Navigation } from './navigation.tsx'
import css from './shell.module.css'

/** Navigation at the left, the page beside it. */
export function Shell() {
  const wide = useMatches({ select: (matches) => matches.some((one) => one.staticData.wide === true) })
  return (
    <div className={css['shell']}>
      <a href="#main" className={css['skip']}>
        Skip to the page
      </a>
      <aside className={css['side']}>
        <Navigation />
      </aside>
      <main id="main" tabIndex={-1} className={wide ? css['wide'] : css['main']}>
        <Outlet />
      </main>
    </div>
  )
}
