import { formatNumber } from '../../focus/number-words.ts'

/** More sentences in a row nobody reads: the tables have them all. */
export const mostPoints = 8

/** Says how many there are beside those that stand as points. */
export const moreOf = (all: readonly unknown[], locale: string): string[] =>
  all.length > mostPoints ? [`And ${formatNumber(all.length - mostPoints, locale)} more, in the table.`] : []
