const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const controlsButLines = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu

/** Somebody's words in one line of a calendar, which no sign in them can end. */
export const oneLine = (text: string): string => text.toWellFormed().replaceAll(controls, ' ').trim()

/** The same where lines may follow each other. */
export const calendarText = (text: string): string => text.toWellFormed().replaceAll(controlsButLines, ' ')

/** One line as a value of the type TEXT (RFC 5545 3.3.11), for what the library does not escape itself. */
export const escaped = (text: string): string => oneLine(text).replaceAll(/[\\;,]/g, String.raw`\$&`)
