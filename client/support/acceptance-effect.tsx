import { useMemo } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { formatFocus, formatShare } from '#shared/focus/number-words.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { doubtText, verdictText } from '../initiative/effect/verdict-text.ts'
import { locale } from '../ui/format.ts'
import css from './queue.module.css'

/** What accepting does: support never enters focus, but it narrows what is in doubt. Computed here, nothing is written. */
export function AcceptanceEffect({ snapshot, link }: { snapshot: Snapshot; link: SupportLink }) {
  const lines = useMemo(() => {
    const links = snapshot.links.map((one) =>
      one.id === link.id ? { ...one, state: 'accepted' as const } : one,
    )
    const before = measureFocus(snapshot, { locale })
    return linesOf(before, measureFocus({ ...snapshot, links }, { locale }))
  }, [snapshot, link.id])
  return (
    <dl className={css['effect']} aria-label="If it is accepted">
      {lines.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before === after ? (
              `${before}, stays`
            ) : (
              <>
                {before} <span aria-hidden="true">→</span> <span className="only-read-out">becomes</span>{' '}
                <b>{after}</b>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const linesOf = (before: FocusMeasures, after: FocusMeasures) =>
  [
    { label: 'Verdict', say: (of: FocusMeasures) => verdictText(of) + doubtText(of) },
    {
      label: 'Focus lies within',
      say: ({ interval: { lower, upper } }: FocusMeasures) => sayInterval(lower, upper),
    },
    { label: 'Support proven', say: ({ support }: FocusMeasures) => share(support.proven) },
    { label: 'Support beside core', say: ({ support }: FocusMeasures) => share(support.rho) },
  ].map(({ label, say }) => ({ label, before: say(before), after: say(after) }))

const share = (part: number | null) => (part === null ? 'none' : formatShare(part, { locale }))

const sayInterval = (lower: number | null, upper: number | null): string => {
  const end = (focus: number | null) => (focus === null ? 'open' : formatFocus(focus, locale))
  return lower === upper ? end(lower) : `${end(lower)} to ${end(upper)}`
}
