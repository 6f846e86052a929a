import { colourOf } from './colours.ts'
import { cutToLines, linesOf } from './fit-text.ts'
import type { Frame } from './frame.ts'
import { lineHeight, toInches } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import { writingOf } from './writing.ts'
import { oneLine } from './xml-safe.ts'

/** From a list's edge to its words, in inches. */
export const bulletIndent = 0.2
/** Below each sentence, in inches. */
export const pointGap = 0.08

/** Sentences as a list; they have been cut to what there is room for. */
export function writePoints(
  slide: Slide,
  points: readonly string[],
  { frame, size }: { frame: Frame; size: number },
): void {
  if (points.length === 0) return
  const runs = points.map((text) => ({
    text,
    options: {
      ...writingOf(text),
      bullet: { indent: bulletIndent * 72 },
      paraSpaceAfter: pointGap * 72,
      breakLine: true,
    },
  }))
  slide.addText(runs, {
    ...frame,
    objectName: toName({ name: 'Points' }),
    fontSize: size,
    color: colourOf('ink'),
    valign: 'top',
    margin: 0,
  })
}

/** As many sentences as a frame holds, each in some lines at most; how many were left out. */
export function fitPoints(
  points: readonly string[],
  { frame, size, lines }: { frame: Frame; size: number; lines: number },
): { fitting: string[]; left: number } {
  const width = frame.w - bulletIndent
  const fitting: string[] = []
  let used = 0
  for (const point of points) {
    const cut = cutToLines(oneLine(point), { size }, { width, lines })
    used += linesOf(cut, { size }, width) * lineHeight(size) + pointGap
    if (used > frame.h + toInches(1)) break
    fitting.push(cut)
  }
  return { fitting, left: points.length - fitting.length }
}
