import { readDay } from '#shared/initiative/typed-day.ts'
import { plainDecimal, readMoney, writeMoney } from '#shared/initiative/typed-money.ts'
import type { Typed } from '#shared/initiative/typed-money.ts'

export type RangeKind = 'number' | 'money' | 'day'

/** An end of a range as people type it, as an address writes it; empty is open. */
export function readBound(
  kind: RangeKind,
  typed: string,
  { currency, side }: { currency: string; side: 'from' | 'to' },
): Typed<string | null> {
  const text = typed.trim().toLowerCase()
  if (text === '') return { ok: true, value: null }
  if (kind === 'day') return readDayBound(text, side)
  if (kind === 'money') {
    const read = readMoney(text, currency)
    return read.ok ? { ok: true, value: String(read.value) } : read
  }
  const negative = text.startsWith('-')
  const plain = plainDecimal(negative ? text.slice(1) : text)
  if (plain === null) return { ok: false, message: `“${typed.trim()}” is no number.` }
  return { ok: true, value: (negative ? '-' : '') + plain }
}

function readDayBound(text: string, side: 'from' | 'to'): Typed<string> {
  const relative = /^today(?:\s*([+-])\s*(\d{1,5}))?$/.exec(text)
  if (relative) return { ok: true, value: `today${relative[1] ?? ''}${relative[2] ?? ''}` }
  const read = readDay(text, side === 'from' ? 'start' : 'end')
  return read.ok ? { ok: true, value: read.value } : read
}

/** The other way round: what the input holds. */
export const boundShown = (kind: RangeKind, bound: string, currency: string): string =>
  kind === 'money' ? writeMoney(Number(bound), currency) : bound

/** Periods around today, which move with it. */
export const periods = [
  { label: 'Past', from: null, to: 'today-1' },
  { label: 'Next 30 days', from: 'today', to: 'today+30' },
  { label: 'Next 90 days', from: 'today', to: 'today+90' },
  { label: 'Last 30 days', from: 'today-30', to: 'today' },
] as const
