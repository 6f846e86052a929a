import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { VerdictMark } from '../focus/verdict-mark.tsx'
import { locale } from '../ui/format.ts'
import css from './declaration.module.css'

/** How the portfolio stands to the declared strategy, in a line that leads to all of it. */
export function VerdictToday({ snapshot }: { snapshot: Snapshot }) {
  const measures = useMemo(() => measureFocus(snapshot, { locale }), [snapshot])
  return (
    <p className={css['today']}>
      <VerdictMark measures={measures} />
      <span>
        {measures.sentence}{' '}
        <Link to="/portfolios/$key/focus" params={{ key: snapshot.portfolio.key }}>
          See what decides it
        </Link>
      </span>
    </p>
  )
}
