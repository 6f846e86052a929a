import { hasChoices } from '#shared/field/field.ts'
import type { CustomField, FieldKind } from '#shared/field/field.ts'
import type { Stage } from '#shared/initiative/vocabulary.ts'

/** One line of the list of choices; `was` is the word under which it is stored, null for a new one. */
export interface ChoiceLine {
  id: number
  was: string | null
  word: string
}

/** A field as its dialog holds it. */
export interface FieldDraft extends Record<string, unknown> {
  name: string
  kind: FieldKind
  help: string
  choices: ChoiceLine[]
  requiredIn: Stage[]
}

export const draftOf = (field: CustomField | null): FieldDraft => ({
  name: field?.name ?? '',
  kind: field?.kind ?? 'text',
  help: field?.help ?? '',
  choices: linesOf(field?.choices ?? []),
  requiredIn: field?.requiredIn ?? [],
})

export const linesOf = (words: readonly string[]): ChoiceLine[] =>
  words.map((word, id) => ({ id, was: word, word }))

/** Lines with other words put in at a place, each a choice of its own; blank ones are left out. */
export function withWords(lines: readonly ChoiceLine[], at: number, words: readonly string[]): ChoiceLine[] {
  const next = Math.max(-1, ...lines.map((line) => line.id)) + 1
  const made = words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word, more) => ({ id: next + more, was: null, word }))
  return lines.toSpliced(at, 0, ...made)
}

/** What is sent to make the field; choices of kinds that have none are left out, and so are blank ones. */
export const createOf = ({ name, kind, help, requiredIn, ...draft }: FieldDraft) => ({
  name,
  kind,
  help,
  requiredIn,
  choices: wordsIn(kind, draft.choices),
})

/** What is sent to change it: words that were rewritten keep their values. */
export const patchOf = ({ name, kind, help, requiredIn, choices }: FieldDraft) => ({
  name,
  help,
  requiredIn,
  ...(hasChoices(kind) ? { choices: wordsIn(kind, choices), renamed: renamedIn(choices) } : {}),
})

const wordsIn = (kind: FieldKind, lines: readonly ChoiceLine[]): string[] =>
  hasChoices(kind) ? lines.map((line) => line.word.trim()).filter((word) => word !== '') : []

const renamedIn = (lines: readonly ChoiceLine[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap(({ was, word }) =>
      was === null || word.trim() === '' || word.trim() === was ? [] : [[was, word.trim()] as const],
    ),
  )
