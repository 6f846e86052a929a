import { cutToLines, linesOf } from './fit-text.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import type { Flowing } from './piece.ts'
import { bulletIndent, pointGap, writePoints } from './write-points.ts'
import { oneLine } from './xml-safe.ts'

const { x, w } = frames.content
// longer lines are hard to read
const width = Math.min(w, 11)
const type = { size: sizes.text }
const mostLines = 4

/** Sentences as a list, over as many slides as they need. */
export function flowingPoints(points: readonly string[]): Flowing {
  const open = points.map((point) => {
    const text = oneLine(point)
    const cut = cutToLines(text, type, { width: width - bulletIndent, lines: mostLines })
    const lines = linesOf(cut, type, width - bulletIndent)
    return { cut, text, height: lines * lineHeight(type.size) + pointGap }
  })
  return {
    isDone: () => open.length === 0,
    next({ height, isFresh }) {
      let [used, count] = [0, 0]
      while (count < open.length && used + (open[count]?.height ?? 0) <= height) {
        used += open[count]?.height ?? 0
        count += 1
      }
      if (count === 0 && !isFresh) return null
      const taken = open.splice(0, Math.max(1, count))
      return {
        height: taken.reduce((sum, one) => sum + one.height, 0),
        notes: taken.flatMap(({ cut, text }) => (cut === text ? [] : [text])),
        draw: (slide, y) =>
          writePoints(
            slide,
            taken.map(({ cut }) => cut),
            { frame: { x, y, w: width, h: used }, size: type.size },
          ),
      }
    },
  }
}
