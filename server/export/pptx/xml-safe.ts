// control characters but the line break, and what is none: no XML document may hold most of them
const unwritable = /[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu

/** Somebody's text without what no XML document may hold; markup signs are the writer's business. */
export const xmlSafe = (text: string): string => text.toWellFormed().replaceAll(unwritable, ' ')

/** Text for one line: breaks become spaces. */
export const oneLine = (text: string): string => xmlSafe(text).replaceAll(/\s+/g, ' ').trim()
