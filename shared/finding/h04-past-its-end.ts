import { formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { initiativeSubject } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** An initiative is active although its end is before today; on its last day it is not late yet. */
export const pastItsEnd = {
  id: 'H04',
  list: 'hygiene',
  title: 'Active past its end',
  source: 'Bearing',
  look(context) {
    const { today } = context.snapshot
    const say = dayWriter(context.locale)
    return ({ initiative }) => {
      const { id, title, stage, end, owner } = initiative
      if (stage !== 'active' || end === null || end >= today) return null
      return {
        subject: initiativeSubject(initiative),
        severity: 'info',
        magnitude: null,
        evidence: { end, today, initiatives: [id] },
        sentence: `${title} was to end on ${say(end)} and is still active.`,
        remedy,
        owner,
      }
    }
  },
} as const satisfies RowRule

const remedy: Draft['remedy'] = {
  action: 'fill_field',
  label: 'Update end',
  sentence: 'Give it a new end, or say that it is completed.',
  field: 'end',
}

// many initiatives end on the same few days, and writing a day out is slow
function dayWriter(locale: string): (day: Day) => string {
  const written = new Map<Day, string>()
  return (day) => {
    const known = written.get(day)
    if (known !== undefined) return known
    const text = formatDay(day, { locale })
    written.set(day, text)
    return text
  }
}
