import { purposes } from '../initiative/purpose.ts'
import type { ImportTarget } from './import-run.ts'
import {
  areaWords,
  healthWords,
  roleWords,
  stageWords,
  technologyWords,
} from '../initiative/initiative.words.ts'
import { formsOf, habits } from './choice-habits.ts'
import { foldWord } from './clean.ts'

/** Targets whose values come from a closed list; other words need a value mapping. */
export const choiceFields = ['stage', 'health', 'area', 'role', 'technologies', 'purpose'] as const
export type ChoiceField = (typeof choiceFields)[number]

export const isChoiceField = (field: ImportTarget | null): field is ChoiceField =>
  choiceFields.some((one) => one === field)

/** The stored words of each choice and what they are called. */
export const choices: Readonly<Record<ChoiceField, Readonly<Record<string, string>>>> = {
  stage: stageWords,
  health: healthWords,
  area: areaWords,
  role: roleWords,
  technologies: technologyWords,
  purpose: Object.fromEntries(purposes.map(({ id, label }) => [id, label])),
}

const known: Readonly<Record<ChoiceField, ReadonlyMap<string, string>>> = {
  stage: wordsOf('stage'),
  health: wordsOf('health'),
  area: wordsOf('area'),
  role: wordsOf('role'),
  technologies: wordsOf('technologies'),
  purpose: wordsOf('purpose'),
}

function wordsOf(field: ChoiceField): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [ours, others] of Object.entries(habits[field])) {
    for (const other of others.split(',').flatMap((one) => formsOf(one.trim()))) {
      if (!words.has(foldWord(other))) words.set(foldWord(other), ours)
    }
  }
  for (const [ours, label] of Object.entries(choices[field])) {
    words.set(foldWord(label), ours)
    words.set(ours.replaceAll('_', ' '), ours)
  }
  return words
}

/** Our word for the file's: "Closed" is completed, "GREEN" is green. Null when nothing is known of it. */
export const proposeChoice = (field: ChoiceField, word: string): string | null =>
  known[field].get(foldWord(word).replaceAll('_', ' ')) ?? null
