// control characters but the line break, and what is none: no XML document may hold most of them
const unwritable = /[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu
// they would turn round whatever stands behind them, too
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/** Somebody's text without what no XML document may hold, or what reaches beyond it; markup signs are the writer's business. */
export const xmlSafe = (text: string): string =>
  text.toWellFormed().replaceAll(unwritable, ' ').replaceAll(turning, '')

/** Text for one line: breaks become spaces. */
export const oneLine = (text: string): string => xmlSafe(text).replaceAll(/\s+/g, ' ').trim()
