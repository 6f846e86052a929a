import { cellText, foldWord } from './clean.ts'
import { choices, proposeChoice } from './choice-words.ts'
import type { ChoiceField } from './choice-words.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

/** The file's word to ours; null leaves it empty. */
export type ValueMapping = Readonly<Record<string, string | null>>

const separators = /\s*[;,|\n]\s*/

/** Different words of a column, in order of first appearance; for a list of choices, the words inside the cells. */
export function wordsOfColumn(cells: Iterable<Cell>, field: ChoiceField, most = 200): string[] {
  const words = new Map<string, string>()
  for (const cell of cells) {
    const text = cellText(cell)
    const parts = field === 'technologies' ? text.split(separators) : [text]
    for (const part of parts) {
      if (part !== '' && !words.has(foldWord(part))) words.set(foldWord(part), part)
    }
    if (words.size >= most) break
  }
  return [...words.values()]
}

/** A proposal for every word of a column. */
export const proposeValues = (words: readonly string[], field: ChoiceField): ValueMapping =>
  Object.fromEntries(words.map((word) => [word, proposeChoice(field, word)]))

/** A lookup by folded word, made once a column; words that the mapping does not name are proposed for. */
export function valueLookup(values: ValueMapping, field: ChoiceField): (word: string) => string | null {
  const mapped = new Map<string, string | null>()
  for (const [word, ours] of Object.entries(values)) mapped.set(foldWord(word), ours)
  const seen = new Map<string, string | null>()
  return (word) => {
    let found = seen.get(word)
    if (found === undefined) {
      const folded = foldWord(word)
      found = mapped.has(folded) ? (mapped.get(folded) ?? null) : proposeChoice(field, word)
      seen.set(word, found)
    }
    return found
  }
}

const noWord = (field: ChoiceField) =>
  `This is none of: ${Object.values(choices[field]).join(', ')}. Say in the value mapping what it means.`

export function readChoice(cell: Cell, field: ChoiceField, lookup: (word: string) => string | null): Reading {
  const text = cellText(cell)
  if (text === '') return blank
  const found = lookup(text)
  return found === null ? unread(noWord(field)) : read(found)
}

/** Several choices in one cell. One that means nothing here leaves the cell empty: half a list would look whole. */
export function readChoices(
  cell: Cell,
  field: ChoiceField,
  lookup: (word: string) => string | null,
): Reading {
  const text = cellText(cell)
  if (text === '') return blank
  const found = new Set<string>()
  for (const word of text.split(separators)) {
    if (word === '') continue
    const ours = lookup(word)
    if (ours === null) return unread(`“${word}”: ${noWord(field)}`)
    found.add(ours)
  }
  return read([...found])
}

const yes = new Set(
  'yes y true 1 x ✓ ✔ ☑ confidential ja j wahr vertraulich oui o vrai confidentiel si s verdadero confidencial vero confidenziale'.split(
    ' ',
  ),
)
const no = new Set('no n false 0 ☐ nein falsch non faux falso'.split(' '))

export function readFlag(cell: Cell): Reading<boolean> {
  const text = foldWord(cellText(cell))
  if (text === '') return blank
  if (yes.has(text)) return read(true)
  return no.has(text) ? read(false) : unread('Say yes or no.')
}
