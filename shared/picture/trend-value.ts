import { trendFrame } from '../chart/trend.ts'
import type { TrendPicture } from '../chart/trend.ts'
import { formatFocus } from '../focus/number-words.ts'
import type { TrendPoint } from '../focus/trend.ts'
import type { TextShape } from './picture.ts'
import { placed } from './text-box.ts'
import type { Box } from './text-box.ts'

const { width, height, left, right, top, bottom } = trendFrame

/** The figure of today near its dot, where the line leaves room; without any, that nothing is recorded. */
export function lastValue(
  points: readonly TrendPoint[],
  { dots }: Pick<TrendPicture, 'dots'>,
  locale: string,
): TextShape[] {
  const dot = dots.at(-1)
  const focus = dot && points[dot.at]?.focus
  const look = { kind: 'text', size: 11, weight: 'bold', tone: 'ink' } as const
  if (!dot || focus === null || focus === undefined) {
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 - 8, anchor: 'middle' } as const
    return [{ ...look, ...middle, text: 'No focus is recorded in this period.' }]
  }
  const text = formatFocus(focus, locale)
  const side = dot.x < left + 60 ? {} : ({ anchor: 'end' } as const)
  const places = [-9, 17, -20, 28, -31, 39].map((away): TextShape => ({
    ...look,
    ...side,
    text,
    x: dot.x,
    y: dot.y + away,
  }))
  const outside = { left: 0, right: width, top: bottom - 2, bottom: height }
  const free = placed(places, [outside, ...alongLine(dots)], { width, height: bottom })
  return free === null ? [] : [free]
}

const steps = 12

/** What the line covers, in small pieces. */
function alongLine(dots: TrendPicture['dots']): Box[] {
  return dots.flatMap((dot, at) => {
    const before = dots[at - 1] ?? dot
    return Array.from({ length: steps }, (_, step): Box => {
      const part = (step + 1) / steps
      const x = before.x + (dot.x - before.x) * part
      const y = before.y + (dot.y - before.y) * part
      return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 }
    })
  })
}
