import { lastLook } from '#shared/direction/last-look.ts'
import { nextLook } from '#shared/direction/next-look.ts'
import { directionKindWords } from '#shared/direction/direction.words.ts'
import { sayPolicy } from '#shared/policy/say-policy.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { countText, dayText, locale } from '../ui/format.ts'
import css from './direction.module.css'

/** How long ago somebody looked at the direction, when the next look is due, and whose threshold that is. */
export function LastLookLine({ snapshot }: { snapshot: Snapshot }) {
  const { today, policy } = snapshot
  const last = lastLook(snapshot)
  if (last === null) return null
  const { reviewDays } = policy
  const next = nextLook(last, { reviewDays, today })
  const isLate = next.days < 0
  const what = last.entry ? `${directionKindWords[last.entry.kind].did} then` : 'It was declared then'
  const days = (count: number) => (count === 1 ? '1 day' : `${countText(count)} days`)
  return (
    <div className={css['look']} data-late={isLate || undefined}>
      <p className={css['lookDays']}>
        <b>{last.days === 0 ? 'Today' : days(last.days)}</b>
        {last.days === 0 ? ' somebody looked at the direction.' : ' since the last look.'}
      </p>
      <p className={css['quiet']}>
        {last.entry ? `${last.entry.by.name} ${what}` : what}, on {dayText(last.on, { long: true })}.{' '}
        {isLate ? (
          <b className={css['late']}>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <path d="M5 1 9.4 9H.6Z" fill="currentColor" />
            </svg>{' '}
            A look is overdue by {days(-next.days)}.
          </b>
        ) : (
          `The next one is due ${next.days === 0 ? 'today' : `by ${dayText(next.on, { long: true })}`}${
            next.isAgreed ? ', as was agreed' : ''
          }.`
        )}{' '}
        At the latest every {days(reviewDays)}. {sayPolicy(policy, locale)}
      </p>
    </div>
  )
}
