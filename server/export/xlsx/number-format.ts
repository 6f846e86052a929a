import { currencyDigits } from '#shared/kernel/currency.ts'
import { formatMoney } from '#shared/kernel/money.ts'

/** How figures look in a workbook; the reader's own language puts in the marks. */
export const formats = {
  day: 'yyyy-mm-dd',
  share: '0.0%',
  focus: '+0.00;"−"0.00;0.00',
  whole: '#,##0',
  /** As many decimals as there are: one more format would end "2" in a point. */
  decimal: 'General',
  /** Kept as text by programs that would read a formula or a number. */
  text: '@',
} as const

/** Money with its currency's sign and digits: `[$€]#,##0.00` in EUR, `[$¥]#,##0` in JPY. */
export function moneyFormat(currency: string): string {
  const digits = currencyDigits(currency)
  const sign = signOf(currency)
  // a sign of letters stands apart from its figure
  const apart = /\p{L}$/u.test(sign) ? ' ' : ''
  return `[$${sign}]${apart}#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`
}

/** The sign that the page shows, as far as a number format can hold it. */
function signOf(currency: string): string {
  const sign = formatMoney(0, { currency }).replace(/\p{Z}?0$/u, '')
  return /[[\]-]|^$/.test(sign) ? currency : sign
}
