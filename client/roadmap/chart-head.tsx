import { memo, useMemo } from 'react'
import { ticksOf, xOf } from '#shared/chart/time-scale.ts'
import type { TimeScale } from '#shared/chart/time-scale.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayText, locale } from '../ui/format.ts'
import css from './chart.module.css'

interface HeadProps {
  scale: TimeScale
  today: Day
  /** The page looks at a past day: its today is that day. */
  isPast: boolean
}

/** The parts of time along the top, and today among them. */
export const ChartHead = memo(function ChartHead(props: HeadProps) {
  const { scale, today, isPast } = props
  const { major, minor } = useMemo(() => ticksOf(scale, locale), [scale])
  return (
    <div className={css['head']} aria-hidden="true">
      <div className={css['corner']} />
      <div className={css['ticks']} style={{ width: scale.width }}>
        {major.map((tick) => (
          <span key={tick.day} className={css['major']} style={{ left: tick.x, width: tick.width }}>
            <span>{tick.width > 34 && tick.label}</span>
          </span>
        ))}
        {minor.map((tick) => (
          <span key={tick.day} className={css['minor']} style={{ left: tick.x, width: tick.width }}>
            {tick.width > tick.label.length * 6.4 && tick.label}
          </span>
        ))}
        <span className={css['todayLabel']} style={{ left: xOf(today, scale) }} title={dayText(today)}>
          {isPast ? 'That day' : 'Today'}
        </span>
      </div>
    </div>
  )
})

/** Hairlines between the greater parts of time, and the line of today, behind the bars. */
export const ChartLinesOfTime = memo(function ChartLinesOfTime(props: { scale: TimeScale; today: Day }) {
  const { scale, today } = props
  const { major, minor } = useMemo(() => ticksOf(scale, locale), [scale])
  const lines = major.length > 0 && scale.perDay >= 6 ? major : minor
  return (
    <div className={css['time']} style={{ width: scale.width }} aria-hidden="true">
      {lines.map((tick) => (
        <span key={tick.day} className={css['hair']} style={{ left: tick.x }} />
      ))}
      <span className={css['today']} style={{ left: xOf(today, scale) }} />
    </div>
  )
})
