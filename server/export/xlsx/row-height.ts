const pointsPerLine = 15
const mostLines = 8

/**
 * How high a row of wrapped cells is, in points, where it would be higher than a screen likes; null: as high as its text
 * is, which the program knows best. All of the text stays in its cell.
 */
export function rowHeight(cells: readonly { text: string; width: number }[]): number | null {
  const lines = cells.map(({ text, width }) => linesOf(text, width))
  return Math.max(0, ...lines) > mostLines ? mostLines * pointsPerLine : null
}

// as wide as digits are; words break earlier, which a tenth makes up for
const linesOf = (text: string, width: number): number =>
  text.length <= width
    ? 1
    : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
