import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import { call } from '../api/call.ts'

/** Focus at the end of each month between two days, in one basis; stale with every write in its portfolio. */
export const trendQuery = (
  portfolioId: PortfolioId,
  { from, to, basis }: { from: Day; to: Day; basis: MeasuredBasis },
) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'trend', from, to, basis],
    queryFn: ({ signal }) =>
      call(api.focus.trend, { params: { id: portfolioId }, query: { from, to, basis } }, { signal }),
    // while another period is fetched, the last one stays in sight
    placeholderData: (before) => before,
  })
