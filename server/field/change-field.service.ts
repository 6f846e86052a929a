import { choicesProblem, sameWord } from '#shared/field/field.ts'
import type { CustomField, FieldPatch } from '#shared/field/field.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { changeValues, countChosen } from './field-values.service.ts'
import { deleteField, listFields, saveField } from './field.store.ts'

interface One {
  portfolioId: PortfolioId
  id: string
  version: number
}

async function findField(
  tx: Tx,
  { portfolioId, id, version }: One,
): Promise<{ current: CustomField; all: CustomField[] }> {
  const all = await listFields(askInside(tx), portfolioId)
  const current = all.find((one) => one.id === id)
  if (!current) throw new Problem('not_found', 'There is no such field here.')
  expectVersion(current, version)
  return { current, all }
}

/** Changes or moves a field. Renamed choices take their values along; a choice in use is taken out only when told so. */
export async function updateField(tx: Tx, one: One, patch: FieldPatch): Promise<CustomField> {
  const { current, all } = await findField(tx, one)
  const { renamed = {}, emptyRemoved = false, ...plain } = patch
  refuseWrongChoices(current, plain.choices, renamed)
  const position = plain.position === undefined ? undefined : Math.min(plain.position, all.length - 1)
  const change = differs(current, { ...plain, position })
  if (!change) return current
  if (plain.choices) {
    const words = nextWords(current.choices, plain.choices, renamed)
    if (!emptyRemoved) await refuseInUse(tx, one, words)
    await changeValues(tx, one.portfolioId, { field: current, words })
  }
  const field = { ...current, ...change.after, version: current.version + 1 }
  const saved = await saveField(tx, one.portfolioId, { field, others: all })
  tx.change({ action: 'update', subject: { type: 'field', id: current.id }, ...change })
  return saved
}

/** Removes a field and every value in it, each with its history, so that an undo brings all of it back. */
export async function removeField(tx: Tx, one: One): Promise<void> {
  const { current, all } = await findField(tx, one)
  await changeValues(tx, one.portfolioId, { field: current, words: 'none' })
  await deleteField(tx, current, all)
  const subject = { type: 'field' as const, id: current.id }
  tx.change({ action: 'remove', subject, before: { ...current }, after: null })
}

/** What becomes of each choice: the word it goes on under, or null. A change of case or spaces is a new spelling. */
function nextWords(
  before: readonly string[],
  after: readonly string[],
  renamed: Readonly<Record<string, string>>,
): Map<string, string | null> {
  const next = (word: string) =>
    renamed[word] ?? after.find((one) => sameWord(one) === sameWord(word)) ?? null
  return new Map(before.map((word) => [word, next(word)] as const).filter(([word, other]) => word !== other))
}

function refuseWrongChoices(
  { kind, choices }: CustomField,
  wanted: readonly string[] | undefined,
  renamed: Readonly<Record<string, string>>,
): void {
  const errors: Issue[] = []
  const found = wanted && choicesProblem(kind, wanted)
  if (found) errors.push({ path: 'choices', message: found })
  for (const [old, word] of Object.entries(renamed)) {
    const path = `renamed.${old}`
    if (!choices.includes(old)) errors.push({ path, message: `“${old}” is no choice of this field.` })
    if (!(wanted ?? choices).includes(word))
      errors.push({ path, message: `“${word}” is not among the choices.` })
  }
  if (errors[0]) throw new Problem('bad_input', errors[0].message, { errors })
}

async function refuseInUse(tx: Tx, one: One, words: ReadonlyMap<string, string | null>): Promise<void> {
  const gone = [...words].filter(([, next]) => next === null).map(([word]) => word)
  const counts = await countChosen(tx, one, gone)
  const errors = gone.flatMap((word) => {
    const count = counts.get(word) ?? 0
    const message = `“${word}” is chosen in ${count} ${count === 1 ? 'initiative' : 'initiatives'}.`
    return count === 0 ? [] : [{ path: `choices.${word}`, message }]
  })
  if (errors.length === 0) return
  const sentence = `${errors.map((issue) => issue.message).join(' ')} Rename it, or have it emptied there.`
  throw new Problem('conflict', sentence, { errors })
}
