import ICAL from 'ical.js'

export interface ReadEvent {
  uid: string
  /** As YYYY-MM-DD. */
  day: string
  isAllDay: boolean
  summary: string
  description: string
  categories: string[]
  status: string
  stamp: string
  sequence: number
  /** Parts that would do something when the calendar is opened. */
  active: string[]
}

const harmless = new Set([
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'summary',
  'description',
  'categories',
  'status',
  'transp',
  'x-microsoft-cdo-alldayevent',
  'x-microsoft-msncalendar-alldayevent',
  'x-microsoft-cdo-busystatus',
])

/** A calendar as another program reads it (ical.js); throws where it breaks RFC 5545. */
export function readIcs(bytes: Uint8Array): { name: string; events: ReadEvent[]; lines: string[] } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  // ical.js gives nested arrays of unknown shape
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents().map((part): ReadEvent => {
    const event = new ICAL.Event(part)
    const active = [
      ...part.getAllSubcomponents().map((one) => one.name),
      ...part.getAllProperties().flatMap((one) => (harmless.has(one.name) ? [] : [one.name])),
      ...(part.name === 'vevent' ? [] : [part.name]),
    ]
    const valueOf = (name: string) => String(part.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      isAllDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      categories: (part.getFirstProperty('categories')?.getValues() ?? []).map(String),
      status: valueOf('status'),
      stamp: valueOf('dtstamp'),
      sequence: Number(valueOf('sequence')),
      active,
    }
  })
  return {
    name: textOf(String(calendar.getFirstPropertyValue('name') ?? '')),
    events,
    lines: text.split('\r\n'),
  }
}

/** A value of the type TEXT, which ical.js takes only for the properties that it knows. */
const textOf = (value: string): string => value.replaceAll(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n')
