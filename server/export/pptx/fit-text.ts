import { arialWidth } from './arial-width.ts'
import type { Type } from './arial-width.ts'

/** How many lines a text takes in a box so wide, in inches: broken between words, and inside those that are too long. */
export function linesOf(text: string, type: Type, width: number): number {
  let lines = 0
  const space = arialWidth(' ', type)
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const wide = arialWidth(word, type)
      const before = used === 0 ? 0 : used + space
      if (before + wide <= width) {
        used = before + wide
        continue
      }
      if (used > 0) lines += 1
      used = wide
      if (wide <= width) continue
      // a word that no line holds goes on over several, broken between letters
      used = 0
      for (const letter of word) {
        const next = arialWidth(letter, type)
        if (used + next > width && used > 0) {
          lines += 1
          used = 0
        }
        used += next
      }
    }
  }
  return lines
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ellipsis = '…'
// no box on a slide holds more, and texts are long
const mostSigns = 4_000

/** As much of a text as stands in so many lines, in whole characters as people see them, with an ellipsis if that is not all. */
export function cutToLines(
  text: string,
  type: Type,
  { width, lines }: { width: number; lines: number },
): string {
  if (linesOf(text, type, width) <= lines) return text
  const ends: number[] = []
  for (const { index } of graphemes.segment(text.slice(0, mostSigns))) ends.push(index)
  const cutAt = (count: number) => `${text.slice(0, ends[count]).trimEnd()}${ellipsis}`
  // halved until it fits and one sign more would not
  let [fits, tooMany] = [0, ends.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (linesOf(cutAt(middle), type, width) <= lines) fits = middle
    else tooMany = middle
  }
  return cutAt(fits)
}
