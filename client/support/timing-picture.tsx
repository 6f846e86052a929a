import { timingPicture } from '#shared/chart/timing.ts'
import type { Stretch } from '#shared/chart/timing.ts'
import type { Timing } from '#shared/support/support-link.ts'
import type { TimingEnds } from '#shared/support/timing.ts'
import { timingHolds } from '#shared/support/timing.ts'
import { timingSentence } from '#shared/support/timing-sentence.ts'
import { dayText, locale } from '../ui/format.ts'
import css from './timing.module.css'

interface Props {
  rule: Timing
  ends: TimingEnds
  /** What the two are called. */
  from: string
  to: string
}

const verdicts = {
  kept: 'The rule is kept.',
  ahead: 'Ahead of its rule.',
  unknown: 'Not known yet.',
} as const

/** Whether a timing rule holds now: in words with the days, and as two bars on one line of time. */
export function TimingPicture({ rule, ends, from, to }: Props) {
  const holds = timingHolds(rule, ends)
  const state = holds === null ? 'unknown' : holds ? 'kept' : 'ahead'
  const picture = timingPicture(rule, ends)
  return (
    <div className={css['timing']}>
      <p className={css['said']}>
        <b data-state={state}>{verdicts[state]}</b> {timingSentence(rule, ends, { from, to, locale })}
      </p>
      {picture && (
        // the sentence above says all that it shows
        <div className={css['picture']} aria-hidden="true">
          <span className={css['name']}>{to}</span>
          <div className={css['lane']}>{picture.core && <Bar of={picture.core} kind="core" />}</div>
          <span className={css['name']}>{from}</span>
          <div className={css['lane']}>
            {picture.work && <Bar of={picture.work} kind="work" />}
            {picture.outside.map((one) => (
              <Bar key={one.left} of={one} kind="outside" />
            ))}
          </div>
          <div className={css['lines']}>
            {picture.from && (
              <span className={css['from']} style={{ left: percent(picture.from.at) }}>
                <i data-end={picture.from.at > 0.6 || undefined}>from {dayText(picture.from.day)}</i>
              </span>
            )}
            {picture.today !== null && (
              <span className={css['today']} style={{ left: percent(picture.today) }} />
            )}
          </div>
        </div>
      )}
    </div>
  )
}

const Bar = ({ of, kind }: { of: Stretch; kind: 'core' | 'work' | 'outside' }) => (
  <span
    className={css['bar']}
    data-kind={kind}
    data-open={of.isOpen || undefined}
    style={{ left: percent(of.left), width: percent(of.width) }}
  />
)

const percent = (part: number) => `${part * 100}%`
