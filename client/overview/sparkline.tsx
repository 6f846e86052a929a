import { drawSparkline, sparkFrame } from '#shared/chart/sparkline.ts'
import { trendSentence } from '#shared/chart/trend-sentences.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { monthFormat } from '#shared/kernel/formatter.ts'
import { locale } from '../ui/format.ts'
import css from './overview.module.css'

const { width, height } = sparkFrame

/** Focus over twelve months as a small line, with where it came from in words. */
export function Sparkline({ points }: { points: readonly TrendPoint[] }) {
  const { lines, middle, first, last } = drawSparkline(points)
  const hasPast = first !== null && last !== null && first.point.asOf !== last.point.asOf
  return (
    <figure className={css['spark']}>
      {hasPast && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          <path d={`M0 ${middle}H${width}`} className={css['middle']} />
          {lines.map((line) => (
            <path key={line} d={line} className={css['line']} />
          ))}
          <circle cx={last.x} cy={last.y} r="3" className={css['now']} />
        </svg>
      )}
      <figcaption>
        <span aria-hidden={hasPast || undefined} className="num">
          {hasPast
            ? `${formatFocus(first.point.focus, locale)} in ${monthOf(first.point.asOf)}`
            : 'No earlier months'}
        </span>
        {hasPast && <span className="only-read-out">{trendSentence(points, { marks: [], locale })}</span>}
      </figcaption>
    </figure>
  )
}

const monthOf = (day: string) => monthFormat(locale).format(Date.parse(`${day}T00:00:00Z`))
