import * as z from 'zod'

import { initiativeView } from '../initiative/initiative.view.ts'
import { stage } from '../initiative/vocabulary.ts'
import { cleanText } from '../kernel/clean-text.ts'
import { isCurrency } from '../kernel/currency.ts'
import { opaqueId } from '../kernel/id.ts'

export const fieldKind = z.enum(['text', 'number', 'money', 'day', 'choice', 'choices', 'person', 'link'])
export type FieldKind = z.infer<typeof fieldKind>

/** Kinds whose values come from the field's own list of words. */
export const hasChoices = (kind: FieldKind): boolean => kind === 'choice' || kind === 'choices'

/** A portfolio has at most so many fields of its own. */
export const mostFields = 50
const mostChoices = 200

/** How names and words are compared: whatever the case, the spaces or the way an accent is written. */
export const sameWord = (text: string): string =>
  text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** What a built-in column is called: a field of the same name would be taken for it in files. */
const taken: ReadonlySet<string> = new Set(
  [
    ...Object.values(initiativeView).map((one) => one.label),
    'Key',
    'Class',
    'Left',
    'Archived',
    'Created',
    'Updated',
    'Version',
    'Custom',
  ].map(sameWord),
)

const currencyAtEnd = /\(([A-Za-z]{3})\)$/

// as an import reads it, so that a file of ours comes back unchanged
const text = z.string().overwrite(cleanText)
const oneLine = text.overwrite((written) => written.replaceAll(/\s+/g, ' '))

const name = oneLine
  .min(1, 'Give the field a name.')
  .max(60, 'A name has at most 60 characters.')
  .refine((written) => !taken.has(sameWord(written)), 'There is a built-in field with this name.')
  .refine(
    (written) => !isCurrency((currencyAtEnd.exec(written)?.[1] ?? '').toUpperCase()),
    'Leave the currency out of the name: money is in the portfolio’s, and files say so.',
  )

const word = oneLine.min(1, 'Give the choice a word.').max(100, 'A choice has at most 100 characters.')

const choices = z
  .array(word)
  .max(mostChoices, `A field has at most ${mostChoices} choices.`)
  .refine(
    (words) => new Set(words.map(sameWord)).size === words.length,
    'Each choice stands in the list once.',
  )

const help = text.max(500, 'Help has at most 500 characters.')

/** Stages in which the field must be filled; none: it may always be empty. */
const requiredIn = z.array(stage).max(stage.options.length)

export const fieldCreate = z
  .strictObject({
    name,
    kind: fieldKind,
    help: help.default(''),
    choices: choices.default([]),
    requiredIn: requiredIn.default([]),
  })
  .superRefine((written, context) => {
    const found = choicesProblem(written.kind, written.choices)
    if (found !== null) context.addIssue({ code: 'custom', path: ['choices'], message: found })
  })
export type FieldCreate = z.output<typeof fieldCreate>

/** Why a list of choices does not suit a kind; null when it does. */
export const choicesProblem = (kind: FieldKind, words: readonly string[]): string | null =>
  hasChoices(kind)
    ? words.length === 0
      ? 'Give at least one choice.'
      : null
    : words.length > 0
      ? 'Only a choice has a list of choices.'
      : null

/** The kind of a field stays; choices that are renamed keep their values. */
export const fieldPatch = z.strictObject({
  name: name.optional(),
  help: help.optional(),
  choices: choices.optional(),
  /** Choices that go on under another word: the old word to the new one, which stands in `choices`. */
  renamed: z.record(word, word).optional(),
  /** Whether values of choices that are taken out are emptied; without it, one in use is refused. */
  emptyRemoved: z.boolean().optional(),
  requiredIn: requiredIn.optional(),
  /** The place among the fields, from 0; the others make room. */
  position: z.int().min(0).optional(),
})
export type FieldPatch = z.output<typeof fieldPatch>

/** A field of a portfolio's own, that initiatives hold a value of under its id. */
export const customField = z.object({
  id: opaqueId,
  name: z.string(),
  kind: fieldKind,
  help: z.string(),
  choices: z.array(z.string()),
  requiredIn: z.array(stage),
  position: z.int(),
  version: z.int(),
})
export type CustomField = z.infer<typeof customField>

/** The header of a field's column in our own files: money says its currency. */
export const headerOf = (field: Pick<CustomField, 'kind' | 'name'>, currency: string): string =>
  field.kind === 'money' ? `${field.name} (${currency})` : field.name
