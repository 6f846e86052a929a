import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { StatusUpdate } from '#shared/status/status-update.ts'
import { countText, dayText } from '../ui/format.ts'
import { Listed } from '../ui/listed.tsx'
import { say } from '../ui/toast.tsx'
import { focusOnChoice } from './health-choice.tsx'
import { StatusCard } from './status-card.tsx'
import { questionId, StatusForm } from './status-form.tsx'
import { statusUpdatesQuery } from './status.queries.ts'
import { useStatusForm } from './use-status-form.ts'
import css from './status.module.css'

interface Props {
  row: Initiative
  today: Day
  mayWrite: boolean
  /** Who reads: drafts of others are not gone on with. */
  userId: string | null
}

/** How the initiative stands in its people's words: the latest, earlier ones, and a form for the next. */
export function StatusSection(props: Props) {
  const query = useQuery(statusUpdatesQuery(props.row.portfolioId, props.row.id))
  return (
    <section className={css['section']} id="status" tabIndex={-1} aria-labelledby="status-title">
      <h3 id="status-title">Status</h3>
      <Listed query={query} label="Loading the status updates">
        {(updates) => <Updates {...props} updates={updates} />}
      </Listed>
    </section>
  )
}

function Updates({ row, today, mayWrite, userId, updates }: Props & { updates: readonly StatusUpdate[] }) {
  const [isWriting, setWriting] = useState(false)
  const close = () => {
    setWriting(false)
    // the form goes, and the focus must not go with it
    document.getElementById('status')?.focus({ preventScroll: true })
  }
  const published = updates.filter((one) => one.publishedAt !== null)
  const draft = updates.find((one) => one.publishedAt === null && one.author.id === userId) ?? null
  const [latest, ...earlier] = published
  return (
    <>
      {latest ? (
        <StatusCard update={latest} />
      ) : (
        <p className={css['fine']}>Nobody has published a status yet.</p>
      )}
      {mayWrite && isWriting && <Writing {...{ row, today, draft, last: latest ?? null }} onDone={close} />}
      {mayWrite && !isWriting && (
        <div className={css['acts']}>
          <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
            {draft ? `Go on with the draft of ${dayText(draft.asOf)}` : 'Write status'}
          </Button>
        </div>
      )}
      {earlier.length > 0 && (
        <details className={css['earlier']}>
          <summary>{countText(earlier.length)} earlier</summary>
          {earlier.map((one) => (
            <StatusCard key={one.id} update={one} />
          ))}
        </details>
      )}
    </>
  )
}

function Writing(props: {
  row: Initiative
  today: Day
  draft: StatusUpdate | null
  last: StatusUpdate | null
  onDone: () => void
}) {
  const { row, today, draft, last, onDone } = props
  const form = useStatusForm({ portfolioId: row.portfolioId, initiative: row.id, draft, last, today })
  useEffect(() => focusOnChoice(questionId(row.id, 'health')), [row.id])
  const published = () => {
    say(`Published: ${row.key}.`)
    onDone()
  }
  const removeDraft = async () => {
    if (!(await form.remove())) return
    say('The draft is removed.')
    onDone()
  }
  return (
    <StatusForm form={form} onPublished={published}>
      <Button
        size="compact-md"
        variant="subtle"
        onClick={() => {
          form.discard()
          onDone()
        }}
      >
        Cancel
      </Button>
      {form.draft && (
        <Button size="compact-md" variant="subtle" disabled={form.isBusy} onClick={() => void removeDraft()}>
          Remove draft
        </Button>
      )}
    </StatusForm>
  )
}
