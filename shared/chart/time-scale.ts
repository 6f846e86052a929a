import { addDays, daysBetween } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { monthFormat } from '../kernel/formatter.ts'

/** Days along a line: the first at 0, each `perDay` wide. Both ends belong to it. */
export interface TimeScale {
  readonly from: Day
  readonly to: Day
  readonly perDay: number
  readonly width: number
}

export const timeScale = (from: Day, to: Day, perDay: number): TimeScale => ({
  from,
  to,
  perDay,
  width: (daysBetween(from, to) + 1) * perDay,
})

/** Where a day begins; before the scale below 0. */
export const xOf = (day: Day, scale: Pick<TimeScale, 'from' | 'perDay'>): number =>
  daysBetween(scale.from, day) * scale.perDay

/** The day at a place, that of an end at either side. */
export function dayAt(x: number, scale: TimeScale): Day {
  const days = Math.floor(x / scale.perDay)
  return addDays(scale.from, Math.max(0, Math.min(days, daysBetween(scale.from, scale.to))))
}

export const zooms = ['weeks', 'months', 'quarters', 'years'] as const
export type Zoom = (typeof zooms)[number]

/** How wide a day is, in pixels, so that one of the zoom's parts has room for its name. */
export const zoomPerDay = { weeks: 9, months: 3, quarters: 1.15, years: 0.42 } as const satisfies Record<
  Zoom,
  number
>

export interface Tick {
  readonly day: Day
  readonly x: number
  readonly width: number
  readonly label: string
}

/** The head of a roadmap: the greater parts of time above, the smaller below. */
export interface Ticks {
  readonly major: readonly Tick[]
  readonly minor: readonly Tick[]
}

type Part = 'week' | 'month' | 'quarter' | 'year'

// what there is room for: the finest part whose name fits comes below, the next greater that groups it above
const parts: readonly { min: number; minor: Part; major: Part }[] = [
  { min: 6, minor: 'week', major: 'month' },
  { min: 1.6, minor: 'month', major: 'year' },
  { min: 0.5, minor: 'quarter', major: 'year' },
  { min: 0, minor: 'year', major: 'year' },
]

/** The parts of time along a scale that there is room to name; cut at both ends. */
export function ticksOf(scale: TimeScale, locale = 'en'): Ticks {
  const fit = parts.find((one) => scale.perDay >= one.min)
  if (!fit) return { major: [], minor: [] }
  const major = fit.major === fit.minor ? [] : ticks(scale, fit.major, locale)
  return { major, minor: ticks(scale, fit.minor, locale) }
}

function ticks(scale: TimeScale, part: Part, locale: string): Tick[] {
  const made: Tick[] = []
  let day = startOf(scale.from, part)
  while (day <= scale.to) {
    const next = nextAfter(day, part)
    const [left, right] = [Math.max(0, xOf(day, scale)), Math.min(scale.width, xOf(next, scale))]
    made.push({ day, x: left, width: right - left, label: labelOf(day, part, locale) })
    day = next
  }
  return made
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const monthOf = (day: Day) => Number(day.slice(5, 7))

const firstOf = (year: number, month: number): Day => {
  const extra = Math.floor((month - 1) / 12)
  const two = String(((month - 1) % 12) + 1).padStart(2, '0')
  return `${String(year + extra).padStart(4, '0')}-${two}-01`
}

function startOf(day: Day, part: Part): Day {
  if (part === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
  if (part === 'month') return firstOf(yearOf(day), monthOf(day))
  if (part === 'quarter') return firstOf(yearOf(day), monthOf(day) - ((monthOf(day) - 1) % 3))
  return firstOf(yearOf(day), 1)
}

function nextAfter(day: Day, part: Part): Day {
  if (part === 'week') return addDays(day, 7)
  if (part === 'year') return firstOf(yearOf(day) + 1, 1)
  return firstOf(yearOf(day), monthOf(day) + (part === 'month' ? 1 : 3))
}

function labelOf(day: Day, part: Part, locale: string): string {
  if (part === 'year') return String(yearOf(day))
  if (part === 'quarter') return `Q${Math.ceil(monthOf(day) / 3)}`
  if (part === 'week') return String(Number(day.slice(8)))
  return monthFormat(locale, true).format(Date.parse(`${day}T00:00:00Z`))
}
