import { memo } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { barOf, earlyPart, marksOf } from '#shared/chart/roadmap.ts'
import type { TimeScale } from '#shared/chart/time-scale.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import type { Moves } from '#shared/roadmap/move.ts'
import { GateMark } from '../gate/gate-mark.tsx'
import { MilestoneMark } from '../milestone/milestone-mark.tsx'
import { dayText } from '../ui/format.ts'
import { datesText, movedText } from './bar-words.ts'
import css from './chart-row.module.css'
import type { RowLine } from './use-roadmap.ts'

export interface BarActs {
  begin: (event: PointerEvent<HTMLElement>, row: Initiative, moves: Moves) => void
  go: (event: PointerEvent<HTMLElement>) => void
  end: (event: PointerEvent<HTMLElement>) => void
  letGo: () => void
  press: (event: KeyboardEvent<HTMLElement>, row: Initiative) => void
  click: (row: Initiative) => void
  focus: (row: Initiative) => void
}

interface Props {
  line: RowLine
  top: number
  height: number
  scale: TimeScale
  /** As saved, or as they would be. */
  dates: Dates
  isMoved: boolean
  /** Whether it comes too early, and up to which day; null when no day is known. */
  isBroken: boolean
  earlyUntil: Day | null
  label: string
  /** Reached with Tab: one bar of all. */
  isReached: boolean
  mayMove: boolean
  acts: BarActs
}

/** One initiative: its name at the left, its bar in time, what lies on it, and whether it comes too early. */
export const ChartRow = memo(function ChartRow(props: Props) {
  const { line, top, height, scale, dates, isMoved, isBroken, earlyUntil, label, isReached, mayMove, acts } =
    props
  const { row, under } = line
  const bar = barOf(dates, scale)
  const marks = marksOf(line.marks, scale)
  const handle = (moves: 'start' | 'end') => (
    <span
      className={css['handle']}
      data-end={moves}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation()
        acts.begin(event, row, moves)
      }}
    />
  )
  return (
    <div className={css['row']} style={{ top, height }} data-broken={isBroken || undefined} role="listitem">
      <div className={css['name']} data-under={under !== null || undefined} title={`${row.key} ${row.title}`}>
        <span className={css['key']}>{row.key}</span>
        <span className={css['title']}>{row.title}</span>
      </div>
      {bar && (
        <div className={css['track']} style={{ width: scale.width }}>
          <button
            type="button"
            className={css['bar']}
            id={`bar-${row.id}`}
            style={{ left: bar.x, width: bar.width }}
            data-class={row.class}
            data-stage={row.stage}
            data-open-start={bar.isOpenStart || undefined}
            data-open-end={bar.isOpenEnd || undefined}
            data-moved={isMoved || undefined}
            data-may-move={mayMove || undefined}
            aria-label={label}
            tabIndex={isReached ? 0 : -1}
            onFocus={() => acts.focus(row)}
            onClick={() => acts.click(row)}
            onKeyDown={(event) => acts.press(event, row)}
            onPointerDown={(event) => {
              if (mayMove) acts.begin(event, row, 'both')
            }}
            onPointerMove={acts.go}
            onPointerUp={acts.end}
            onPointerCancel={acts.letGo}
          >
            {isBroken && (
              <span className={css['early']} style={{ width: earlyPart(bar, earlyUntil, scale).width }} />
            )}
            {mayMove && dates.start !== null && handle('start')}
            {mayMove && dates.end !== null && handle('end')}
          </button>
          <div className={css['daysTrack']} style={{ width: scale.width }} aria-hidden="true">
            <span className={css['space']} style={{ width: bar.x + bar.width + 10 }} />
            <span className={css['days']}>
              {datesText(dates)}
              {isMoved && <b> {movedText(row, dates)}</b>}
            </span>
          </div>
          {marks.map(({ mark, x, nameX }) => (
            <span key={mark.id}>
              <span
                className={css['mark']}
                data-kind={mark.kind}
                style={{ left: x - 6 }}
                title={`${mark.name}, ${dayText(mark.day)}`}
              >
                {mark.kind === 'milestone' ? (
                  <MilestoneMark isDone={mark.state === 'done'} />
                ) : (
                  <GateMark decision={mark.state === 'open' || mark.state === 'done' ? null : mark.state} />
                )}
              </span>
              {nameX !== null && (
                <span className={css['markName']} style={{ left: nameX }}>
                  {mark.name}
                </span>
              )}
            </span>
          ))}
        </div>
      )}
    </div>
  )
})
