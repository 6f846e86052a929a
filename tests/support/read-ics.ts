import ICAL from 'ical.js'

export interface ReadEvent {
  uid: string
  day: string
  summary: string
  description: string
}

/** The events of a calendar. Throws when it is damaged. */
export function readIcs(bytes: Uint8Array): { events: ReadEvent[]; properties: string[] } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]) // jCal is arrays in arrays
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      summary: event.summary,
      description: event.description,
    }
  })
  return {
    events,
    properties: calendar.getAllProperties().map((one) => `${one.name}: ${String(one.getFirstValue())}`),
  }
}
