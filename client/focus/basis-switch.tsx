import { Link } from '@tanstack/react-router'
import { basisWords } from '#shared/focus/focus.words.ts'
import { measuredBasis } from '#shared/portfolio/portfolio.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import css from './basis-switch.module.css'

/** What the page measures in, kept in its address as `?basis=`. */
export const BasisSwitch = ({ current }: { current: MeasuredBasis }) => (
  <nav className={css['bases']} aria-label="Measured in">
    {measuredBasis.options.map((one) => (
      <Link
        key={one}
        to="."
        search={(before) => ({ ...before, basis: one })}
        replace
        resetScroll={false}
        className={css['basis']}
        aria-current={one === current ? 'true' : undefined}
      >
        {basisWords[one]}
      </Link>
    ))}
  </nav>
)
