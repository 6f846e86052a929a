/** Where time comes from; passed in, so that samples and tests can say when something happened. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day in a time zone at an instant. */
export function dayIn(timeZone: string, at: Date): string {
  // making a format costs more than the rest of a small request, so each zone's is kept
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  // the Swedish locale writes dates as ISO days
  return format.format(at)
}
