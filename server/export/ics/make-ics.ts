import ical, { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

import type { ExportChoice } from '#shared/export/choice.ts'
import { listInitiatives } from '#shared/export/listed.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import type { Material } from '#shared/export/material.ts'
import { sayStamp, stampOf } from '#shared/export/stamp.ts'
import { assess } from '#shared/finding/assess.ts'
import { classWords } from '#shared/focus/focus.words.ts'

import { calendarText, escaped, oneLine } from './calendar-text.ts'
import { datedOf } from './dated.ts'
import type { Dated } from './dated.ts'

const statuses = {
  open: ICalEventStatus.TENTATIVE,
  settled: ICalEventStatus.CONFIRMED,
  dropped: ICalEventStatus.CANCELLED,
} as const satisfies Record<Dated['state'], ICalEventStatus>

const secondsPerDay = 86_400

/**
 * A calendar of the milestones and gates of the initiatives that are listed, each a whole day (RFC 5545). The same
 * material gives the same bytes, and a record keeps its uid, so that a calendar that is read again moves its events.
 */
export async function makeIcs({ snapshot }: Material, choice: ExportChoice): Promise<Uint8Array> {
  const { portfolio, today } = snapshot
  const locale = localeOf(choice.numbers)
  const { rows } = listInitiatives(snapshot, { filter: choice.filter, locale })
  const stamp = stampOf(snapshot, assess(snapshot, { basis: choice.basis }))
  const foot = [...(stamp.label === null ? [] : [stamp.label]), sayStamp(stamp, locale).join(' · ')]
  const midnight = new Date(`${today}T00:00:00Z`)
  const calendar = ical({
    // the library writes names as they are
    name: escaped(`${portfolio.name}: milestones and gates`),
    description: escaped(foot.join(' ')),
    prodId: { company: 'Bearing', product: 'Portfolio', language: 'EN' },
    ttl: secondsPerDay,
  })
  for (const one of datedOf(snapshot, { rows, locale })) {
    const { key, title } = one.of
    calendar.createEvent({
      id: `${one.id}@${portfolio.id}`,
      sequence: one.version,
      stamp: midnight,
      start: new Date(`${one.day}T00:00:00Z`),
      allDay: true,
      summary: oneLine(`${key} ${title}: ${one.name}`),
      description: calendarText([`${one.kind} of ${key} ${title}.`, one.said, '', ...foot].join('\n')),
      categories: [{ name: one.kind }, { name: classWords[one.of.class] }],
      status: statuses[one.state],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return new TextEncoder().encode(`${calendar.toString()}\r\n`)
}
