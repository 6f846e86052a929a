import * as z from 'zod'
import { initiativeCreate, initiativePatch } from '#shared/initiative/initiative.ts'
import { initiativeId } from '#shared/kernel/id.ts'
import type { Edit } from './edit.ts'

const left = z.array(
  z.object({
    id: z.int(),
    rows: z.array(
      z.object({ initiative: initiativeId, patch: initiativePatch, seen: z.record(z.string(), z.unknown()) }),
    ),
    created: z.array(initiativeCreate),
    label: z.string(),
    key: z.string(),
  }),
)

const nameOf = (portfolioId: string, userId: string) => `bearing.unsaved.${userId}.${portfolioId}`

/** Edits that an earlier page could not save before it closed, of this person in this portfolio. */
export function readUnsaved(portfolioId: string, userId: string): Edit[] {
  try {
    const text = localStorage.getItem(nameOf(portfolioId, userId))
    const read = left.safeParse(text === null ? [] : JSON.parse(text))
    return read.success ? read.data : []
  } catch {
    // no storage, or something else wrote there: then nothing is left to save
    return []
  }
}

export function keepUnsaved(portfolioId: string, userId: string, waiting: readonly Edit[]): void {
  try {
    const name = nameOf(portfolioId, userId)
    if (waiting.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(waiting))
  } catch {
    // storage is full or forbidden: the edits still wait in this tab
  }
}
