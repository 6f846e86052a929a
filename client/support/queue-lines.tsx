import { Link } from '@tanstack/react-router'
import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { timingWords } from '#shared/support/support.words.ts'
import { timingSentence } from '#shared/support/timing-sentence.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { countText, dayText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './queue.module.css'
import type { Linked, Unlinked } from './support-queue.ts'
import { TimingState } from './timing-state.tsx'

const atFirst = 12

/** Lines of one group, few at first: a portfolio may have thousands. */
export function QueueLines({
  id,
  title,
  about,
  items,
}: {
  id: string
  title: string
  about: string
  items: readonly (Linked | Unlinked)[]
}) {
  const [most, setMost] = useState(atFirst)
  if (items.length === 0) return null
  return (
    <section className={css['group']} aria-labelledby={`support-${id}`}>
      <h2 id={`support-${id}`}>
        {title} <span className="num">{countText(items.length)}</span>
      </h2>
      <p className={css['about']}>{about}</p>
      <ul className={css['lines']}>
        {items
          .slice(0, most)
          .map((item) =>
            'link' in item ? (
              <LinkLine key={item.link.id} item={item} />
            ) : (
              <Line
                key={item.row.id}
                row={item.row}
                said={item.finding.sentence}
                act={item.finding.remedy.label}
              />
            ),
          )}
      </ul>
      {items.length > most && (
        <UnstyledButton className={css['more']} onClick={() => setMost(most + 100)} data-screen>
          Show more of {countText(items.length)}
        </UnstyledButton>
      )}
    </section>
  )
}

const acts = { draft: 'Finish it', returned: 'Revise it', accepted: 'Open', submitted: 'Open' } as const

function LinkLine({ item }: { item: Linked }) {
  const { snapshot } = useInitiatives()
  const { link, from, to, gate } = item
  const ends = { from, to, gate, today: snapshot.today }
  const decided = link.decidedBy
    ? `${link.state === 'returned' ? 'Returned' : 'Accepted'} by ${link.decidedBy.name}${link.decidedAt ? ` on ${dayText(link.decidedAt.slice(0, 10))}` : ''}${link.reason ? `: ${link.reason}` : '.'}`
    : null
  return (
    <Line
      row={from}
      serves={to}
      act={acts[link.state]}
      state={<TimingState item={item} />}
      said={
        link.state === 'accepted'
          ? `${timingWords[link.timing]}${gate ? ` (${gate.name})` : ''}. ${timingSentence(link.timing, ends, { to: to?.key ?? 'The core work', locale })}`
          : (decided ?? (link.rationale === '' ? 'Nothing is said yet about why it helps.' : link.rationale))
      }
      more={link.state === 'accepted' ? decided : null}
    />
  )
}

function Line({
  row,
  serves,
  said,
  more,
  act,
  state,
}: {
  row: Initiative
  serves?: Initiative | undefined
  said: string
  more?: string | null
  act: string
  state?: ReactNode
}) {
  const { portfolio, may, owns } = useInitiatives()
  const place = {
    to: '/portfolios/$key/initiatives',
    params: { key: portfolio.key },
    search: { open: row.key, at: 'support' },
  } as const
  const mayDraft = may('support.draft', owns(row))
  return (
    <li>
      <div className={css['lineText']}>
        <p className={css['lineTitle']}>
          <span className={css['key']}>{row.key}</span> <Link {...place}>{row.title}</Link>
          {serves && (
            <span className={css['serves']}>
              {' '}
              for {serves.key} {serves.title}
            </span>
          )}
        </p>
        <p className={css['lineSaid']}>{said}</p>
        {more && <p className={css['fine']}>{more}</p>}
        <p className={css['fine']}>{row.owner ? `Owner: ${row.owner.name}` : 'No owner'}</p>
      </div>
      {state}
      <LinkButton
        size="compact-sm"
        variant="default"
        {...place}
        aria-label={`${mayDraft ? act : 'Open'}: ${row.title}`}
        data-screen
      >
        {mayDraft ? act : 'Open'}
      </LinkButton>
    </li>
  )
}
