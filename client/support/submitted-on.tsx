import { useInfiniteQuery } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { initiativeHistoryQuery } from '../history/history.queries.ts'
import { dayText } from '../ui/format.ts'

/** " on 3 Nov 2026": when a link was last submitted, as its history says; nothing while that is not known. */
export function SubmittedOn({ portfolioId, link }: { portfolioId: PortfolioId; link: SupportLink }) {
  const { data } = useInfiniteQuery(initiativeHistoryQuery(portfolioId, link.from))
  const submitted = data?.pages
    .flatMap((page) => page.items)
    .find(({ subject, action }) => subject.id === link.id && action === 'submit')
  return submitted ? ` on ${dayText(submitted.at.slice(0, 10))}` : null
}
