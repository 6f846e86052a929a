import type { CellObject } from 'write-excel-file/node'

import { decimalFromMinor, minorFromDecimal } from '#shared/kernel/money.ts'
import { currencyDigits } from '#shared/kernel/currency.ts'
import type { Day } from '#shared/kernel/day.ts'

import { excelText } from '../../xlsx/excel-text.ts'
import { formats, moneyFormat } from './number-format.ts'

/** A cell, or null for none. */
export type Written = CellObject | null

// what programs take for a formula, a number or a day once the cell is edited
const readAsOther = /^['=+\-@\t\r\n＝＋－＠]|^[\d.,]/

/** A cell of text. What another program might run or reckon with is marked as text, for whoever edits it. */
export const textCell = (text: string, style: Partial<CellObject> = {}): Written =>
  text === ''
    ? null
    : {
        value: excelText(text),
        type: String,
        ...(readAsOther.test(text) && { format: formats.text }),
        ...style,
      }

export const numberCell = (value: number, format: string, style: Partial<CellObject> = {}): Written =>
  Number.isFinite(value) ? { value, type: Number, format, ...style } : null

/** Money in minor units as a number; as text where no number of a spreadsheet is exact enough. */
export function moneyCell(minor: number, currency: string, style: Partial<CellObject> = {}): Written {
  const text = decimalFromMinor(minor, currency)
  const value = Number(text)
  const isExact = minorFromDecimal(String(value), { digits: currencyDigits(currency) }) === minor
  return isExact
    ? numberCell(value, moneyFormat(currency), style)
    : textCell(text, { align: 'right', ...style })
}

// earlier days are one off in Excel, which has a 29 February 1900, or not there at all
const firstDay = '1900-03-01'

/** A day as a day; as text where spreadsheets have none. */
export const dayCell = (day: Day, style: Partial<CellObject> = {}): Written =>
  day >= firstDay
    ? { value: new Date(`${day}T00:00:00Z`), type: Date, format: formats.day, align: 'left', ...style }
    : textCell(day, style)
