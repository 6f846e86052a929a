import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatShare } from '#shared/focus/number-words.ts'
import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { InitiativesProvider, useInitiatives } from '../initiative/initiatives-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueLines } from './queue-lines.tsx'
import { groupWords } from './queue-words.ts'
import css from './queue.module.css'
import { filterQueue, supportQueue } from './support-queue.ts'
import type { Linked, Unlinked } from './support-queue.ts'
import { WaitingList } from './waiting-list.tsx'

const route = getRouteApi('/portfolios/$key/support')

/** What is said to support core work: first what waits for a decision, then what is to be finished, then what was accepted. */
export const SupportPage = () => (
  <InitiativesProvider>
    <Support />
  </InitiativesProvider>
)

function Support() {
  const { snapshot, rows, measures, primary, portfolio, may, owns } = useInitiatives()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const { basis } = measures
  const whole = useMemo(() => supportQueue(snapshot, { rows, basis }), [snapshot, rows, basis])
  const queue = filterQueue(whole, asked)
  const isShown = (group: keyof typeof groupWords) => asked.show === undefined || asked.show === group
  const waiting = isShown('waiting') ? queue.links.submitted : []
  // who does not decide finishes their own first
  const isMine = (item: Linked | Unlinked) =>
    !may('support.decide') &&
    may('support.draft', owns('link' in item ? item.from : item.row)) &&
    owns('link' in item ? item.from : item.row)
  const groups = {
    unlinked: isShown('unlinked') ? queue.unlinked : [],
    returned: isShown('returned') ? queue.links.returned : [],
    draft: isShown('draft') ? queue.links.draft : [],
  }
  const mine = [...groups.returned, ...groups.draft, ...groups.unlinked].filter(isMine)
  const accepted = isShown('accepted') ? queue.links.accepted : []
  const total = Object.values(whole.links).flat().length + whole.unlinked.length
  const shown =
    waiting.length + accepted.length + Object.values(groups).reduce((sum, { length }) => sum + length, 0)
  if (total === 0) {
    return (
      <>
        <PageHeader title="Support" />
        <EmptyState
          title={primary === null ? 'No primary strategy is declared yet' : 'Nothing supports core work yet'}
          action={
            primary === null ? (
              <LinkButton to="/portfolios/$key/direction" params={{ key: portfolio.key }}>
                To the direction
              </LinkButton>
            ) : (
              <LinkButton to="/portfolios/$key/initiatives" params={{ key: portfolio.key }} variant="default">
                To the initiatives
              </LinkButton>
            )
          }
        >
          {primary === null
            ? 'Once one is, work outside its area says here which core work it serves, and a leader accepts that.'
            : 'What is tagged as supporting and sits outside the primary strategy’s area says which core work it serves; it waits here until a leader accepts it.'}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title="Support">{sayStanding(whole.links.submitted.length, measures)}</PageHeader>
      <QueueFilters
        queue={whole}
        asked={asked}
        onChange={(wanted) =>
          void navigate({ search: { ...wanted, asOf: asked.asOf }, replace: true, resetScroll: false })
        }
      />
      {shown === 0 && (
        <EmptyState title="Nothing of the kind is here">Other filters may show more.</EmptyState>
      )}
      {isShown('waiting') && (
        <section className={css['group']} aria-labelledby="support-waiting">
          <h2 id="support-waiting">
            {groupWords.waiting.title} <span className="num">{countText(waiting.length)}</span>
          </h2>
          {waiting.length === 0 ? (
            <p className={css['about']}>Nothing waits: all that was submitted is decided.</p>
          ) : (
            <>
              <p className={css['about']}>
                {groupWords.waiting.about} Ask of each: would we still do this if the core initiative were
                cancelled? If yes, it is a second strategy.
              </p>
              <WaitingList
                waiting={waiting}
                open={asked.open}
                onOpen={(open) =>
                  void navigate({ search: { ...asked, open }, replace: true, resetScroll: false })
                }
              />
            </>
          )}
        </section>
      )}
      <QueueLines id="mine" title="Yours to finish" about="Say why it helps, and submit it." items={mine} />
      {(['unlinked', 'returned', 'draft'] as const).map((group) => (
        <QueueLines
          key={group}
          id={group}
          {...groupWords[group]}
          items={groups[group].filter((one) => !isMine(one))}
        />
      ))}
      <QueueLines id="accepted" {...groupWords.accepted} items={accepted} />
    </>
  )
}

function sayStanding(waiting: number, { support: { proven, ordered } }: FocusMeasures): string {
  return [
    waiting === 0 ? 'Nothing waits for acceptance' : `${countText(waiting)} to decide`,
    ...(proven === null ? [] : [`${formatShare(proven, { locale })} of the support is proven`]),
    ...(ordered === null ? [] : [`${formatShare(ordered, { locale })} of the known timing rules kept`]),
  ].join(' · ')
}
