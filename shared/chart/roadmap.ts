import type { GateOutcome } from '../gate/gate.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { rounded } from './scale.ts'
import { xOf } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'

/** Measures of the picture, in its own units. */
export const roadmapFrame = {
  /** A row whose marks have no name to show, and one with a line for their names. */
  row: 30,
  tallRow: 44,
  lane: 34,
  /** From a row's top to its bar. */
  barTop: 8,
  bar: 14,
  mark: 12,
  /** The line of names below the bar. */
  nameTop: 25,
  /** Of an end that nobody has set. */
  open: 42,
  leastBar: 6,
  leastEarly: 12,
  /** Of one character of a name, and between two names. */
  letter: 6.1,
  gap: 10,
} as const

/** What is drawn of an initiative: its days and what lies on them. */
export interface RowDrawn {
  readonly start: Day | null
  readonly end: Day | null
  readonly marks: readonly MarkDrawn[]
}

export interface MarkDrawn {
  readonly id: string
  readonly kind: 'milestone' | 'gate'
  /** When it was reached or decided, else when it is due. */
  readonly day: Day
  readonly name: string
  /** A milestone is open or done; a gate open, or as it was decided. */
  readonly state: 'open' | 'done' | GateOutcome
}

export interface BarShape {
  readonly x: number
  readonly width: number
  /** An end that nobody has set: it fades out. */
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
}

/**
 * The bar of an initiative; null without any day. Both its days belong to it. An end without a day fades out; what lies
 * beyond the scale is cut at its ends.
 */
export function barOf({ start, end }: Pick<RowDrawn, 'start' | 'end'>, scale: TimeScale): BarShape | null {
  const { open, leastBar } = roadmapFrame
  if (start === null && end === null) return null
  const right = end === null ? null : xOf(addDays(end, 1), scale)
  const left = start === null ? (right ?? 0) - open : xOf(start, scale)
  const x = Math.min(Math.max(0, left), scale.width - leastBar)
  const until = Math.min(scale.width, right ?? left + open)
  return {
    x: rounded(x),
    width: rounded(Math.max(leastBar, until - x)),
    isOpenStart: start === null,
    isOpenEnd: end === null,
  }
}

/** The part of a bar that comes too early, up to a day; all of it when no day is known or none of it lies before. */
export function earlyPart(bar: BarShape, until: Day | null, scale: TimeScale): { x: number; width: number } {
  const x = until === null ? 0 : xOf(until, scale)
  const width = x > bar.x && x < bar.x + bar.width ? Math.max(roadmapFrame.leastEarly, x - bar.x) : bar.width
  return { x: bar.x, width: rounded(Math.min(width, bar.width)) }
}

export interface MarkShape {
  readonly mark: MarkDrawn
  /** Its middle. */
  readonly x: number
  /** Where its name begins; null when there is no room for it beside the others. */
  readonly nameX: number | null
}

/** Milestones and gates on a row, in order of time, each in the middle of its day; names never meet each other. */
export function marksOf(
  marks: readonly MarkDrawn[],
  scale: TimeScale,
  widthOf = (name: string) => name.length * roadmapFrame.letter,
): MarkShape[] {
  const { gap, mark: size } = roadmapFrame
  const inTime = marks
    .filter((mark) => mark.day >= scale.from && mark.day <= scale.to)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  let free = 0
  return inTime.map((mark) => {
    const x = rounded(xOf(mark.day, scale) + scale.perDay / 2)
    const width = widthOf(mark.name)
    const nameX = Math.min(x - size / 2, scale.width - width)
    if (nameX < free) return { mark, x, nameX: null }
    free = nameX + width + gap
    return { mark, x, nameX: rounded(nameX) }
  })
}

/** How high a row is: names of marks need a line of their own. */
export const heightOf = ({ marks }: Pick<RowDrawn, 'marks'>): number =>
  marks.length > 0 ? roadmapFrame.tallRow : roadmapFrame.row

/** Where each line begins, and at the end where the last one ends. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0]
  let top = 0
  for (const height of heights) tops.push((top += height))
  return tops
}

/** The first and one past the last line that a window from one height to another shows. */
export function linesWithin(tops: readonly number[], from: number, to: number): [number, number] {
  const first = Math.max(0, firstAfter(tops, from) - 1)
  const last = Math.min(tops.length - 1, firstAfter(tops, to))
  return [first, Math.max(first, last)]
}

/** Of rising numbers the place of the first one greater, by halving. */
function firstAfter(numbers: readonly number[], than: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > than) high = middle
    else low = middle + 1
  }
  return low
}

export interface Joint {
  readonly bar: BarShape
  /** The top of the row. */
  readonly top: number
}

/**
 * The line of a dependency: from the end of what is waited for (its start where starts are tied), round a corner, to the
 * start of what waits.
 */
export function dependencyPath(waited: Joint, waiting: Joint, fromEnd: boolean): string {
  const middle = ({ top }: Joint) => top + roadmapFrame.barTop + roadmapFrame.bar / 2
  const [y1, y2] = [middle(waited), middle(waiting)]
  const x1 = fromEnd ? waited.bar.x + waited.bar.width : waited.bar.x
  const x2 = waiting.bar.x
  const step = 8
  if (fromEnd && x2 - x1 >= 2 * step) {
    const bend = rounded(x2 - step)
    return `M${x1} ${y1}H${bend}V${y2}H${x2}`
  }
  if (!fromEnd) {
    const bend = rounded(Math.min(x1, x2) - step)
    return `M${x1} ${y1}H${bend}V${y2}H${x2}`
  }
  // what waits begins before the end: out, between the rows, and back in from the left
  const between = rounded(y1 + (y2 > y1 ? 1 : -1) * (roadmapFrame.row / 2))
  return `M${x1} ${y1}H${rounded(x1 + step)}V${between}H${rounded(x2 - step)}V${y2}H${x2}`
}

/** The days that a roadmap shows: all that is on it with some room, at least half a year either side of today; at most `mostYears` away. */
export function spanOf(days: readonly Day[], today: Day): { from: Day; to: Day } {
  const [early, late] = [addDays(today, -mostDays), addDays(today, mostDays)]
  let [from, to] = [addDays(today, -182), addDays(today, 182)]
  for (const day of days) {
    if (day < from) from = day < early ? early : day
    if (day > to) to = day > late ? late : day
  }
  return { from: addDays(from, -21), to: addDays(to, 45) }
}

const mostYears = 15
const mostDays = mostYears * 365
