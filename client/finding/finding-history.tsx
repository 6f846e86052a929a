import { useQuery } from '@tanstack/react-query'
import type { Change } from '#shared/history/change.ts'
import { findingStatus } from '#shared/finding/finding.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText, locale } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { findingHistoryQuery } from './finding.queries.ts'
import css from './findings.module.css'

const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** Who decided what about a finding, and when; newest first. */
export function FindingHistory({ id }: { id: string }) {
  const { portfolio } = usePortfolio()
  const history = useQuery(findingHistoryQuery(portfolio.id, id))
  const changes = history.data?.items ?? []
  return (
    <div className={css['history']}>
      {history.isPending && <LoadingBlock label="Loading its history" rows={2} />}
      <ProblemNote problem={history.error} />
      {history.isSuccess && changes.length === 0 && <p>Nobody has decided about it yet.</p>}
      <ol>
        {changes.map((one) => (
          <li key={one.id}>
            <time dateTime={one.at}>{time.format(new Date(one.at))}</time>
            <span>{sayDecision(one)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const did = { open: 'reopened it', acknowledged: 'acknowledged it', waived: 'waived it' } as const

/** “Lee Leader waived it until 31 Dec 2026: The pilot ends in spring”. */
function sayDecision({ actor, after }: Change): string {
  const status = findingStatus.safeParse(after?.['status'])
  const [until, reason] = [after?.['until'], after?.['reason']]
  const what = status.success ? did[status.data] : 'decided'
  const span = typeof until === 'string' ? ` until ${dayText(until)}` : ''
  const why = typeof reason === 'string' && reason !== '' ? `: ${reason}` : ''
  return `${actor?.name ?? 'Bearing'} ${what}${span}${why}`
}
