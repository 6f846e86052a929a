import { neutralise, restore } from '#shared/export/formula.ts'
import type { FileColumn } from '#shared/export/file-columns.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Control } from '#shared/initiative/initiative.view.ts'
import type { TemplateColumn } from '#shared/import/template.ts'

import { dayCell, moneyCell, numberCell, textCell } from './cells.ts'
import type { Written } from './cells.ts'
import { formats } from './number-format.ts'

const widths: Readonly<Record<Control, number>> = {
  text: 24,
  longText: 52,
  choice: 12,
  choices: 22,
  tags: 22,
  unit: 22,
  person: 20,
  day: 14,
  money: 20,
  number: 14,
  score: 10,
  flag: 13,
}
const widthOfTitle = 40
/** Whose text goes over several lines. */
export const wrapped: ReadonlySet<Control> = new Set([
  'text',
  'longText',
  'choices',
  'tags',
  'unit',
  'person',
])

/** Whose cells are figures. */
export const figures: ReadonlySet<Control> = new Set(['money', 'number', 'score'])

/** As wide as its header and the words that it may hold, within reason. */
export function widthOf(
  { header, control }: FileColumn,
  list: TemplateColumn | undefined,
  at: number,
): number {
  if (at === 0) return widthOfTitle
  const words = control === 'choice' ? (list?.words ?? []) : []
  const longest = Math.max(header.length + 5, ...words.map((word) => word.length + 3))
  return Math.max(widths[control], Math.min(longest, 30))
}

/** Of cells of words. */
export const top = { alignVertical: 'top', align: 'left', indent: 1 } as const
const right = { ...top, align: 'right' } as const

/** What an initiative has in a column, in its own type. */
export function cellOf(column: FileColumn, row: Initiative, currency: string): Written {
  const { control } = column
  const figure = column.figure(row)
  if (figure !== null) {
    if (control === 'money') return moneyCell(figure, currency, right)
    return numberCell(figure, control === 'score' ? formats.whole : formats.decimal, right)
  }
  const text = column.text(row)
  if (control === 'day') return text === '' ? null : dayCell(text, top)
  return textCell(importText(text), wrapped.has(control) ? { ...top, wrap: true } : top)
}

/**
 * Text as an import reads it: a formula needs no apostrophe, since its cell is one of text, but text that begins with
 * an apostrophe and a formula does, since an import takes one away.
 */
export const importText = (text: string): string => (restore(text) === text ? text : neutralise(text))
