import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { OwedUpdate } from '#shared/status/my-updates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useSingleKeys } from '../ui/single-keys.ts'
import { say } from '../ui/toast.tsx'
import { MyUpdate } from './my-update.tsx'
import { OwedList } from './owed-list.tsx'
import { myUpdatesQuery } from './status.queries.ts'
import css from './my-updates.module.css'

const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What I owe this month, one form after another: digits answer, Ctrl-Enter publishes and goes on. */
export function MyUpdatesPage() {
  const { data: mine } = useSuspenseQuery(myUpdatesQuery())
  const { items, today } = mine
  const [chosen, setChosen] = useState<InitiativeId | null>(null)
  const current =
    items.find((one) => one.initiative.id === chosen) ??
    (chosen === null ? items.find((one) => one.due) : undefined)
  const monthName = month.format(Date.parse(today))
  /** The next one that is due after the one at hand, beginning again at the top; null when none is left. */
  const nextDue = (after: OwedUpdate | undefined): InitiativeId | null => {
    const at = after ? items.indexOf(after) : -1
    const others = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
    return others.find((one) => one.due)?.initiative.id ?? null
  }
  const putOff = () => {
    const next = nextDue(current)
    if (next !== null) setChosen(next)
  }
  useSingleKeys({ s: putOff })
  const published = (one: OwedUpdate) => {
    say(`Published: ${one.initiative.key}.`)
    setChosen(nextDue(one))
  }
  const done = items.length - mine.due

  if (items.length === 0) {
    return (
      <>
        <PageHeader title="My updates" />
        <EmptyState
          title="You owe no status update"
          action={
            <LinkButton to="/" variant="default">
              Portfolios
            </LinkButton>
          }
        >
          Once a month, whoever owns an active initiative says how it stands. None is yours: an initiative is
          yours when its owner is the person linked to your account.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title="My updates">
        {mine.due === 0
          ? `All ${countText(items.length)} published in ${monthName}`
          : `${countText(mine.due)} of ${countText(items.length)} to go in ${monthName}`}
      </PageHeader>
      <div
        className={css['track']}
        role="progressbar"
        aria-label="Published this month"
        aria-valuemin={0}
        aria-valuemax={items.length}
        aria-valuenow={done}
        aria-valuetext={`${done} of ${items.length} published`}
      >
        <div className={css['filled']} style={{ width: `${(done / items.length) * 100}%` }} />
      </div>
      <div className={css['columns']}>
        <OwedList items={items} currentId={current?.initiative.id ?? null} onChoose={setChosen} />
        {current ? (
          <MyUpdate
            key={current.initiative.id}
            owed={current}
            today={today}
            takesFocus={chosen !== null}
            onPublished={() => published(current)}
            onPutOff={nextDue(current) === null ? null : putOff}
          />
        ) : (
          <EmptyState
            title={`Done for ${monthName}`}
            action={
              <LinkButton to="/" variant="default">
                Portfolios
              </LinkButton>
            }
          >
            Everything that is yours has a published status. Choose one to read it, or to publish another.
          </EmptyState>
        )}
      </div>
    </>
  )
}
