import { customName } from '../field/custom.ts'
import { hasChoices } from '../field/field.ts'
import { initiativeView } from '../initiative/initiative.view.ts'
import type { Control } from '../initiative/initiative.view.ts'
import { isBlank, cellText, foldWord, normaliseHeader, withoutBrackets } from './clean.ts'
import type { Column } from './column-evidence.ts'
import { columnsOf, currencyOfColumn, dateOrderOfColumn } from './column-evidence.ts'
import { isChoiceField } from './choice-words.ts'
import { columnDefaults, isField } from './column-defaults.ts'
import { fieldNamed, fieldWords, otherWords } from './header-row.ts'
import { scaleOfHeader, withoutUnit } from './header-unit.ts'
import type { ColumnMapping, ImportColumn, ImportField, ImportTarget } from './import-run.ts'
import type { DecimalMark } from './number-marks.ts'
import { decimalMarkOfColumn } from './number-marks.ts'
import { controlOf, ownField, ownNamed, withoutOwnHeader } from './own-fields.ts'
import type { Portfolio } from './own-fields.ts'
import { proposeValues, wordsOfColumn } from './read-choice.ts'
import { readerFor } from './read-cell.ts'
import { proposeCurrencies } from './row-currency.ts'
import { proposeOwn } from './read-own.ts'
import { durationUnitOf } from './read-duration.ts'
import { widthOf } from './table.ts'
import type { Cell } from './table.ts'

/** Below this, a column is left out rather than guessed at. */
const leastConfidence = 0.45

/** Words too common to name a field from inside a longer header. */
const tooCommon: ReadonlySet<string> = new Set(
  (
    'to from id ref reference sro name number code people value area amount state scope due country details team client ' +
    'lead project program programme initiative responsible activity tag area service branch function entity label ' +
    'about benefit spend resources funding contact started ends nom but fin fine al dal von bis land stand ziel ist ' +
    'wert valor valeur valore personal personale personas proyecto progetto projekt projet nummer numero titre titel ' +
    'stellen organico etapa inhalt entidad ente importe monto'
  ).split(' '),
)

type BuiltIn = ImportField | 'purpose' | 'duration' | 'currency'

interface Candidate {
  column: Column
  field: ImportTarget
  score: number
}

/**
 * Proposes how each column of a sheet is read: its field from the header's words and from what its cells hold, its
 * scale and currency, the order of its days, and what its words for stage, health and the like mean.
 */
export function recogniseColumns(
  rows: readonly (readonly Cell[])[],
  { headerRow, ...portfolio }: { headerRow: number } & Portfolio,
): ImportColumn[] {
  const columns = columnsOf(rows, { headerRow, width: widthOf(rows) })
  const sheetMark = decimalMarkOfColumn(columns.flatMap((column) => column.filled.slice(0, 200)))
  const literal = columns.some((column) => fieldNamed(column.header) === 'key')
  const found = columns.flatMap((column) => candidates(column, { ...portfolio, sheetMark, literal }))
  const chosen = choose(found)
  return columns.map((column) => {
    const best = chosen.get(column.index)
    return {
      header: column.header,
      samples: samplesOf(column),
      confidence: best ? Math.min(1, Math.round(best.score * 100) / 100) : 0,
      mayFill: best ? null : gapFilledBy(column, found),
      ...settingsFor(column, best?.field ?? null, portfolio),
    }
  })
}

/** The settings that suit a column once its field is known: chosen by us or by a person. */
export function settingsFor(
  column: Column,
  field: ImportTarget | null,
  { currency, fields }: Portfolio,
): ColumnMapping {
  const control = controlOf(field, fields)
  const own = ownField(field, fields)
  const evidence = withoutOwnHeader(column, own, currency)
  return {
    ...columnDefaults,
    field,
    scale: control === 'money' ? scaleOfHeader(evidence.header) : 1,
    currency: control === 'money' ? currencyOfColumn(evidence, currency) : null,
    dateOrder: control === 'day' ? dateOrderOfColumn(column.filled) : null,
    decimalMark: numeric.has(control ?? 'text') || field === 'duration' ? markIn(column) : null,
    durationUnit: field === 'duration' ? durationUnitOf(column.header) : null,
    values: isChoiceField(field)
      ? proposeValues(wordsOfColumn(column.filled, field), field)
      : own && hasChoices(own.kind)
        ? proposeOwn(column.filled, own)
        : field === 'currency'
          ? proposeCurrencies(column.filled, currency)
          : {},
  }
}

const numeric: ReadonlySet<Control> = new Set(['money', 'number', 'score'])

function markIn(column: Column): ColumnMapping['decimalMark'] {
  const told = decimalMarkOfColumn(column.filled)
  return told === 'mixed' ? null : told
}

function samplesOf(column: Column): string[] {
  const samples = new Set<string>()
  for (const cell of column.filled) {
    samples.add(cellText(cell).slice(0, 200))
    if (samples.size === 5) break
  }
  return [...samples]
}

/** Best first: a column takes one field, a field one column. */
function choose(found: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>()
  const taken = new Set<string>()
  for (const one of found.toSorted((a, b) => b.score - a.score || a.column.index - b.column.index)) {
    const slot = one.field === 'purpose' ? 'role' : one.field
    if (one.score < leastConfidence || taken.has(slot) || chosen.has(one.column.index)) continue
    chosen.set(one.column.index, one)
    taken.add(slot)
  }
  return chosen
}

interface Known extends Portfolio {
  sheetMark: DecimalMark
  literal: boolean
}

function candidates(column: Column, known: Known): Candidate[] {
  const own = ownNamed(column.header, known)
  if (own) return [{ column, field: customName(own.id), score: ownScore }]
  const header = normaliseHeader(column.header)
  if (header === '') return []
  if (withoutBrackets(header) === 'key') return [{ column, field: 'key', score: keyScore(column) }]
  const targets: readonly (readonly [BuiltIn, readonly string[]])[] = [...fieldWords, ...otherWords]
  return targets.flatMap(([field, words]) => {
    const named = headerMatch(header, words)
    const score = named === 0 ? 0 : named * valueMatch(column, field, known)
    return score === 0 ? [] : [{ column, field, score }]
  })
}

/** More than any other name is worth: the portfolio's own words are meant. */
const ownScore = 2

/** Fields of which a file may hold two opinions; titles and ids are one or none. */
const fillable: ReadonlySet<ImportField> = new Set([
  'health',
  'stage',
  'start',
  'end',
  'budget',
  'spent',
  'owner',
  'unit',
])

/** The field that a column left out would be, were it not for a better one. */
function gapFilledBy(column: Column, found: readonly Candidate[]): ImportField | null {
  const [best] = found
    .filter((one) => one.column === column && one.score >= leastConfidence)
    .toSorted((a, b) => b.score - a.score)
  return best && isField(best.field) && fillable.has(best.field) ? best.field : null
}

const keyScore = (column: Column): number =>
  column.filled.length === 0 || column.filled.some((cell) => !/^[A-Z]{2,6}-\d+$/i.test(cellText(cell)))
    ? 0.3
    : 1

/** 1 when the header is one of the words, less when it only holds one at its start or end, 0 when it holds none. */
function headerMatch(header: string, words: readonly string[]): number {
  const bare = withoutBrackets(header)
  const unitless = withoutUnit(bare)
  let best = 0
  for (const [place, word] of words.entries()) {
    if (word === header) return 1 - Math.min(place, 10) * 0.002
    if (word === bare) best = Math.max(best, 0.97)
    else if (word === unitless) best = Math.max(best, 0.95)
    else if (!tooCommon.has(word) && (bare.startsWith(`${word} `) || bare.endsWith(` ${word}`))) {
      best = Math.max(best, 0.5 + (0.35 * word.split(' ').length) / bare.split(' ').length)
    }
  }
  return best
}

const cellsLookedAt = 400

/** How well a column's cells suit a field, from 0 to 1. */
function valueMatch(column: Column, field: BuiltIn, known: Known): number {
  const cells = column.filled.slice(0, cellsLookedAt)
  if (cells.length === 0) return 0.5
  const settings = settingsFor(column, field, known)
  const reader = readerFor(column.filled, {
    ...known,
    ...settings,
    field,
    own: null,
    // days and numbers that could be read two ways are still days and numbers
    dateOrder: settings.dateOrder ?? 'dmy',
    sheetMark: known.sheetMark ?? '.',
    portfolioCurrency: settings.currency ?? known.currency,
    durationUnit: settings.durationUnit ?? 'months',
    // any month but January, so that fiscal years count as days here
    fiscalYearStart: 4,
  })
  const readable = cells.filter((cell) => reader(cell).value !== undefined).length / cells.length
  const different = new Set(cells.map((cell) => foldWord(cellText(cell)))).size / cells.length
  if (field === 'title') return readable * (0.6 + 0.4 * different) * (cells.every(isNumeric) ? 0.5 : 1)
  if (field === 'externalId') return readable * (different > 0.95 ? 1 : 0.7)
  // a column of unknown words may still be the stage: a person can say what they mean
  if (isChoiceField(field)) return Math.max(different <= 0.5 ? 0.5 : 0.3, 0.4 + 0.6 * readable)
  if (field === 'currency') return readable < 0.5 ? 0 : readable
  if (field === 'duration' || plainControls.has(initiativeView[field].control))
    return readable < 0.2 ? 0 : 0.5 + 0.5 * readable
  return (0.5 + 0.5 * readable) * (cells.every(isNumeric) ? 0.7 : 1)
}

/** Cells of these are figures: where hardly one can be read, the header meant something else. */
const plainControls: ReadonlySet<Control> = new Set(['money', 'day', 'number', 'score', 'flag'])

const isNumeric = (cell: Cell): boolean =>
  typeof cell === 'number' || (!isBlank(cell) && /^[\d.,]+$/.test(cell))
