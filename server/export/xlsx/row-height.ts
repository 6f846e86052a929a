export const pointsPerLine = 15

/**
 * How high a row of wrapped cells is, in points, where it would be higher than a screen likes; null: as high as its text
 * is, which the program knows best. All of the text stays in its cell.
 */
export function rowHeight(
  cells: readonly { text: string; width: number }[],
  mostLines: number,
): number | null {
  const lines = Math.max(0, ...cells.map(({ text, width }) => linesOf(text, width)))
  return lines > mostLines ? mostLines * pointsPerLine : null
}

/** About how many lines text takes in a width in characters; words break early, which a tenth makes up for. */
export const linesOf = (text: string, width: number): number =>
  text.length <= width && !text.includes('\n')
    ? 1
    : text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOfText(line) * 1.1) / width)), 0)

// signs of Chinese, Japanese and Korean, and emoji, are as wide as two figures
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/gu

const widthOfText = (text: string): number => text.length + (text.match(wide)?.length ?? 0)
