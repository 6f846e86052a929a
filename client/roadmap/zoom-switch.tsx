import { Link } from '@tanstack/react-router'
import { zooms } from '#shared/chart/time-scale.ts'
import type { Zoom } from '#shared/chart/time-scale.ts'
import css from './roadmap.module.css'

const words = {
  weeks: 'Weeks',
  months: 'Months',
  quarters: 'Quarters',
  years: 'Years',
} as const satisfies Record<Zoom, string>

/** How close the picture looks, kept in its address as `?zoom=`; without it all of it fits. */
export const ZoomSwitch = ({ current }: { current: Zoom | null }) => (
  <nav className={css['zooms']} aria-label="Zoom" data-screen>
    {[...zooms, null].map((one) => (
      <Link
        key={one ?? 'fit'}
        to="."
        search={(before) => ({ ...before, zoom: one ?? undefined })}
        replace
        resetScroll={false}
        className={css['zoom']}
        aria-current={one === current ? 'true' : undefined}
        data-current={one === current || undefined}
      >
        {one === null ? 'Fit' : words[one]}
      </Link>
    ))}
  </nav>
)
