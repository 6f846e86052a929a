import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { healthWords, stageWords } from '#shared/initiative/initiative.words.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import { areaAnswers, purposeAnswers } from '../purpose/answers.ts'

/** Something to do to all selected rows, prepared but not done. */
export interface BulkAct {
  /** As a button says it: "Stage: Paused". */
  label: string
  /** Null archives. */
  patch: InitiativePatch | null
}

/** What of an act fits which rows: those it would change, and how many it leaves as they are, and why. */
export interface BulkPlan {
  rows: readonly Initiative[]
  /** Rows that cannot go to that stage. */
  stuck: number
}

/** A stage may only follow some others: rows it cannot follow are left, so that the rest is not refused with them. */
export function planBulk(rows: readonly Initiative[], { patch }: BulkAct): BulkPlan {
  const stage = patch?.stage
  if (stage === undefined) return { rows, stuck: 0 }
  const able = rows.filter((row) => mayMoveStage(row.stage, stage))
  return { rows: able, stuck: rows.length - able.length }
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
