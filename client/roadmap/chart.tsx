import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { barOf, linesWithin } from '#shared/chart/roadmap.ts'
import { timeScale, xOf, zoomPerDay } from '#shared/chart/time-scale.ts'
import type { Zoom } from '#shared/chart/time-scale.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { isSameDates, movedBy } from '#shared/roadmap/move.ts'
import { allInOrderFrom } from '#shared/roadmap/out-of-order.ts'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { locale } from '../ui/format.ts'
import { useLatest } from '../ui/use-latest.ts'
import { barAct } from './bar-keys.ts'
import { barText } from './bar-words.ts'
import { ChartHead, ChartLinesOfTime } from './chart-head.tsx'
import { ChartLinks } from './chart-links.tsx'
import { ChartRow } from './chart-row.tsx'
import css from './chart.module.css'
import { DatesPopover } from './dates-popover.tsx'
import { LaneHead } from './lane-head.tsx'
import { MoveStrip } from './move-strip.tsx'
import { useBarDrag } from './use-bar-drag.ts'
import type { Moving } from './use-moving.ts'
import type { Roadmap } from './use-roadmap.ts'
import { useWindow } from './use-window.ts'

export interface ChartHandle {
  /** Brings a bar in sight and gives it the focus. */
  goTo: (id: InitiativeId) => void
}

interface Props {
  roadmap: Roadmap
  moving: Moving
  /** Null: all of it at once. */
  zoom: Zoom | null
  /** All rows, for paper. */
  isPrinted: boolean
  onOpen: (row: Initiative) => void
  ref: Ref<ChartHandle>
}

/** Of names at the left, in pixels; the same in the styles. */
const nameWidth = { screen: 296, paper: 220 }
const paperWidth = 1040

/** The picture: lanes, bars in time, and what is being moved. Only rows in sight are drawn. */
export function Chart({ roadmap, moving, zoom, isPrinted, onOpen, ref }: Props) {
  const { mayEdit, isPast } = useInitiatives()
  const { lines, tops, rules, span, today } = roadmap
  const { move, moved, brokenNow, setMove, save } = moving
  const scroller = useRef<HTMLDivElement>(null)
  const window = useWindow(scroller)
  const room = isPrinted ? paperWidth - nameWidth.paper : window.width - nameWidth.screen
  const scale = useMemo(() => {
    const days = daysBetween(span.from, span.to) + 1
    return timeScale(
      span.from,
      span.to,
      zoom === null || isPrinted ? Math.max(0.05, room / days) : zoomPerDay[zoom],
    )
  }, [span, zoom, isPrinted, room])
  const [reached, setReached] = useState<InitiativeId | null>(null)
  const [dated, setDated] = useState<InitiativeId | null>(null)
  const wanted = useRef<InitiativeId | null>(null)

  const inRows = useMemo(
    () => lines.flatMap((line, at) => (line.kind === 'row' ? [{ line, at }] : [])),
    [lines],
  )
  const [first, last] = isPrinted
    ? [0, lines.length]
    : linesWithin(tops, window.top - 240, window.top + window.height + 300)
  const height = tops.at(-1) ?? 0
  const tabbed = reached !== null && roadmap.placeOf.has(reached) ? reached : inRows[0]?.line.row.id

  const focusBar = useCallback((id: InitiativeId) => {
    wanted.current = id
    setReached(id)
  }, [])
  /** Scrolls until a bar's beginning is in sight. */
  const show = (id: InitiativeId) => {
    const element = scroller.current
    const at = roadmap.placeOf.get(id)
    const row = rules.rows.get(id)
    const bar = row && barOf(row, scale)
    if (!element || at === undefined || !bar) return
    const top = tops[at] ?? 0
    const inSight = element.clientHeight - 110
    if (top < element.scrollTop + 4 || top > element.scrollTop + inSight)
      element.scrollTop = Math.max(0, top - inSight / 2)
    const [left, right] = [element.scrollLeft, element.scrollLeft + element.clientWidth - nameWidth.screen]
    if (bar.x + bar.width < left + 40 || bar.x > right - 60) element.scrollLeft = Math.max(0, bar.x - 80)
    focusBar(id)
  }
  useImperativeHandle(ref, () => ({ goTo: show }))
  // the bar is drawn once it has been scrolled to
  useEffect(() => {
    if (wanted.current === null) return
    const bar = document.getElementById(`bar-${wanted.current}`)
    if (!bar) return
    wanted.current = null
    bar.focus({ preventScroll: true })
  })
  // the picture opens at today
  const { perDay } = scale
  const todayX = xOf(today, scale)
  useEffect(() => {
    const element = scroller.current
    if (element) element.scrollLeft = Math.max(0, todayX - (element.clientWidth - nameWidth.screen) * 0.35)
    // another zoom begins at today again; another today does not
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [perDay])

  const drag = useBarDrag(moving, { scroller, perDay })
  const step = (row: Initiative, to: 'up' | 'down' | 'first' | 'last') => {
    const at = inRows.findIndex(({ line }) => line.row.id === row.id)
    const next = { up: at - 1, down: at + 1, first: 0, last: inRows.length - 1 }[to]
    const target = inRows[next]
    if (target) show(target.line.row.id)
  }
  const wasDragged = useRef(false)
  const acts = useLatest({
    begin: drag.begin,
    go: drag.go,
    end: (event: Parameters<typeof drag.end>[0]) => {
      wasDragged.current = drag.end(event)
    },
    letGo: drag.letGo,
    focus: (row: Initiative) => setReached(row.id),
    click: (row: Initiative) => {
      if (!wasDragged.current) setDated(row.id)
      wasDragged.current = false
    },
    press: (event: KeyboardEvent<HTMLElement>, row: Initiative) => {
      if (event.key === 'Escape' && drag.isOn()) {
        event.preventDefault()
        return drag.letGo()
      }
      const mine = move?.row.id === row.id ? move : null
      const done = barAct(event, { isMoved: mine !== null, mayMove: mayEdit(row) })
      if (!done) return undefined
      event.preventDefault()
      // another bar's move, or a step away, saves as leaving a cell does
      if (move && (!mine || done.act === 'go')) save(move.row, move.dates)
      if (done.act === 'move')
        return setMove({ row, dates: movedBy(mine?.dates ?? row, done.moves, done.days), by: 'keys' })
      if (done.act === 'go') return step(row, done.to)
      if (done.act === 'save') return mine ? save(row, mine.dates) : undefined
      if (done.act === 'revert') return setMove(null)
      return done.act === 'open' ? setDated(row.id) : onOpen(row)
    },
  })

  const wrongOf = (id: InitiativeId) =>
    (rules.of.get(id) ?? []).filter((rule) => rule.from === id && brokenNow.has(rule))
  const brokenOf = (id: InitiativeId) => wrongOf(id).map((rule) => sayBroken(rule, { rules, moved, locale }))
  const datedLine = inRows.find(({ line }) => line.row.id === dated)
  const closeDates = () => {
    const id = dated
    setDated(null)
    if (id !== null) focusBar(id)
  }
  return (
    <div className={css['frame']} data-printed={isPrinted || undefined}>
      {/* scrolled by its bars' keys, and by hand */}
      <div
        ref={scroller}
        className={css['scroller']}
        role="group"
        aria-label="Roadmap"
        aria-describedby="roadmap-keys"
      >
        <div
          className={css['whole']}
          style={{ width: scale.width + (isPrinted ? nameWidth.paper : nameWidth.screen) }}
        >
          <ChartHead scale={scale} today={today} isPast={isPast} />
          <div className={css['body']} style={{ height }} role="list">
            <ChartLinesOfTime scale={scale} today={today} />
            <ChartLinks {...{ roadmap, scale, moved, brokenNow, first, last }} />
            {lines.slice(first, last).map((line, index) => {
              const at = first + index
              const top = tops[at] ?? 0
              const tall = (tops[at + 1] ?? top) - top
              if (line.kind === 'lane')
                return (
                  <LaneHead
                    key={line.lane}
                    {...{ line, top }}
                    height={tall}
                    onToggle={() => roadmap.toggle(line.lane)}
                  />
                )
              const { row } = line
              const dates = moved.get(row.id) ?? row
              const wrong = wrongOf(row.id)
              return (
                <ChartRow
                  key={row.id}
                  {...{ line, top, scale, dates, acts }}
                  height={tall}
                  isMoved={!isSameDates(dates, row)}
                  isBroken={wrong.length > 0}
                  earlyUntil={allInOrderFrom(wrong, rules, moved)}
                  label={barText(row, dates, brokenOf(row.id))}
                  isReached={row.id === tabbed}
                  mayMove={mayEdit(row)}
                />
              )
            })}
            {datedLine && (
              <DatesPopover
                key={datedLine.line.row.id}
                row={datedLine.line.row}
                place={{ top: tops[datedLine.at] ?? 0, bar: barOf(datedLine.line.row, scale) }}
                broken={brokenOf(datedLine.line.row.id)}
                onSave={(dates) => {
                  closeDates()
                  save(datedLine.line.row, dates)
                }}
                onClose={closeDates}
                onOpen={() => onOpen(datedLine.line.row)}
              />
            )}
          </div>
        </div>
      </div>
      <MoveStrip roadmap={roadmap} moving={moving} />
    </div>
  )
}
