import { zoneWords } from '#shared/focus/focus.words.ts'
import type { Zone } from '#shared/focus/assessment.ts'
import css from './zone-badge.module.css'

// a shape each, so that no zone is told by its colour alone
const shapes = {
  focused: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  watch: <path d="M5 .8 9.2 5 5 9.2.8 5Z" fill="currentColor" />,
  split: <path d="M5 1 9 9H1Z" fill="currentColor" />,
  inverted: <path d="M5 9 1 1h8Z" fill="currentColor" />,
  not_enough_evidence: (
    <circle
      cx="5"
      cy="5"
      r="3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.4 1.6"
    />
  ),
} as const satisfies Record<Zone, React.ReactNode>

/** A zone's name with its colour and shape. */
export const ZoneBadge = ({ zone }: { zone: Zone }) => (
  <span className={css['zone']} data-zone={zone}>
    <ZoneShape zone={zone} />
    {zoneWords[zone].name}
  </span>
)

/** The shape alone, in the colour of the text: for places where the name stands beside it. */
export const ZoneShape = ({ zone }: { zone: Zone }) => (
  <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
    {shapes[zone]}
  </svg>
)
