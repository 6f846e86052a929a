import { Link } from '@tanstack/react-router'
import type { TrendMark } from '#shared/chart/trend.ts'
import { markSentence } from '#shared/chart/trend-sentences.ts'
import { strategyWords, zoneWords } from '#shared/focus/focus.words.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { dayText, locale } from '../ui/format.ts'
import css from './trend.module.css'

interface Props {
  points: readonly TrendPoint[]
  marks: readonly TrendMark[]
}

/** The same as a table, the newest first: every day opens the page as it stood when that day ended. */
export const TrendTable = ({ points, marks }: Props) => (
  <details className={css['details']} data-screen>
    <summary>As a table</summary>
    <table className={`${css['table']} num`}>
      <thead>
        <tr>
          <th scope="col">End of</th>
          <th scope="col">Focus</th>
          <th scope="col">Zone</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point, index) => (
          <tr key={point.asOf}>
            <th scope="row">
              {point.zone === null || index === 0 ? (
                dayText(point.asOf)
              ) : (
                <Link to="." search={(before) => ({ ...before, asOf: point.asOf })}>
                  {dayText(point.asOf)}
                </Link>
              )}
            </th>
            <td>{point.focus === null ? '–' : formatFocus(point.focus, locale)}</td>
            <td>
              {point.zone === null ? 'Nothing recorded yet' : zoneWords[point.zone].name}
              {point.primary && <span className={css['toward']}> toward {strategyWords[point.primary]}</span>}
              {marks
                .filter((mark) => isIn(mark.asOf, { points, at: points.length - 1 - index }))
                .map((mark) => (
                  <span key={mark.kind} className={css['turn']}>
                    {markSentence(mark, locale)}
                  </span>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** Whether a day lies in the stretch that ends with a point. */
const isIn = (day: string, { points, at }: { points: readonly TrendPoint[]; at: number }): boolean =>
  day <= (points[at]?.asOf ?? '') && day > (points[at - 1]?.asOf ?? '')
