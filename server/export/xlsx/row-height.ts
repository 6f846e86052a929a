export const pointsPerLine = 15
/** Above and below the lines of a row together. */
const air = 4
export const oneLineHigh = pointsPerLine + air

/**
 * How high a row of wrapped cells is, in points: not every program fits rows to their text by itself. What is longer than
 * `mostLines` stays in its cell, and is read there.
 */
export const rowHeight = (cells: readonly { text: string; width: number }[], mostLines: number): number =>
  Math.min(Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))), mostLines) * pointsPerLine +
  air

/** About how many lines text takes in a width in characters. */
export function linesOf(text: string, width: number): number {
  // words are narrower than figures, and break early; a cell has a margin
  const room = Math.max(width * 1.1 - 1, 1)
  if (!text.includes('\n')) return Math.max(1, Math.ceil(widthOfText(text) / room))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / room)), 0)
}

// signs of Chinese, Japanese and Korean, and emoji, are as wide as two figures
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/gu
// nearly every text
// oxlint-disable-next-line no-control-regex -- all that ASCII has
const narrow = /^[\u0000-\u00ff]*$/

const widthOfText = (text: string): number =>
  narrow.test(text) ? text.length : text.length + (text.match(wide)?.length ?? 0)
