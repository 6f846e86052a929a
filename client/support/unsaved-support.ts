import * as z from 'zod'
import { mechanism, timing } from '#shared/support/support-link.ts'
import type { Written } from './written.ts'

const written = z.object({
  to: z.string().nullable(),
  mechanism,
  timing,
  gate: z.string().nullable(),
  rationale: z.string(),
  evidence: z.string(),
  ifCoreStops: z.string(),
})

/** What was typed, over which fields of which version: what others saved since is a conflict, and takes nothing away. */
const unsaved = z.object({ version: z.int().nullable(), base: written, written })
export type UnsavedSupport = z.infer<typeof unsaved>

export interface WhoseSupport {
  userId: string
  portfolioId: string
  /** The link that is changed, or the initiative that a new one is drafted for. */
  of: string
}

const nameOf = ({ userId, portfolioId, of }: WhoseSupport) => `bearing.support.${userId}.${portfolioId}.${of}`

/** What an earlier form was closed over; null when all was saved. */
export function readUnsavedSupport(whose: WhoseSupport): UnsavedSupport | null {
  try {
    const text = localStorage.getItem(nameOf(whose))
    const read = unsaved.safeParse(text === null ? null : JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    // no storage, or something else wrote there: then nothing was begun
    return null
  }
}

export function keepUnsavedSupport(whose: WhoseSupport, kept: UnsavedSupport): void {
  try {
    localStorage.setItem(nameOf(whose), JSON.stringify(kept))
  } catch {
    // storage is full or forbidden: the text is still in its form
  }
}

export function forgetUnsavedSupport(whose: WhoseSupport): void {
  try {
    localStorage.removeItem(nameOf(whose))
  } catch {
    // as above
  }
}

/** Whether two forms say the same. */
export const isSameWritten = (one: Written, other: Written): boolean =>
  written.keyof().options.every((field) => one[field] === other[field])
