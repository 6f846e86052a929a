/** Where time comes from; passed in, so that samples and tests can say when something happened. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The calendar day in a time zone at an instant. */
export function dayIn(timeZone: string, at: Date): string {
  // the Swedish locale writes dates as ISO days
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}
