import type { InitiativePatch, InitiativeRecord } from './initiative.ts'
import { stageWords } from './initiative.words.ts'
import { mayMoveStage, stageMoves } from './vocabulary.ts'

/** What was typed, as a patch; or why it cannot be read. */
export type CellRead = { ok: true; patch: InitiativePatch } | { ok: false; message: string }

/** Whether a patch leaves the row in order: the stage may follow, and it does not end before it starts. */
export function fits(patch: InitiativePatch, row: InitiativeRecord): CellRead {
  if (patch.stage && !mayMoveStage(row.stage, patch.stage)) {
    const to = stageMoves[row.stage].map((stage) => stageWords[stage])
    return { ok: false, message: `From ${stageWords[row.stage]} it can go to ${to.join(' or ')}.` }
  }
  const start = patch.start === undefined ? row.start : patch.start
  const end = patch.end === undefined ? row.end : patch.end
  if (start && end && start > end && (patch.start !== undefined || patch.end !== undefined)) {
    return {
      ok: false,
      message:
        patch.end === undefined ? `It ends before that, on ${end}.` : `It starts after that, on ${start}.`,
    }
  }
  return { ok: true, patch }
}
