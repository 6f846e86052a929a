import { area, health, role, stage } from '#shared/initiative/vocabulary.ts'

const words = [...area.options, ...role.options, ...stage.options, ...health.options]

/**
 * Gives equal texts of many rows back as one: a database driver makes a string for every cell. Words of the vocabulary
 * become those of the code, so that comparing them compares two places in memory.
 */
export function sameText(): <T extends string | null>(text: T) => T {
  const known = new Map<string, string>(words.map((word) => [word, word]))
  return <T extends string | null>(text: T): T => {
    if (text === null) return text
    const before = known.get(text)
    if (before !== undefined) return before as T // equal to what came in
    known.set(text, text)
    return text
  }
}
