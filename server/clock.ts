/** Where time comes from; passed in, so that samples and tests can say when something happened. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

const formats = new Map<string, Intl.DateTimeFormat>()

const aMinuteMs = 60_000
const lastAsked = new Map<string, { minute: number; day: string }>()

/** The calendar day in a time zone at an instant. Days begin on whole minutes, and every request asks for today's. */
export function dayIn(timeZone: string, at: Date): string {
  const minute = Math.floor(at.getTime() / aMinuteMs)
  const last = lastAsked.get(timeZone)
  if (last?.minute === minute) return last.day
  const day = formatOf(timeZone).format(at)
  lastAsked.set(timeZone, { minute, day })
  return day
}

const anHourMs = 3_600_000

/**
 * The first instant after a day in a time zone: that of the next midnight, or of the first moment where clocks skip it.
 * No zone is more than 14 hours ahead of UTC, nor 12 behind.
 */
export function endOfDayIn(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let [low, high] = [midnight + 9 * anHourMs, midnight + 37 * anHourMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (dayIn(timeZone, new Date(middle)) > day) high = middle
    else low = middle
  }
  return new Date(high)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // making one costs more than the rest of a small request, so each zone's is kept; Swedes write days as ISO does
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  return format
}

/** The hour, 0 to 23, in a time zone at an instant. */
export const hourIn = (timeZone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at))
