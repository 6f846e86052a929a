/**
 * The locale of numbers and days that read the same in every language: 1 234.5, EUR 1 234, 2026-11-22. To Intl it is
 * English, for what does not come by here.
 */
export const neutral = 'en-x-neutral'

/** Thin, and lines do not break at it. */
const thinSpace = '\u202F'

/** Groups between thin spaces, a decimal point, the currency by its code; short amounts in k and M as the SI has them. */
export function neutralNumber(options: Intl.NumberFormatOptions) {
  const { notation, currencyDisplay: _, ...rest } = options
  const plain = new Intl.NumberFormat('en', {
    ...rest,
    ...(options.style === 'currency' ? { currencyDisplay: 'code' } : {}),
    ...(notation === 'compact' ? { minimumFractionDigits: 0 } : {}),
  })
  function formatToParts(value: number): Intl.NumberFormatPart[] {
    const { divisor, prefix } = notation === 'compact' ? shortened(Math.abs(value)) : whole
    const parts = plain.formatToParts(value / divisor).map((part) => ({
      ...part,
      value: part.type === 'group' || part.value.trim() === '' ? thinSpace : part.value,
    }))
    return prefix === '' ? parts : [...parts, { type: 'compact', value: thinSpace + prefix }]
  }
  const format = (value: number): string =>
    formatToParts(value)
      .map((part) => part.value)
      .join('')
  return { format, formatToParts }
}

const whole = { divisor: 1, prefix: '' }

function shortened(size: number): { divisor: number; prefix: string } {
  // as they are once rounded: 999,960 is 1 M, not 1,000 k
  if (size >= 999_950) return { divisor: 1e6, prefix: 'M' }
  return size >= 999.95 ? { divisor: 1e3, prefix: 'k' } : whole
}

const iso = (at: number, length: number): string => new Date(at).toISOString().slice(0, length)

/** 2026-11-22. */
export const neutralDay = { format: (at: number): string => iso(at, 10) }

/** 2026-11, or 11 where the year stands elsewhere; ranges 2026-10/2026-12, as ISO 8601 writes them. */
export function neutralMonth(short: boolean) {
  const format = (at: number): string => (short ? iso(at, 7).slice(5) : iso(at, 7))
  return { format, formatRange: (from: number, to: number): string => `${format(from)}/${format(to)}` }
}
