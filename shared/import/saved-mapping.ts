import * as z from 'zod'

import { isCustomName } from '../field/custom.ts'
import { instant } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'
import { cellText, isBlank, normaliseHeader } from './clean.ts'
import { columnAt } from './column-evidence.ts'
import { columnMapping, importConstants, importKey, importMode } from './import-run.ts'
import type { ImportColumn } from './import-run.ts'
import { stillTaken } from './constants.ts'
import { withoutUndefined } from './without-undefined.ts'
import type { ImportMapping } from './mapping.ts'
import { ownField } from './own-fields.ts'
import type { Portfolio } from './own-fields.ts'
import { settingsFor } from './recognise.ts'
import type { Cell, Sheet } from './table.ts'

/** How a file was read that was imported: what the next file of the same shape begins with. */
export const keptReading = z.object({
  columns: z.array(columnMapping.partial().extend({ header: z.string() })),
  constants: importConstants,
  mode: importMode,
  key: importKey,
})
export type KeptReading = z.infer<typeof keptReading>

/** A saved mapping as lists show it. */
export const savedMapping = z.object({
  id: opaqueId,
  /** The file that it was last used for. */
  fileName: z.string(),
  /** Headers of the columns that become something, in the file's order. */
  headers: z.array(z.string()),
  usedAt: instant,
  version: z.int(),
})
export type SavedMapping = z.infer<typeof savedMapping>

/** Rows at the top of a sheet among which a header is looked for. */
const rowsLookedAt = 30

/** What makes two headers the same, whatever their case, accents and marks; null for a row that is none. */
export function shapeOf(header: readonly Cell[]): string | null {
  const last = header.findLastIndex((cell) => !isBlank(cell))
  const names = header.slice(0, last + 1).map((cell) => normaliseHeader(cellText(cell)))
  return names.filter((name) => name !== '').length < 2 ? null : JSON.stringify(names)
}

/** Every place in a file where a header may stand, with its shape. */
export const shapesIn = (sheets: readonly Sheet[]): { sheet: string; headerRow: number; shape: string }[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.slice(0, rowsLookedAt).flatMap((row, index) => {
      const shape = shapeOf(row)
      return shape === null ? [] : [{ sheet: name, headerRow: index + 1, shape }]
    }),
  )

/** What of a mapping is kept for the next file. Rates are not: they hold for their day. */
export const readingToKeep = ({ columns, constants, mode, key }: ImportMapping): KeptReading => ({
  columns: columns.map(
    ({ samples: _s, confidence: _c, mayFill: _m, rate: _r, rates: _rs, ...column }) => column,
  ),
  constants,
  mode,
  key,
})

/**
 * A file read as one of its shape was before. What its own cells tell (the order of days, marks, currencies) stands over
 * what was kept; words that are new to it get a proposal.
 */
export function readAsBefore(
  recognised: ImportMapping,
  kept: KeptReading,
  { sheet, ...portfolio }: { sheet: Sheet } & Portfolio,
): ImportMapping {
  const columns = recognised.columns.map((column, index): ImportColumn => {
    const before = kept.columns[index]
    const field = before?.field
    if (before === undefined || field === undefined) return column
    // a custom field may be gone since
    if (field !== null && isCustomName(field) && !ownField(field, portfolio.fields)) return column
    const own = settingsFor(
      columnAt(sheet.rows, { headerRow: recognised.headerRow, index }),
      field,
      portfolio,
    )
    return {
      ...column,
      ...own,
      scale: before.scale ?? own.scale,
      currency: own.currency ?? before.currency ?? null,
      dateOrder: own.dateOrder ?? before.dateOrder ?? null,
      decimalMark: own.decimalMark ?? before.decimalMark ?? null,
      values: { ...own.values, ...knownWords(own.values, before.values ?? {}) },
      keep: before.keep ?? null,
      fallback: before.fallback ?? false,
      durationUnit: before.durationUnit ?? own.durationUnit,
      confidence: field === null ? 0 : 1,
      mayFill: field === null ? column.mayFill : null,
    }
  })
  const { mode, key } = kept
  const constants = withoutUndefined(stillTaken(kept.constants, portfolio.fields))
  return { ...recognised, columns, constants, mode, key }
}

/** The kept meanings of the words that this file holds, too. */
const knownWords = (words: ImportColumn['values'], kept: ImportColumn['values']): ImportColumn['values'] =>
  Object.fromEntries(Object.entries(kept).filter(([word]) => Object.hasOwn(words, word)))
