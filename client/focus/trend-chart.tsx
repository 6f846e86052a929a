import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { trendFrame } from '#shared/chart/trend.ts'
import type { TrendPicture } from '#shared/chart/trend.ts'
import { markSentence, pointSentence } from '#shared/chart/trend-sentences.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { locale } from '../ui/format.ts'
import css from './trend.module.css'

const { width, height, left, right, top, bottom } = trendFrame

interface Props {
  points: readonly TrendPoint[]
  picture: TrendPicture
}

/** The line over the zones. A pointer or the arrow keys walk along the months; Enter or a click opens that day. */
export function TrendChart({ points, picture }: Props) {
  const navigate = useNavigate()
  const last = points.length - 1
  const [chosen, setChosen] = useState<number | null>(null)
  const at = Math.min(chosen ?? last, last)
  const point = points[at]
  const open = (to: number) => {
    const day = points[to]
    if (!day || day.zone === null) return
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asOf: to === last ? before.asOf : day.asOf }),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, at, last)
    if (event.key === 'Enter') open(at)
    else if (step !== null) setChosen(step)
    else return
    event.preventDefault()
  }
  if (!point) return null
  return (
    <>
      <div
        className={css['chart']}
        role="slider"
        tabIndex={0}
        aria-label="Months of the trend: Enter opens that day"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={pointSentence(point, locale)}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(null)}
        onPointerMove={(event) => setChosen(nearest(picture.xs, event))}
        onPointerLeave={() => setChosen(null)}
        onClick={(event) => open(nearest(picture.xs, event))}
      >
        <Picture picture={picture} at={chosen} />
      </div>
      <p className={`${css['readout']} num`} data-screen aria-hidden="true">
        {chosen === null ? 'Point at a month, or use the arrow keys.' : pointSentence(point, locale)}
        {chosen !== null && at !== last && point.zone !== null && <span> · click or Enter opens it</span>}
      </p>
    </>
  )
}

function stepOf(key: string, at: number, last: number): number | null {
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 6,
    PageUp: at + 6,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}

function nearest(
  xs: readonly number[],
  { clientX, currentTarget }: Pick<PointerEvent, 'clientX' | 'currentTarget'>,
) {
  const box = currentTarget.getBoundingClientRect()
  const x = ((clientX - box.left) / box.width) * width
  return xs.reduce((best, one, at) => (Math.abs(one - x) < Math.abs((xs[best] ?? 0) - x) ? at : best), 0)
}

const Picture = ({ picture, at }: { picture: TrendPicture; at: number | null }) => (
  <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    {picture.bands.map(({ zone, y, height: tall }) => (
      <g key={zone}>
        <rect x={left} y={y} width={right - left} height={tall} className={css['band']} data-zone={zone} />
        {tall >= 9 && (
          <text x={right + 8} y={y + tall / 2 + 3} className={css['zoneName']} data-zone={zone}>
            {zoneWords[zone].name}
          </text>
        )}
      </g>
    ))}
    <g className={css['axis']}>
      <text x={left - 6} y={top + 4} textAnchor="end">
        +1
      </text>
      <text x={left - 6} y={(top + bottom) / 2 + 4} textAnchor="end">
        0
      </text>
      <text x={left - 6} y={bottom + 3} textAnchor="end">
        −1
      </text>
      {picture.ticks.map(({ x, label }) => (
        <text key={x} x={Math.min(x, right)} y={height - 6} textAnchor={x > right - 20 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
    </g>
    {picture.marks.map((mark) => (
      <g key={`${mark.kind} ${mark.asOf}`}>
        <title>{markSentence(mark, locale)}</title>
        <path d={`M${mark.x} ${top}V${bottom}`} className={css['mark']} data-kind={mark.kind} />
        {mark.kind === 'switch' ? (
          <path d={`M${mark.x} ${top}l8 4l-8 4Z`} className={css['flag']} />
        ) : (
          <rect x={mark.x - 2.5} y={bottom - 2.5} width="5" height="5" className={css['flag']} />
        )}
      </g>
    ))}
    {picture.lines.map((line) => (
      <path key={line} d={line} className={css['line']} />
    ))}
    {picture.dots.map((dot, index) => (
      <circle
        key={dot.asOf}
        cx={dot.x}
        cy={dot.y}
        r={dot.at === at || index === picture.dots.length - 1 ? 4 : picture.dots.length > 15 ? 0 : 1.8}
        className={css['dot']}
        data-provisional={dot.provisional || undefined}
      />
    ))}
    {at !== null && <path d={`M${picture.xs[at] ?? 0} ${top}V${bottom}`} className={css['cursor']} />}
  </svg>
)
