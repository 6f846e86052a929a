import { Link } from '@tanstack/react-router'
import type { Assessment } from '#shared/focus/assessment.ts'
import { pullsDown } from '#shared/focus/forward.ts'
import { hasDrifted } from '#shared/focus/drift.ts'
import type { Reading } from '#shared/focus/focus.ts'
import { isHeavier } from '#shared/focus/pivot.ts'
import { countWords, formatFocus } from '#shared/focus/number-words.ts'
import { driftSentence, forwardSentence } from '#shared/focus/outlook-sentences.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { countText, dayText, locale } from '../ui/format.ts'
import css from './focus.module.css'
import { LinkedText } from './linked-text.tsx'
import own from './outlook.module.css'
import { RowsLink } from './rows-link.tsx'

interface Props {
  assessment: Assessment
  reading: Reading
}

const atFirst = 3

/** Where it is heading: how focus has moved, and what starts next, with its days. */
export function Outlook({ assessment, reading }: Props) {
  const { snapshot, forward } = reading
  const { policy, portfolio } = snapshot
  const driving = forward.rows.filter((row) => row.class === 'core' || row.class === 'competing')
  const coming = driving.toSorted(
    (one, other) =>
      compareText(one.initiative.start, other.initiative.start) || (isHeavier(one, other) ? -1 : 1),
  )
  return (
    <section aria-labelledby="outlook">
      <h2 className={css['heading']} id="outlook">
        What comes <small>to {dayText(forward.to)}</small>
      </h2>
      <p className={own['sentence']} data-flagged={hasDrifted(assessment.drift, policy) || undefined}>
        <Drift assessment={assessment} snapshot={snapshot} />
      </p>
      <p className={own['sentence']} data-flagged={pullsDown(assessment, policy) || undefined}>
        <Forward reading={reading} />
      </p>
      {coming.length > 0 && (
        <ul className={`${own['coming']} num`}>
          {coming.slice(0, atFirst).map(({ initiative, class: found }) => (
            <li key={initiative.id}>
              <span className={own['day']}>{dayText(initiative.start ?? '')}</span>
              <RowsLink portfolioKey={portfolio.key} search={{ open: initiative.key }}>
                {initiative.title}
              </RowsLink>
              <ClassMark class={found} />
            </li>
          ))}
          {coming.length > atFirst && (
            <li>
              <span />
              <RowsLink portfolioKey={portfolio.key} search={comingRows(forward, 'core,competing')}>
                and {countText(coming.length - atFirst)} more
              </RowsLink>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

const compareText = (one: string | null, other: string | null) =>
  Number((one ?? '') > (other ?? '')) - Number((one ?? '') < (other ?? ''))

/** The rows that a forward look is over, as the grid filters them. */
const comingRows = ({ from, to }: Reading['forward'], classes?: string) => ({
  start: `${from}..${to}`,
  stage: 'proposed,approved,active,paused',
  ...(classes ? { class: classes } : {}),
})

function Drift({ assessment, snapshot }: { assessment: Assessment; snapshot: Reading['snapshot'] }) {
  const { past, portfolio, today } = snapshot
  const sentence = driftSentence(assessment, { past, locale })
  if (!past) return sentence
  const day = dayText(past.asOf)
  const there = (
    <Link to="." search={(before) => ({ ...before, asOf: past.asOf })} className={css['rows']}>
      {day}
    </Link>
  )
  return (
    <>
      <LinkedText text={sentence} phrases={[{ text: day, as: there }]} />{' '}
      {assessment.drift !== null && (
        <Link
          to="/portfolios/$key/history/compare"
          params={{ key: portfolio.key }}
          search={{ from: past.asOf, to: today }}
          className={css['rows']}
          data-screen
        >
          What changed since
        </Link>
      )}
    </>
  )
}

function Forward({ reading }: { reading: Reading }) {
  const { forward, snapshot } = reading
  const link = (text: string, classes?: string) => ({
    text,
    as: (
      <RowsLink portfolioKey={snapshot.portfolio.key} search={comingRows(forward, classes)}>
        {text}
      </RowsLink>
    ),
  })
  const { rows, focus } = forward
  const count = (one: 'core' | 'competing') => countText(rows.filter((row) => row.class === one).length)
  const phrases = [
    link(countWords(rows.length, ['initiative', 'initiatives'], locale)),
    link(`${count('core')} core`, 'core'),
    link(`${count('competing')} competing`, 'competing'),
    ...(focus === null ? [] : [link(formatFocus(focus, locale), 'core,competing')]),
  ]
  return <LinkedText text={forwardSentence(forward, locale)} phrases={rows.length > 0 ? phrases : []} />
}
