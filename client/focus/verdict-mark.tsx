import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { locale } from '../ui/format.ts'
import css from './verdict-change.module.css'
import { ZoneBadge } from './zone-badge.tsx'

/** A verdict in a line: its zone, and focus where there is one. */
export const VerdictMark = ({ measures }: { measures: Pick<FocusMeasures, 'zone' | 'focus'> }) => (
  <span className={css['mark']}>
    <ZoneBadge zone={measures.zone} />
    {measures.focus !== null && <span className={css['focus']}>{formatFocus(measures.focus, locale)}</span>}
  </span>
)
