import { checkValue, choiceNamed } from '../field/check-value.ts'
import { customWritten } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import { restore } from '../export/formula.ts'
import { splitList } from '../export/list-cell.ts'
import { cellText, foldWord } from './clean.ts'
import type { DecimalMark } from './number-marks.ts'
import type { ValueMapping } from './read-choice.ts'
import { readNumber } from './read-number.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

/** A reading held against the rules of its field: what does not fit stays empty, with the field's own sentence. */
export function fitted(field: CustomField, reading: Reading): Reading {
  if (reading.value === undefined) return reading
  const written = customWritten.safeParse(reading.value)
  if (!written.success) return unread('This does not fit the field.')
  const checked = checkValue(field, written.data)
  if (!checked.ok) return unread(checked.message)
  return checked.value === null ? blank : read(checked.value, reading.message)
}

/** A cell as a number with up to six decimals, below zero too. */
export function readDecimal(cell: Cell, mark: DecimalMark): Reading<number> {
  const text = cellText(cell)
  if (text === '') return blank
  const found = readNumber(restore(text), typeof cell === 'number' ? '.' : mark)
  if (!found.ok) return unread(found.message)
  const { decimal, currency, magnitude } = found.number
  if (currency !== null) return unread('This is money, not a number.')
  return read(Number(decimal) * magnitude)
}

const inCell = /[;|\n]/

/** The words of a cell of several choices: a choice as a whole, else between semicolons, bars or line ends, else commas. */
export function wordsIn(text: string, { choices }: CustomField): string[] {
  if (text === '') return []
  if (choiceNamed(choices, text) !== null) return [text]
  if (text.includes(';') || text.startsWith('"')) return splitList(text)
  return text
    .split(inCell.test(text) ? inCell : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Different words of a column of choices, each with the choice that it is; null where it is none. */
export function proposeOwn(cells: readonly Cell[], field: CustomField, most = 200): ValueMapping {
  const words = new Map<string, string | null>()
  for (const cell of cells) {
    const text = restore(cellText(cell))
    for (const word of field.kind === 'choices' ? wordsIn(text, field) : [text]) {
      if (word !== '' && !words.has(word)) words.set(word, choiceNamed(field.choices, word))
    }
    if (words.size >= most) break
  }
  return Object.fromEntries(words)
}

/** Reads cells of a choice: the field's own words, and others as the value mapping says. */
export function ownChoiceReader(field: CustomField, values: ValueMapping): (cell: Cell) => Reading {
  const mapped = new Map(Object.entries(values).map(([word, ours]) => [foldWord(word), ours] as const))
  const find = (word: string) => choiceNamed(field.choices, word) ?? mapped.get(foldWord(word)) ?? null
  const none = (word: string) =>
    unread(`“${word}” is none of: ${field.choices.join(', ')}. Say in the value mapping what it means.`)
  return (cell) => {
    const text = restore(cellText(cell))
    if (text === '') return blank
    if (field.kind === 'choice') return find(text) === null ? none(text) : read(find(text))
    const words = wordsIn(text, field)
    const lost = words.find((word) => find(word) === null)
    return lost === undefined ? read(words.map(find)) : none(lost)
  }
}
