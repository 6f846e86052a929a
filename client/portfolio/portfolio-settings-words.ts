import { basisWords } from '#shared/focus/focus.words.ts'
import { currencyCodes } from '#shared/kernel/currency.ts'
import { basis } from '#shared/portfolio/portfolio.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import { locale } from '../ui/format.ts'

const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' })
const monthNames = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })

export const currencyName = (code: string): string => `${code}, ${currencyNames.of(code) ?? code}`

/** `month` counts from 1. */
export const monthName = (month: number): string => monthNames.format(Date.UTC(2026, month - 1, 1))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const basisName = (one: Basis): string => (one === 'auto' ? 'Automatic' : capitalised(basisWords[one]))

export const currencyOptions = currencyCodes.map((value) => ({ value, label: currencyName(value) }))
export const monthOptions = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: monthName(at + 1),
}))
export const basisOptions = basis.options.map((value) => ({ value, label: basisName(value) }))
