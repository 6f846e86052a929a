import type { ExchangeRate } from '#shared/exchange/exchange-rate.ts'
import { locale } from '../ui/format.ts'

const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 })

/** "1 USD = 0.9215 EUR", with every digit that was entered. */
export const rateText = ({
  currency,
  into,
  rate,
}: Pick<ExchangeRate, 'currency' | 'into' | 'rate'>): string =>
  // a decimal text is what it says it is; formatting it as text keeps digits that no number holds
  `1 ${currency} = ${digits.format(rate as Intl.StringNumericLiteral)} ${into}`
