import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Day } from '#shared/kernel/day.ts'
import type { Health } from '#shared/initiative/vocabulary.ts'
import type { OwedUpdate } from '#shared/status/my-updates.ts'
import { dayText } from '../ui/format.ts'
import { useSingleKeys } from '../ui/single-keys.ts'
import { focusOnChoice } from './health-choice.tsx'
import { StatusCard } from './status-card.tsx'
import { questionId, StatusForm } from './status-form.tsx'
import { useStatusForm } from './use-status-form.ts'
import css from './my-updates.module.css'

interface Props {
  owed: OwedUpdate
  today: Day
  /** Somebody chose it or came from the one before: the first question takes the focus. */
  takesFocus: boolean
  onPublished: () => void
  /** Null when nothing else is due. */
  onPutOff: (() => void) | null
}

/** One initiative's update of this month, beginning with last month's words and colours. */
export function MyUpdate({ owed, today, takesFocus, onPublished, onPutOff }: Props) {
  const { initiative, portfolio, draft, last, due } = owed
  const form = useStatusForm({ portfolioId: portfolio.id, initiative: initiative.id, draft, last, today })
  useEffect(() => {
    if (takesFocus) focusOnChoice(questionId(initiative.id, 'health'))
  }, [takesFocus, initiative.id])
  const answer = (health: Health) => () => {
    form.set({ health })
    focusOnChoice(questionId(initiative.id, 'schedule'))
  }
  // where the focus is on no question of its own
  useSingleKeys({ 1: answer('green'), 2: answer('amber'), 3: answer('red') })
  return (
    <section className={css['update']} aria-labelledby="update-title">
      <p className={css['key']}>
        <Link
          to="/portfolios/$key/initiatives/$initiative"
          params={{ key: portfolio.key, initiative: initiative.key }}
        >
          {initiative.key}
        </Link>
        {initiative.end !== null && <> · ends {dayText(initiative.end)}</>}
      </p>
      <h2 id="update-title" className={css['title']}>
        {initiative.title}
      </h2>
      {last && (
        <details className={css['last']} open={!due}>
          <summary>{due ? 'What was said last' : 'Published this month'}</summary>
          <StatusCard update={last} />
        </details>
      )}
      {last && due && !draft && (
        <p className={css['fine']}>
          The form begins with last time’s colours and words: change what changed.
        </p>
      )}
      <StatusForm form={form} onPublished={onPublished}>
        {onPutOff && (
          <Button size="compact-md" variant="subtle" onClick={onPutOff}>
            Put off&nbsp;<kbd>S</kbd>
          </Button>
        )}
      </StatusForm>
    </section>
  )
}
