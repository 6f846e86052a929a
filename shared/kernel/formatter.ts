const numbers = new Map<string, Map<string, Intl.NumberFormat>>()
const days = new Map<string, Intl.DateTimeFormat>()
const months = new Map<string, Intl.DateTimeFormat>()

// making a formatter costs far more than using it, and a portfolio has thousands of sentences

/** A number formatter that is made once for each locale; `name` tells one way of writing from another. */
export function numberFormat(
  name: string,
  locale: string,
  describe: () => Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const known = numbers.get(locale)?.get(name)
  if (known) return known
  const made = new Intl.NumberFormat(locale, describe())
  numbers.set(locale, (numbers.get(locale) ?? new Map<string, Intl.NumberFormat>()).set(name, made))
  return made
}

/** A day formatter that is made once for each locale and length; in UTC, because days have no time zone. */
export function dayFormat(locale: string, dateStyle: 'long' | 'medium'): Intl.DateTimeFormat {
  const key = `${locale} ${dateStyle}`
  const known = days.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' })
  days.set(key, made)
  return made
}

/** A month formatter, "Oct 2026", that is made once for each locale; for ranges, too. */
export function monthFormat(locale: string): Intl.DateTimeFormat {
  const known = months.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  months.set(locale, made)
  return made
}
