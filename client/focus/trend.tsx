import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { drawTrend } from '#shared/chart/trend.ts'
import { trendSentence } from '#shared/chart/trend-sentences.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { MoreButton } from './more-button.tsx'
import { locale } from '../ui/format.ts'
import css from './focus.module.css'
import { PeriodSwitch } from './period-switch.tsx'
import { TrendChart } from './trend-chart.tsx'
import { TrendTable } from './trend-table.tsx'
import own from './trend.module.css'
import { trendQuery } from './trend.queries.ts'

const route = getRouteApi('/portfolios/$key/focus')

interface Props {
  assessment: Assessment
  snapshot: Snapshot
  primary: Strategy | null
}

/** Where focus comes from: the end of each month over the zones, with what changed the scale on the way. */
export function Trend({ assessment, snapshot, primary }: Props) {
  const { since } = route.useSearch()
  const { today, portfolio, policy, declarations } = snapshot
  const from = since !== undefined && since < today ? since : addMonths(today, -12)
  const { basis } = assessment
  const { data, isError, refetch } = useQuery(trendQuery(portfolio.id, { from, to: today, basis }))
  return (
    <section aria-labelledby="trend">
      <h2 className={css['heading']} id="trend">
        Trend <PeriodSwitch today={today} from={from} />
      </h2>
      {data ? (
        <Drawn
          points={withNow(data.points, { assessment, primary })}
          policy={policy}
          switches={declarations}
        />
      ) : isError ? (
        <p className={css['none']}>
          The trend could not be fetched. <MoreButton onClick={() => void refetch()}>Try again</MoreButton>
        </p>
      ) : (
        <LoadingBlock label="Loading the trend" rows={4} />
      )}
    </section>
  )
}

// the last point is what the page itself shows, also while a write is on its way
const withNow = (
  points: readonly TrendPoint[],
  { assessment, primary }: Pick<Props, 'assessment' | 'primary'>,
): readonly TrendPoint[] => {
  const { asOf, focus, zone, policyVersion } = assessment
  return points.map((one) => (one.asOf === asOf ? { asOf, focus, zone, policyVersion, primary } : one))
}

function Drawn({
  points,
  policy,
  switches,
}: {
  points: readonly TrendPoint[]
  policy: Snapshot['policy']
  switches: Snapshot['declarations']
}) {
  const picture = drawTrend(points, policy, { switches, locale })
  const sentence = trendSentence(points, { marks: picture.marks, locale })
  if (picture.dots.length < 2) {
    const begins = picture.dots.length === 1 ? ' The line begins with a second month.' : ''
    return (
      <p className={css['none']}>
        {sentence}
        {begins}
      </p>
    )
  }
  return (
    <figure className={own['trend']}>
      <TrendChart points={points} picture={picture} />
      <figcaption className={own['sentence']}>{sentence}</figcaption>
      <TrendTable points={points} marks={picture.marks} />
    </figure>
  )
}
