import { daysBetween } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Timing } from '../support/support-link.ts'
import type { TimingEnds } from '../support/timing.ts'
import { mayStartFrom } from '../support/timing-sentence.ts'

/** A stretch of a picture as parts of its width, 0 to 1. `isOpen`: its end is not known, and it goes on to the edge. */
export interface Stretch {
  readonly left: number
  readonly width: number
  readonly isOpen: boolean
}

/** Two initiatives on one line of time, the core work above, with what lies outside the rule. */
export interface TimingPicture {
  readonly core: Stretch | null
  readonly work: Stretch | null
  /** Parts of the work that come too early, or too late. */
  readonly outside: readonly Stretch[]
  /** The day from which on the work may start. */
  readonly from: { readonly day: Day; readonly at: number } | null
  /** Null when today lies outside of the picture. */
  readonly today: number | null
}

const spare = 0.06

/** The picture of a timing rule; null when neither initiative has a start. */
export function timingPicture(rule: Timing, ends: TimingEnds): TimingPicture | null {
  const { from: work, to: core, today } = ends
  if (!work?.start && !core?.start) return null
  const allowed = mayStartFrom(rule, ends)
  const days = [work?.start, work?.end, core?.start, core?.end, allowed].filter(
    (day) => typeof day === 'string',
  )
  const [first, last] = [least(days), greatest(days)]
  const length = Math.max(daysBetween(first, last), 30)
  const at = (day: Day) => spare + (daysBetween(first, day) / length) * (1 - 2 * spare)
  const stretch = (start: Day | null | undefined, end: Day | null | undefined): Stretch | null => {
    if (!start) return null
    const left = at(start)
    return { left, width: (end ? at(end) : 1) - left, isOpen: !end }
  }
  const [workAt, coreAt] = [stretch(work?.start, work?.end), stretch(core?.start, core?.end)]
  const now = at(today)
  return {
    core: coreAt,
    work: workAt,
    outside: outsideOf(rule, { work: workAt, core: coreAt, from: allowed === null ? null : at(allowed) }),
    from: allowed === null ? null : { day: allowed, at: at(allowed) },
    today: now >= 0 && now <= 1 ? now : null,
  }
}

function outsideOf(
  rule: Timing,
  { work, core, from }: { work: Stretch | null; core: Stretch | null; from: number | null },
): Stretch[] {
  if (!work) return []
  const end = work.left + work.width
  const early = from !== null && work.left < from ? [part(work.left, Math.min(from, end))] : []
  const limit = rule === 'with' && core && !core.isOpen ? core.left + core.width : null
  const late = limit !== null && end > limit ? [part(Math.max(limit, work.left), end)] : []
  return [...early, ...late]
}

const part = (left: number, right: number): Stretch => ({ left, width: right - left, isOpen: false })

const least = (days: readonly Day[]): Day => days.reduce((one, other) => (other < one ? other : one))
const greatest = (days: readonly Day[]): Day => days.reduce((one, other) => (other > one ? other : one))
