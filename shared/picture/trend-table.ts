import type { TrendMark } from '../chart/trend.ts'
import { markSentence } from '../chart/trend-sentences.ts'
import { zoneWords } from '../focus/focus.words.ts'
import { formatFocus } from '../focus/number-words.ts'
import type { TrendPoint } from '../focus/trend.ts'
import { formatDay } from '../kernel/day.ts'

/** The trend as a table, the newest first, its head ahead: each day with focus, zone, and what changed up to it. */
export const trendTable = (
  points: readonly TrendPoint[],
  marks: readonly TrendMark[],
  locale: string,
): string[][] => [
  ['End of', 'Focus', 'Zone', 'What changed'],
  ...points
    .map(({ asOf, focus, zone }, at) => [
      formatDay(asOf, { locale }),
      focus === null ? '–' : formatFocus(focus, locale),
      zone === null ? 'Nothing recorded yet' : zoneWords[zone].name,
      marks
        .filter((mark) => mark.asOf <= asOf && mark.asOf > (points[at - 1]?.asOf ?? ''))
        .map((mark) => markSentence(mark, locale))
        .join('; '),
    ])
    .toReversed(),
]
