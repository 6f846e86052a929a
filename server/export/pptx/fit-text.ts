import { cutText, textWidth } from '#shared/picture/text-width.ts'
import type { Weight } from '#shared/picture/text-width.ts'

import { toInches } from './frame.ts'

export interface Type {
  /** In points. */
  readonly size: number
  readonly weight?: Weight
}

const widthOf = (text: string, { size, weight }: Type) => toInches(textWidth(text, size, weight))

/** How many lines a text takes in a box so wide, in inches: broken between words, and inside those that are too long. */
export function linesOf(text: string, type: Type, width: number): number {
  let lines = 0
  const space = widthOf(' ', type)
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const wide = widthOf(word, type)
      const before = used === 0 ? 0 : used + space
      if (before + wide <= width) {
        used = before + wide
        continue
      }
      if (used > 0) lines += 1
      // a word that no line holds goes on over several
      lines += Math.max(0, Math.ceil(wide / width) - 1)
      used = wide > width ? wide % width : wide
    }
  }
  return lines
}

/** As much of a text as stands in so many lines, with an ellipsis if that is not all. */
export function cutToLines(
  text: string,
  type: Type,
  { width, lines }: { width: number; lines: number },
): string {
  if (linesOf(text, type, width) <= lines) return text
  let cut = cutText(text, type.size, lines * width * 72, type.weight)
  // breaking between words leaves gaps at the ends of lines
  for (let part = 0.96; linesOf(cut, type, width) > lines && part > 0.3; part -= 0.04)
    cut = cutText(text, type.size, lines * width * 72 * part, type.weight)
  return cut
}
