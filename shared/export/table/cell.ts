import { formatFocus, formatNumber, formatShare } from '../../focus/number-words.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { ColumnKind, TableCell, TableColumn } from './table.ts'

const empty: TableCell = { value: null, text: '' }

const cellOf = <T extends string | number>(value: T | null, say: (value: T) => string): TableCell =>
  value === null ? empty : { value, text: say(value) }

/** Empty text is nothing known. */
export const textCell = (text: string | null): TableCell =>
  cellOf(text === '' ? null : text, (value) => value)

export const numberCell = (value: number | null, locale: string): TableCell =>
  cellOf(value, (known) => formatNumber(known, locale))

/** Minor units, written out in full: tables are where people look for the last unit. */
export const moneyCell = (
  minor: number | null,
  { currency, locale }: { currency: string; locale: string },
): TableCell => cellOf(minor, (known) => formatMoney(known, { currency, locale }))

export const shareCell = (share: number | null, locale: string): TableCell =>
  cellOf(share, (known) => formatShare(known, { locale }))

export const focusCell = (focus: number | null, locale: string): TableCell =>
  cellOf(focus, (known) => formatFocus(known, locale))

export const dayCell = (day: Day | null, locale: string): TableCell =>
  cellOf(day, (known) => formatDay(known, { locale }))

/** A column with its kind and how much room it wants; a short word unless said. */
export const column = (header: string, kind: ColumnKind = 'text', room = 1): TableColumn => ({
  header,
  kind,
  room,
})
