import type { DirectionChange } from '#shared/direction/direction-change.ts'
import { directionKindWords, triggerWords } from '#shared/direction/direction.words.ts'
import { dayText } from '../ui/format.ts'
import css from './direction.module.css'

const shapes = {
  adapt: 'M2 8 6 4 10 8',
  switch: 'M2 4h8L7.5 1.5M10 8H2l2.5 2.5',
  no_change: 'M2 6H10',
} as const satisfies Record<DirectionChange['kind'], string>

/** One entry of the log, on the line of time. */
export function AdaptationEntry({ entry }: { entry: DirectionChange }) {
  const { kind, on, by, trigger, observed, changed, before, after, reviewOn } = entry
  const told = [
    ['Why then', trigger === null ? '' : triggerWords[trigger]],
    ['Observed', observed],
    ['Different since', changed],
    ['Before', after === '' ? '' : before],
    ['Since then', after],
    ['To look again', reviewOn === null ? '' : dayText(reviewOn, { long: true })],
  ].filter(([, text]) => text !== '')
  return (
    <li className={css['entry']} data-kind={kind}>
      <span className={css['dot']} aria-hidden="true">
        <svg viewBox="0 0 12 12" width="12" height="12">
          <path d={shapes[kind]} />
        </svg>
      </span>
      <p className={css['entryHead']}>
        <b>{directionKindWords[kind].name}</b> on <time dateTime={on}>{dayText(on, { long: true })}</time> by{' '}
        {by.name}
      </p>
      <dl className={css['told']}>
        {told.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
