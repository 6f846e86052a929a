import type { TrendMark } from '../chart/trend.ts'
import { markSentence } from '../chart/trend-sentences.ts'
import { countWords } from '../focus/number-words.ts'
import type { Shape } from './picture.ts'
import { cutText } from './text-width.ts'

const look = { size: 10.5, line: 16, most: 4, inset: 24 } as const

/** What the signs on the line stand for, a line each, the latest last; earlier ones than there is room for are counted. */
export function marksBelow(
  marks: readonly TrendMark[],
  { y, width, locale }: { y: number; width: number; locale: string },
): { shapes: Shape[]; bottom: number } {
  if (marks.length === 0) return { shapes: [], bottom: y }
  const shown = marks.length > look.most ? marks.slice(1 - look.most) : marks
  const rest = marks.length - shown.length
  const count = countWords(rest, ['earlier change', 'earlier changes'], locale)
  const lines = [
    ...(rest > 0 ? [{ kind: null, text: `${count} of strategy or thresholds` }] : []),
    ...shown.map((mark) => ({ kind: mark.kind, text: markSentence(mark, locale) })),
  ]
  const shapes = lines.flatMap(({ kind, text }, at): Shape[] => {
    const middle = y + 8 + at * look.line
    const cut = cutText(text, look.size, width - look.inset - 14)
    return [
      ...sign(kind, { x: look.inset, y: middle }),
      { kind: 'text', x: look.inset + 14, y: middle + 4, text: cut, size: look.size, tone: 'muted' },
    ]
  })
  return { shapes, bottom: y + lines.length * look.line + 2 }
}

function sign(kind: TrendMark['kind'] | null, { x, y }: { x: number; y: number }): Shape[] {
  if (kind === null) return []
  const fill = { tone: 'muted' } as const
  return kind === 'switch'
    ? [{ kind: 'path', d: `M${x} ${y - 4}L${x + 8} ${y}L${x} ${y + 4}Z`, fill }]
    : [{ kind: 'rect', x: x + 1, y: y - 2.5, width: 5, height: 5, fill }]
}
