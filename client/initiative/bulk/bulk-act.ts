import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { healthWords, stageWords } from '#shared/initiative/initiative.words.ts'
import { areaAnswers, purposeAnswers } from '../purpose/answers.ts'

/** Something to do to all selected rows, prepared but not done. */
export interface BulkAct {
  /** As a button says it: "Stage: Paused". */
  label: string
  /** Null archives. */
  patch: InitiativePatch | null
  /** The column that was chosen by name among all; absent for what has a button of its own. */
  field?: string
}

/** The answers to "What are these for?"; supporting work keeps the areas it has unless one is chosen. */
export const purposeActs: readonly BulkAct[] = purposeAnswers.map(({ label, patch }) => ({ label, patch }))

export const supportActs: readonly BulkAct[] = [
  { label: 'Supports, each in the area it has', patch: { role: 'supports' } },
  ...areaAnswers(null).map(({ label, patch }) => ({ label: `Supports, area: ${label}`, patch })),
]

export const stageActs: readonly BulkAct[] = Object.entries(stageWords).map(([stage, label]) => ({
  label: `Stage: ${label}`,
  // the words' own keys
  patch: { stage: stage as keyof typeof stageWords },
}))

export const healthActs: readonly BulkAct[] = Object.entries(healthWords).map(([health, label]) => ({
  label: `Health: ${label}`,
  // the words' own keys
  patch: { health: health as keyof typeof healthWords },
}))
