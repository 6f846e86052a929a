import { initiativeFieldNames, initiativeView } from '../initiative/initiative.view.ts'
import { cellText, isBlank, normaliseHeader, withoutBrackets } from './clean.ts'
import { withoutUnit } from './header-unit.ts'
import { headerWords } from './header-words.ts'
import type { ImportField } from './import-run.ts'
import type { Cell, Sheet } from './table.ts'

/** Rows that are looked at for the header: titles and notes above it are few. */
const rowsLookedAt = 30

const words = (field: ImportField) => {
  const { label, synonyms } = initiativeView[field]
  return [...new Set([label, ...synonyms, ...headerWords[field].split(',')].map(normaliseHeader))]
}

/** Every field with the normalised words that name it, its own label first. */
export const fieldWords: readonly (readonly [ImportField, readonly string[]])[] = initiativeFieldNames.map(
  (field) => [field, words(field)],
)

const plain = (text: string) => text.split(',').map(normaliseHeader)

/** The words that name what sets fields without being one. */
export const otherWords: readonly (readonly ['purpose' | 'duration' | 'currency', readonly string[]])[] = [
  [
    'purpose',
    plain('tag, purpose, what it is for, what for, hash tag, bearing tag, zweck, finalité, propósito, scopo'),
  ],
  [
    'duration',
    plain(`duration, project duration, planned duration, length, term, dauer, projektdauer, laufzeit, durée,
      durée du projet, duración, duración del proyecto, plazo, plazo de ejecución, durata, durata del progetto`),
  ],
  [
    'currency',
    plain(`currency, currency code, currency iso, iso currency, iso currency code, project currency, budget currency,
      transaction currency, original currency, local currency, curr, ccy, cur, devise, code devise, monnaie,
      devise du projet, unité monétaire, währung, währungscode, währungskürzel, projektwährung, whg, moneda,
      código de moneda, divisa, moneda del proyecto, unidad monetaria, valuta, codice valuta, valuta progetto,
      codice divisa, unità monetaria`),
  ],
]

const named: ReadonlyMap<string, ImportField> = new Map(
  fieldWords.flatMap(([field, synonyms]) => synonyms.map((synonym) => [synonym, field] as const)),
)

/** The field that a header names outright; null when none does. */
export function fieldNamed(header: string): ImportField | 'key' | null {
  const normalised = normaliseHeader(header)
  const bare = withoutBrackets(normalised)
  if (bare === 'key') return 'key'
  return named.get(normalised) ?? named.get(bare) ?? named.get(withoutUnit(bare)) ?? null
}

/** How much a row looks like the header: fields it names count most, then filled, short, wordy, different cells. */
export function headerScore(row: readonly Cell[], width: number): number {
  const texts = row.filter((cell) => !isBlank(cell)).map(cellText)
  if (texts.length === 0) return 0
  const fields = new Set(texts.map(fieldNamed).filter((field) => field !== null))
  const wordy = texts.filter((text) => text.length <= 120 && !/^[\d\s.,/:$£€%-]+$/.test(text)).length
  const different = new Set(texts.map((text) => text.toLowerCase())).size
  return fields.size * 3 + (wordy + different) / (2 * Math.max(width, 1)) + texts.length / Math.max(width, 1)
}

/** The row number, from 1, of the header: the first of the rows that look most like one. 1 for an empty sheet. */
export function findHeaderRow(sheet: Sheet, width: number): number {
  let best = { row: 1, score: 0 }
  for (const [index, row] of sheet.rows.slice(0, rowsLookedAt).entries()) {
    const score = headerScore(row, width)
    if (score > best.score + 1e-9) best = { row: index + 1, score }
  }
  return best.row
}

/** The sheet that holds the data: the one whose header names most, then the one with most rows. */
export function chooseSheet(sheets: readonly Sheet[], widthOf: (sheet: Sheet) => number): Sheet | null {
  let best: { sheet: Sheet; score: number } | null = null
  for (const sheet of sheets) {
    const width = widthOf(sheet)
    const top = Math.max(0, ...sheet.rows.slice(0, rowsLookedAt).map((row) => headerScore(row, width)))
    const score = Math.floor(top / 3) * 1e9 + sheet.rows.length
    if (sheet.rows.length > 0 && (best === null || score > best.score)) best = { sheet, score }
  }
  return best?.sheet ?? sheets[0] ?? null
}
